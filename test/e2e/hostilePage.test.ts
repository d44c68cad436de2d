import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASE_FILE } from '#main/db/dataFiles.ts';
import { type Channel, contract } from '#shared/contract/index.ts';
import type { Result } from '#shared/contract/result.ts';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';
import { foreignId, goodInputs } from '#test/helpers/goodInputs.ts';

/** A page that turned hostile, with the bridge in its hands: whatever it sends, the data stays as it is, and the app alive. */
let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
  await running.page.getByRole('button', { name: 'Try with sample data' }).click();
  await running.page.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
});
afterAll(() => running.close());

/** All that the page can name: the preload lets it say `import.dropped` only with files that the system gave. */
const channels = (Object.keys(contract) as Channel[]).filter((channel) => channel !== 'import.dropped');
/** They open a window of the system's, or have it do something, which no test can take back. */
const OPENS = [
  ...['import.choose', 'connections.choose', 'app.showDataFolder', 'backups.showFolder', 'app.openExternal'],
  ...['calendar.export', 'calendar.readInvitation', 'presence.startAtLogin', 'presence.tryNotice'],
  ...['export.everything', 'export.applications', 'export.people', 'export.workSearch'],
];
/** With an input that is as it should be they write, as they should. */
const WRITES = [
  'views.create',
  'stages.create',
  'leads.create',
  'drafts.keep',
  'draftTemplates.keep',
  'settings.update',
  'sample.add',
  'sample.remove',
  'backups.make',
  'undo.undo',
  'undo.redo',
];

/** The rows of every table as one number each, but for the search's own and SQLite's counters. */
const contents = (): Record<string, string> => {
  const db = new Database(join(running.profile, DATABASE_FILE), { readonly: true });
  const tables = db
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite_%'",
    )
    .all();
  const digests = tables.map(({ name }) => {
    const rows = JSON.stringify(db.prepare(`SELECT * FROM "${name}"`).raw().all());
    return [name, createHash('sha256').update(rows).digest('hex')];
  });
  db.close();
  return Object.fromEntries(digests);
};
/** The first record of a table. */
const realId = (table: string): string => {
  const db = new Database(join(running.profile, DATABASE_FILE), { readonly: true });
  const row = db.prepare<[], { id: string }>(`SELECT id FROM ${table} ORDER BY id LIMIT 1`).get();
  db.close();
  if (row === undefined) throw new Error(`no row in ${table}`);
  return row.id;
};

type Call = readonly [channel: Channel, input: unknown];
/** What stands for an input that is too large to be sent from here: the page makes it. */
const MADE = { deep: '__deep', list: '__list', text: '__text', ring: '__ring' } as const;

/** Sends calls from the page, and counts what they were answered by their codes. */
const send = (calls: readonly Call[]): Promise<Record<string, number>> =>
  running.page.evaluate(
    async ({ list, made }) => {
      const { followthrough } = window as unknown as {
        followthrough: { invoke: (channel: string, input: unknown) => Promise<Result<unknown>> };
      };
      let deep: unknown = 1;
      for (let level = 0; level < 500; level += 1) deep = { id: deep, at: [deep === 1 ? 1 : null] };
      const ring: Record<string, unknown> = {};
      ring.id = ring;
      const large: Record<string, unknown> = {
        [made.deep]: deep,
        [made.list]: new Array(200_000).fill('x'),
        [made.text]: 'x'.repeat(13_000_000),
        [made.ring]: ring,
      };
      const filled = (value: unknown): unknown => {
        if (typeof value === 'string' && Object.hasOwn(large, value)) return large[value];
        if (Array.isArray(value)) return value.map(filled);
        if (typeof value !== 'object' || value === null) return value;
        return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, filled(part)]));
      };
      const counts: Record<string, number> = {};
      const ask = async ([channel, input]: readonly [string, unknown]): Promise<void> => {
        let code: string;
        try {
          const answer = await followthrough.invoke(channel, filled(input));
          code = answer.ok ? `ok ${channel}` : answer.error.code;
        } catch {
          code = 'thrown';
        }
        counts[code] = (counts[code] ?? 0) + 1;
      };
      // Many at once, as no page that means well would.
      for (let from = 0; from < list.length; from += 50) await Promise.all(list.slice(from, from + 50).map(ask));
      return counts;
    },
    { list: calls, made: MADE },
  );

/** An input with one of its parts, however deep, replaced: one for each part. */
const replacements = (input: unknown, by: unknown): unknown[] => {
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([key, part]) =>
    [by, ...replacements(part, by)].map((changed) =>
      Array.isArray(input) ? input.with(Number(key), changed) : { ...input, [key]: changed },
    ),
  );
};

const memory = (): Promise<number> =>
  running.app.evaluate(({ app }) => {
    const main = app.getAppMetrics().find(({ type }) => type === 'Browser');
    return main?.memory.workingSetSize ?? 0;
  });

const log: Record<string, Record<string, number>> = {};
const expectUnchanged = async (name: string, calls: readonly Call[]): Promise<Record<string, number>> => {
  const before = contents();
  const counts = await send(calls);
  log[name] = counts;
  expect(contents()).toEqual(before);
  expect(counts.internal ?? 0).toBe(0);
  const board = await send([['app.bootstrap', {}]]);
  expect(board).toEqual({ 'ok app.bootstrap': 1 });
  return counts;
};

it('is refused what is malformed, on every channel', async () => {
  const malformed: unknown[] = [null, 'text', 42, -0.5, true, [], [[]], { constructor: 1 }.constructor];
  const calls = channels.flatMap((channel) => malformed.map((input): Call => [channel, input]));
  const counts = await expectUnchanged('malformed', calls);
  expect(counts).toEqual({ invalid_input: calls.length });
});

/** All places of all inputs are many: a part of the channels at a time. */
const PARTS = 4;
const parts = Array.from({ length: PARTS }, (_, part) => part);

describe.each(Object.entries(MADE))(
  'is refused what is huge, deep or endless, in any place of any input: %s',
  (name, by) => {
    it.each(parts)(`part %i of ${PARTS}`, async (part) => {
      const calls = channels
        .filter((_, index) => index % PARTS === part)
        .flatMap((channel) =>
          [by, ...replacements(goodInputs[channel] ?? {}, by).slice(0, by === MADE.text ? 1 : undefined)].map(
            (input): Call => [channel, input],
          ),
        );
      const before = await memory();
      const counts = await expectUnchanged(`${name} ${part}`, calls);
      // What is too deep to be handed over fails in the page.
      expect(counts).toEqual({ [by === MADE.deep ? 'thrown' : 'invalid_input']: calls.length });
      const grown = (await memory()) - before;
      log[`memory after ${name} ${part}`] = { 'MB more in main': Math.round(grown / 1024) };
      expect(grown).toBeLessThan(512 * 1024);
    });
  },
);

it('finds nothing with ids of records that are not there', async () => {
  const calls = channels
    .filter((channel) => !OPENS.includes(channel) && !WRITES.includes(channel) && !channel.startsWith('data.'))
    .map((channel): Call => [channel, goodInputs[channel] ?? {}]);
  await expectUnchanged('foreign ids', calls);
});

it('overwrites nothing with versions that are not of now', async () => {
  const kinds = { roles: 'roles', leads: 'roles', people: 'people', companies: 'companies', stages: 'stages' };
  const calls = channels
    .filter((channel) => !channel.endsWith('.create'))
    .flatMap((channel) => {
      const input = goodInputs[channel];
      const table = Object.entries({ ...kinds, interviews: 'interviews' }).find(([kind]) =>
        channel.startsWith(`${kind}.`),
      );
      if (input === undefined || table === undefined || !/ersion/.test(JSON.stringify(input))) return [];
      const text = JSON.stringify(input).replaceAll(foreignId, realId(table[1]));
      return [999, 2 ** 40].map(
        (version): Call => [channel, JSON.parse(text.replaceAll(/ersion":1/g, `ersion":${version}`))],
      );
    });
  expect(calls.length).toBeGreaterThan(20);
  const counts = await expectUnchanged('stale', calls);
  expect(Object.keys(counts).filter((code) => code.startsWith('ok'))).toEqual([]);
});

it('does nothing that is not offered in the present state', async () => {
  const calls: Call[] = [
    ['data.startEmpty', {}],
    ['data.retry', {}],
    ['data.deleteAll', { typed: 'DELETE it' }],
    ['backups.restore', { name: '2026-01-01T00-00-00.000Z.automatic.sqlite' }],
    ['import.apply', {}],
    ['import.map', { file: 'a.csv', columns: [] }],
    ['import.mapStage', { raw: 'x', stageId: foreignId }],
    ['import.decide', { index: 0, decision: 'create' }],
    ['import.rows', { action: null, offset: 0 }],
    ['import.undo', { batchId: foreignId, evenEdited: true }],
    ['connections.add', { which: 'all' }],
    ['sample.add', {}],
  ];
  const counts = await expectUnchanged('out of state', [...calls, ...calls, ...calls]);
  expect(Object.keys(counts).filter((code) => code.startsWith('ok'))).toEqual([]);
});

it('cannot keep the app from answering by asking much', async () => {
  const calls = Array.from({ length: 5000 }, (_, index): Call => {
    const text = 'ab "c* OR NEAR( '.repeat(25).slice(index % 100);
    return index % 2 === 0 ? ['search.find', { text }] : ['people.suggest', { text: text.slice(0, 200), roleId: null }];
  });
  await expectUnchanged('many', calls);
  await running.page.reload();
  await running.page.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
  process.stdout.write(`Hostile page: ${JSON.stringify(log)}\n`);
});
