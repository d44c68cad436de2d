import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstNameOf } from '#shared/drafts/firstName.ts';

it.each([
  ['Anna Schmidt', 'Anna'],
  ['Dr. Anna Schmidt', 'Anna'],
  ['Prof. Dr. Anne-Marie Weiß', 'Anne-Marie'],
  ['Schmidt, Anna', 'Anna'],
  ['Ann Lee, PhD', 'Ann'],
  ['Lee, MBA', 'Lee'],
  ['Mr. Smith', 'Mr. Smith'],
  ['J. Smith', 'J. Smith'],
  ['山田太郎', '山田太郎'],
  ['Dr.', 'Dr.'],
  ['sam@example.com', null],
  ['https://example.com/sam', null],
])('greets %s as %s', (name, first) => {
  expect(firstNameOf(name)).toBe(first);
});

it('is never an empty name', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      if (name.trim() !== '') expect(firstNameOf(name.trim())).not.toBe('');
    }),
  );
});
