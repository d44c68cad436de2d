import { expect, it } from 'vitest';
import { addDays, localDayOf } from '#shared/domain/dayMath.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { openTestData } from '#test/helpers/testData.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

it('What is set of follow-ups holds at once for all that is planned, and after the next start', async () => {
  const folder = tempFolder();
  const { ask, settings, close, sent } = await openTestData(folder);
  const today = localDayOf(new Date());
  const column =
    answerOf(await ask('stages.list', {})).find(({ kind }) => kind === 'applied') ?? expect.fail('a column');
  settings.update({ workDays: EVERY_DAY });
  const role = answerOf(
    await ask('roles.create', {
      title: 'Analyst',
      company: { kind: 'new', name: 'Acme' },
      location: null,
      url: null,
      appliedOn: today,
      stageId: column.id,
    }),
  );
  const due = async (): Promise<readonly LocalDay[]> =>
    answerOf(await ask('followUps.ofRole', { roleId: role.id })).flatMap(({ day, state }) =>
      state === 'open' ? [day] : [],
    );
  await expect.poll(due).toEqual([addDays(today, 7)]);

  const { rules } = settings.read();
  const told = sent('changed').length;
  settings.update({ rules: { ...rules, applied: { ...rules.applied, after: 12 } } });
  await expect.poll(due).toEqual([addDays(today, 12)]);
  // The page hears of it.
  await expect.poll(() => sent('changed').length).toBeGreaterThan(told);

  settings.update({ timesOff: [{ from: addDays(today, 12), to: addDays(today, 13) }] });
  await expect.poll(due).toEqual([addDays(today, 14)]);
  settings.update({ rules: { ...settings.read().rules, off: ['applied'] } });
  await expect.poll(due).toEqual([]);
  await settings.written();
  await close();

  const next = await openTestData(folder);
  expect(next.settings.read().rules.off).toEqual(['applied']);
  expect(answerOf(await next.ask('followUps.ofRole', { roleId: role.id }))).toEqual([]);
  next.settings.update({ rules: { ...next.settings.read().rules, off: [] } });
  await expect
    .poll(async () => answerOf(await next.ask('followUps.ofRole', { roleId: role.id })).map(({ day }) => day))
    .toEqual([addDays(today, 14)]);
});
