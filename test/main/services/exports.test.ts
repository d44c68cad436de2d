import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LOOK } from '#shared/domain/boardLook.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { openTestData } from '#test/helpers/testData.ts';

const open = async () => {
  const folder = tempFolder();
  const data = await openTestData(join(folder, 'profile'));
  await data.screen();
  const stages = answerOf(await data.ask('stages.list', {}));
  const applied = stages.find(({ kind }) => kind === 'applied')?.id;
  if (applied === undefined) throw new Error('There is no column for it.');
  const role = async (title: string, companyName: string) =>
    answerOf(
      await data.ask('roles.create', {
        ...{ title, company: { kind: 'new', name: companyName }, location: null, url: null },
        ...{ appliedOn: '2026-03-02' as LocalDay, stageId: applied },
      }),
    );
  await role('=Editor', 'Hale Ltd');
  await role('Cook', 'Inn');
  const save = (name: string): string => {
    data.picks.save = join(folder, name);
    return data.picks.save;
  };
  return { ...data, folder, save };
};

describe('An export', () => {
  it('of applications has every role, or those of the board as it is filtered', async () => {
    const { ask, save, faults, folder, sent } = await open();
    const all = save('all.csv');
    expect(answerOf(await ask('export.applications', { filter: null }))).toEqual({ file: all, count: 2 });
    const text = readFileSync(all, 'utf8');
    expect(text).toMatch(/^\uFEFFCompany,Via,Title,/);
    expect(text).toContain("Hale Ltd,,'=Editor,Applied,");
    const some = save('some.csv');
    const filter = { ...DEFAULT_LOOK.filter, text: 'cook' };
    expect(answerOf(await ask('export.applications', { filter }))).toEqual({ file: some, count: 1 });
    expect(readFileSync(some, 'utf8')).not.toContain('Editor');
    expect(readdirSync(folder).toSorted()).toEqual(['all.csv', 'profile', 'some.csv']);
    expect(sent('export').at(-1)).toEqual({ step: 'idle' });
    expect(faults).toEqual([]);
  });

  it('of people, the work-search log and its page is where the user said', async () => {
    const { ask, save, faults } = await open();
    const cards = save('people.vcf');
    expect(answerOf(await ask('export.people', { format: 'vcf', filter: '' }))).toEqual({ file: cards, count: 0 });
    save('people.csv');
    expect(answerOf(await ask('export.people', { format: 'csv', filter: 'x' }))?.count).toBe(0);
    const days = { from: '2026-03-01' as LocalDay, to: '2026-03-31' as LocalDay };
    const log = save('log.csv');
    expect(answerOf(await ask('export.workSearch', { ...days, format: 'csv' }))?.count).toBe(2);
    expect(readFileSync(log, 'utf8')).toContain('2026-03-02,Application,Inn,Cook,');
    const page = save('log.pdf');
    expect(answerOf(await ask('export.workSearch', { ...days, format: 'pdf' }))?.count).toBe(2);
    expect(readFileSync(page, 'utf8')).toContain('<td dir="auto">Hale Ltd</td>');
    const reversed = await ask('export.workSearch', { format: 'csv', from: days.to, to: days.from });
    expect(reversed.ok ? '' : reversed.error.message).toMatch(/^The first day is after the last/);
    expect(faults).toEqual([]);
  });

  it('of everything fills an empty profile, and the board of that is the same at once', async () => {
    const { ask, save, folder } = await open();
    const file = save('everything.zip');
    expect(answerOf(await ask('export.everything', {}))?.file).toBe(file);
    const other = await openTestData(join(folder, 'other'));
    await other.screen();
    const taken = await other.data.current().then((session) => session.archive?.take(file, () => undefined));
    expect(taken?.ok).toBe(true);
    const look = { ...DEFAULT_LOOK, filter: { ...DEFAULT_LOOK.filter, scope: 'all' as const } };
    const titles = async (one: typeof ask) =>
      answerOf(await one('board.load', look)).columns.flatMap(({ stage, cards }) => [
        stage.id,
        ...cards.map(({ id }) => id),
      ]);
    expect(await titles(other.ask)).toEqual(await titles(ask));
    expect(other.faults).toEqual([]);
  });

  it('that is cancelled leaves no file, and there is one at a time', async () => {
    const { ask, save, folder, data } = await open();
    save('everything.zip');
    const { archive } = await data.current();
    const cancelled = ask('export.everything', {});
    const another = await ask('export.everything', {});
    expect(another.ok ? '' : another.error.message).toMatch(/^Another export is under way/);
    archive?.cancel();
    expect(answerOf(await cancelled)).toEqual({ file: null, count: 0 });
    expect(readdirSync(folder)).toEqual(['profile']);
  });

  it('that cannot be written says so, and one that the user backs out of says nothing', async () => {
    const { ask, save, picks } = await open();
    save('no/such/folder.zip');
    const refused = await ask('export.everything', {});
    expect(refused.ok ? '' : refused.error.message).toMatch(/^folder\.zip could not be written/);
    picks.save = null;
    expect(answerOf(await ask('export.everything', {}))).toBeNull();
  });
});
