import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Log } from '#main/log.ts';
import { createElectronStore } from '#main/settings/electronStore.ts';
import { settingsFrom, UNSET_SETTINGS } from '#shared/contract/settings.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

const faults: string[] = [];
const log: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (event) => void faults.push(event),
  fatal: () => undefined,
};
const bounds = { x: 1, y: 2, width: 1000, height: 700, maximized: true };

describe('the settings', () => {
  it('are there again at the next start', async () => {
    const folder = tempFolder();
    const first = createElectronStore(folder, log);
    expect(first.read()).toEqual(UNSET_SETTINGS);
    expect(first.windowBounds()).toBeNull();
    expect(first.update({ theme: 'dark' })).toEqual({ ...UNSET_SETTINGS, theme: 'dark' });
    first.rememberBounds(bounds);
    await first.written();
    const second = createElectronStore(folder, log);
    expect(second.read()).toEqual({ ...UNSET_SETTINGS, theme: 'dark' });
    expect(second.windowBounds()).toEqual(bounds);
  });

  it('survive a hand that edited the file: what does not fit is the default', () => {
    const folder = tempFolder();
    const odd = JSON.stringify({ theme: 'pink', windowBounds: { x: 'left', width: -3 } });
    writeFileSync(join(folder, 'settings.json'), odd);
    const store = createElectronStore(folder, log);
    expect(store.read()).toEqual(UNSET_SETTINGS);
    expect(store.windowBounds()).toBeNull();
  });

  it.each(['{"theme": "da', 'null', '[]', ''])('start anew when the file holds %j', async (content) => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'settings.json'), content);
    const store = createElectronStore(folder, log);
    expect(store.update({ theme: 'light' })).toEqual({ ...UNSET_SETTINGS, theme: 'light' });
    await store.written();
    expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toMatchObject({ theme: 'light' });
  });

  it('that cannot be written are logged and hold for this session', async () => {
    const folder = join(tempFolder(), 'gone');
    mkdirSync(folder);
    const store = createElectronStore(folder, log);
    rmSync(folder, { recursive: true });
    // A file where the folder was: nothing can be written below it, by root neither.
    writeFileSync(folder, '');
    store.rememberBounds(bounds);
    expect(store.update({ theme: 'dark' })).toEqual({ ...UNSET_SETTINGS, theme: 'dark' });
    expect(await store.written()).toBe(false);
    expect(faults).toContain('settings.not_written');
    expect(store.windowBounds()).toEqual(bounds);
  });

  it('lose no more than the one number that does not fit, or that a later version added', () => {
    const { thankYou: _, ...earlier } = UNSET_SETTINGS.rules;
    const applied = { ...earlier.applied, after: 12, steps: 'many' };
    const read = settingsFrom({ rules: { ...earlier, applied, off: ['prep'] } });
    expect(read.rules).toEqual({
      ...UNSET_SETTINGS.rules,
      off: ['prep'],
      applied: { ...UNSET_SETTINGS.rules.applied, after: 12 },
    });
  });

  it.each([
    ['a week without a day', { workDays: [] }, { workDays: [1, 2, 3, 4, 5] }],
    ['an eighth day', { workDays: [8] }, { workDays: [1, 2, 3, 4, 5] }],
    ['days off without end', { timesOff: [{ from: '2026-01-01', to: '2099-01-01' }] }, { timesOff: [] }],
    ['days off backwards', { timesOff: [{ from: '2026-01-02', to: '2026-01-01' }] }, { timesOff: [] }],
    ['10,000 days off', { timesOff: Array(10_000).fill({ from: '2026-01-01', to: '2026-01-01' }) }, { timesOff: [] }],
    ['no place on earth', { holidayPlace: ['../..'] }, { holidayPlace: null }],
    ['no time of day', { dayBegins: '25:00' }, { dayBegins: '09:00' }],
    [
      'a rule that nobody knows',
      { rules: { ...UNSET_SETTINGS.rules, off: ['hope'] } },
      { rules: UNSET_SETTINGS.rules },
    ],
    ['a rule of no days', { rules: null }, { rules: UNSET_SETTINGS.rules }],
  ])('take nothing of %s', (_, odd, expected) => {
    expect(settingsFrom(odd)).toMatchObject(expected);
  });
});
