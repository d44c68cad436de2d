import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordedTables } from '#main/db/undoTriggers.ts';
import type { Bridge } from '#shared/contract/bridge.ts';
import type { Input, Output } from '#shared/contract/index.ts';
import { DEFAULT_LOOK } from '#shared/domain/boardLook.ts';
import { boardPage } from '#test/helpers/boardPage.ts';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';

/** Undo, redo and search in the running app, with its own file read from outside. */
let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
  await running.page.getByRole('button', { name: 'Try with sample data' }).click();
  await boardPage(running.page).cards('Applied').first().waitFor();
});
afterAll(() => running.close());

type Asked = Parameters<Bridge['invoke']>[0];

/** Asks main as the page does, through the bridge. */
const ask = async <C extends Asked>(page: Page, channel: C, input: Input<C>): Promise<Output<C>> => {
  const result = await page.evaluate(
    ([name, given]) =>
      (window as unknown as { followthrough: Bridge }).followthrough.invoke(name as Asked, given as never),
    [channel, input] as const,
  );
  if (!result.ok) throw new Error(`${channel}: ${result.error.message}`);
  return result.value as Output<C>; // of the same channel
};

/** Every table of the user's, row by row, as it lies in the file. */
const dump = (): Record<string, unknown[]> => {
  const db = new Database(join(running.profile, 'followthrough.sqlite'), { readonly: true });
  try {
    return Object.fromEntries(
      recordedTables(db).map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()]),
    );
  } finally {
    db.close();
  }
};

const at = { day: '2026-03-02', time: '10:00', zone: 'Europe/Madrid' } as const;
const undoWorks = { kind: 'new', name: 'Undo Works' } as const;
const person = (name: string) => ({
  name, company: undoWorks, position: 'Zeppelin pilot', email: `${name}@zebra.example`, phone: '+34 600 111 222',
  profileUrl: null, notes: `Plays the oboe, ${name}.`, role: null,
}); // biome-ignore format: one person reads as one

/** Thirty-one commands of many kinds, each on what those before it left. */
const work = async (page: Page): Promise<void> => {
  const { columns } = await ask(page, 'board.load', { ...DEFAULT_LOOK, filter: { ...DEFAULT_LOOK.filter } });
  const stageOf = (kind: string) => {
    const found = columns.find(({ stage }) => stage.kind === kind)?.stage;
    if (found === undefined) throw new Error(`no column of kind ${kind}`);
    return found;
  };
  const fresh = {
    stageId: stageOf('saved').id,
    location: 'Reykjavík',
    url: 'https://jobs.example/77',
    appliedOn: null,
  };
  for (let count = 0; count < 4; count += 1) {
    let card = await ask(page, 'roles.create', { ...fresh, title: `Glazier ${count}`, company: undoWorks });
    card = await ask(page, 'roles.move', {
      id: card.id, version: card.version, to: { stageId: stageOf('applied').id, afterRoleId: null },
    }); // biome-ignore format: one move reads as one
    card = await ask(page, 'roles.setNotes', { id: card.id, notes: `it's “quoted” ${count}\n`, version: card.version });
    ({ card } = await ask(page, 'roles.patch', { id: card.id, version: card.version, fields: {
      via: { kind: 'new', name: 'Kite Agency' }, url: null, source: 'Noticeboard',
      salary: { min: 100_00, max: null, currency: 'EUR', period: 'day' }, excitement: 4, tags: ['xylophone', `t${count}`],
    } })); // biome-ignore format: one role reads as one
    const known = await ask(page, 'people.create', person(`olga${count}`));
    const meeting = await ask(page, 'interviews.create', {
      roleId: card.id, at, minutes: 45, channel: 'video', place: 'Quayside hall', state: 'held', personIds: [known.id],
      notes: 'They asked about kilns.',
    }); // biome-ignore format: one interview reads as one
    await ask(page, 'interactions.log', {
      roleId: card.id, who: { kind: 'person', personId: known.id, part: null }, direction: 'in', channel: 'call', at,
      text: 'A voicemail about putty.',
    }); // biome-ignore format: one call reads as one
    if (count === 1) await ask(page, 'interviews.remove', { id: meeting.id, version: meeting.version });
    if (count === 2) await ask(page, 'roles.remove', { id: card.id, version: card.version });
    if (count === 3) {
      const first = (await ask(page, 'people.suggest', { text: 'olga0', roleId: null }))[0];
      if (first === undefined) throw new Error('nobody to merge with');
      const keep = (await ask(page, 'people.get', { id: first.id })).person;
      const drop = (await ask(page, 'people.get', { id: known.id })).person;
      await ask(page, 'people.merge', {
        keepId: keep.id, keepVersion: keep.version, dropId: drop.id, dropVersion: drop.version,
      }); // biome-ignore format: one merge reads as one
    }
  }
};
const COMMANDS = 4 * 7 + 3;

const undoKeys = async (page: Page, keys: string, reached: () => boolean | Promise<boolean>): Promise<void> => {
  for (let count = 0; count < COMMANDS; count += 1) await page.keyboard.press(keys);
  await expect.poll(reached, { timeout: 20_000 }).toBe(true);
};

describe('thirty mixed commands', () => {
  it('are all undone by keys, to tables equal byte for byte, and redone', async () => {
    const { page } = running;
    const before = dump();
    const label = async () => (await ask(page, 'undo.state', {})).undo;
    const start = await label();
    await work(page);
    const after = dump();
    expect(after).not.toEqual(before);

    await undoKeys(page, 'ControlOrMeta+z', async () => (await label())?.name === start?.name);
    expect(dump()).toEqual(before);
    await undoKeys(page, 'ControlOrMeta+Shift+z', async () => (await ask(page, 'undo.state', {})).redo === null);
    expect(dump()).toEqual(after);
  });

  it('can still be undone after a restart', async () => {
    await running.restart();
    const { page } = running;
    await boardPage(page).card('Glazier 3').waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await page.getByText('Undone: merging people').first().waitFor({ state: 'attached' });
    const names = (await ask(page, 'people.suggest', { text: 'olga', roleId: null })).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['olga0', 'olga1', 'olga2', 'olga3']);
  });
});

describe('the search', () => {
  it.each([
    ['a title', 'glazi', /Glazier/],
    ['a company', 'undo works', /Undo Works/],
    ['an agency', 'kite', /Kite Agency/],
    ['a place, its accents left out', 'reykjavik', /Glazier/],
    ['a source', 'noticeb', /Glazier/],
    ['a tag', 'xylophone', /Glazier/],
    ['a note, by a phrase', '"it\'s quoted"', /Glazier/],
    ['a person', 'olga1', /olga1/],
    ['what they do', 'zeppelin', /olga/],
    ['an address', 'zebra', /olga/],
    ['a number', '600 111', /olga/],
    ['notes about a person', 'oboe', /olga/],
    ['the place of an interview', 'quayside', /Glazier/],
    ['notes of an interview', 'kilns', /Glazier/],
    ['what was said', 'voicemail', /putty/],
    ['nothing that makes sense to a database', '" OR * NEAR( col:', null],
  ])('finds by %s', async (_, text, found) => {
    const { page } = running;
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox').fill(text);
    const { hits } = await ask(page, 'search.find', { text });
    if (found === null) expect(hits).toEqual([]);
    else await page.getByRole('option', { name: found }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox').waitFor({ state: 'detached' });
  });

  it('printed no error in the page', () => {
    expect(running.pageErrors).toEqual([]);
  });
});
