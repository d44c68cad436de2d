import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { isModest } from '#main/ipc/modestInput.ts';
import { contract } from '#shared/contract/index.ts';

type Found = { readonly path: string; readonly schema: z.core.$ZodType };

/** Every text and every list of a schema, through whatever is wrapped around it. */
const parts = (schema: z.core.$ZodType, path: string): readonly Found[] => {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'string':
      return [{ path, schema }];
    case 'object':
      return Object.entries(def.shape).flatMap(([key, part]) => parts(part, `${path}.${key}`));
    case 'array':
      return [{ path, schema }, ...parts(def.element, `${path}[]`)];
    case 'nullable':
    case 'optional':
    case 'readonly':
    case 'default':
      return parts(def.innerType, path);
    case 'union':
      return def.options.flatMap((option) => parts(option, path));
    case 'pipe': {
      // A text that is changed on its way counts as one: what comes out of the whole is what is kept.
      const from = parts(def.in, path);
      return from.length === 1 && from[0]?.path === path ? [{ path, schema }] : from;
    }
    case 'number':
    case 'boolean':
    case 'literal':
    case 'enum':
      return [];
    default:
      throw new Error(`${path} is of a type that is not looked into yet: ${def.type}`);
  }
};

const inputs = Object.entries(contract).flatMap(([channel, { input }]) => parts(input, channel));
const isList = ({ schema }: Found): boolean => (schema as z.core.$ZodTypes)._zod.def.type === 'array';
const texts = inputs.filter((found) => !isList(found));
const lists = inputs.filter(isList);

/** The longest text that any channel takes: a draft. */
const LONGEST = 12_100_000;

describe('The contract', () => {
  it('has texts and lists to look at', () => {
    expect(texts.length).toBeGreaterThan(80);
    expect(lists.length).toBeGreaterThan(10);
  });

  it.each(texts)('bounds the text $path', ({ schema }) =>
    expect(z.safeParse(schema, 'x'.repeat(LONGEST + 1)).success).toBe(false),
  );

  it.each(texts)('lets no NUL into $path', ({ schema }) => {
    const parsed = z.safeParse(schema, 'a\0b');
    expect(parsed.success ? String(parsed.data) : '').not.toContain('\0');
  });

  it.each(lists)('bounds the list $path', ({ schema }) => {
    const issues = z.safeParse(schema, new Array(10_001).fill(undefined)).error?.issues ?? [];
    expect(issues.map(({ code }) => code)).toContain('too_big');
  });
});

describe('What the page sends', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });

  it.each([
    ['a text of 30 million characters', () => 'x'.repeat(30_000_000)],
    ['many texts that are too much together', () => new Array(300).fill('x'.repeat(100_000))],
    ['a list of a million', () => new Array(1_000_000).fill(1)],
    ['a list with holes', () => new Array(4_000_000_000)],
    ['a thousand levels', () => nested(1000)],
    [
      'itself',
      () => {
        const ring: { ring?: unknown } = {};
        ring.ring = ring;
        return ring;
      },
    ],
    ['a million keys', () => Object.fromEntries(Array.from({ length: 1_000_000 }, (_, index) => [`k${index}`, 1]))],
    [
      'keys of a million characters',
      () => Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}`.repeat(1_000_000), 1])),
    ],
    ['a buffer', () => new Uint8Array(50_000_000)],
    ['a buffer within', () => ({ id: new Float64Array(10_000_000) })],
    ['a boxed text', () => Object('x'.repeat(19_000_000))],
    ['a map', () => new Map([['id', 'x']])],
  ])('is not looked into if it is %s', (_name, make) => expect(isModest(make())).toBe(false));

  it.each([
    undefined,
    null,
    1,
    'text',
    { id: 'x', tags: ['a', 'b'], at: { day: '2026-03-02' } },
    { paths: new Array(10_000).fill('/a/b') },
  ])('may be %j', (input) => expect(isModest(input)).toBe(true));
});
