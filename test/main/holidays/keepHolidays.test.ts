import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { type AskHolidays, type HolidayOrder, keepHolidays } from '#main/holidays/keepHolidays.ts';
import type { Log } from '#main/log.ts';
import { createElectronStore } from '#main/settings/electronStore.ts';
import { preferencesOf } from '#main/settings/preferences.ts';
import { askInThread } from '#main/threads/askInThread.ts';
import type { HolidaysOfPlace } from '#shared/contract/holidays.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

const start = ({ today = '2026-03-02', folder = tempFolder() } = {}) => {
  const faults: string[] = [];
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    error: (event) => void faults.push(event),
    fatal: () => undefined,
  };
  const settings = createElectronStore(folder, log);
  const thread = askInThread<HolidayOrder, HolidaysOfPlace>(join(inject('threads'), 'holidayWorker.js'));
  onTestFinished(thread.end);
  const orders: HolidayOrder[] = [];
  const ask: AskHolidays = (order) => {
    orders.push(order);
    return thread.ask(order);
  };
  const plan = preferencesOf(settings).planSettings;
  const holidays = keepHolidays({ settings, clock: { today: () => today as LocalDay }, ask, log });
  const looked = async (): Promise<void> => {
    await expect.poll(() => settings.holidays()?.place, { timeout: 10_000 }).toEqual(settings.read().holidayPlace);
  };
  return { settings, holidays, plan, orders, faults, folder, looked };
};

describe('the holidays of a place', () => {
  it('are looked up in a thread when a place is set, and are days off from then on', async () => {
    const { settings, plan, looked } = start();
    expect(plan().holidays).toEqual([]);
    settings.update({ holidayPlace: ['DE', 'BY'] });
    await looked();
    expect(plan().holidays).toContain('2026-06-04');
    settings.update({ holidayPlace: ['DE'] });
    await looked();
    expect(plan().holidays).not.toContain('2026-06-04');
    expect(plan().holidays).toContain('2026-10-03');
    settings.update({ holidayPlace: null });
    expect(plan().holidays).toEqual([]);
  });

  it('are there at the next start without being looked up again, until the years run out', async () => {
    const first = start();
    first.settings.update({ holidayPlace: ['DE'] });
    await first.looked();
    await first.settings.written();
    const next = start({ folder: first.folder, today: '2027-01-04' });
    next.holidays.refresh();
    expect(next.orders).toEqual([]);
    expect(next.plan().holidays).toContain('2027-10-03');
    const late = start({ folder: first.folder, today: '2029-01-02' });
    late.holidays.refresh();
    expect(late.orders).toHaveLength(1);
    await expect.poll(() => late.plan().holidays, { timeout: 10_000 }).toContain('2030-10-03');
  });

  it('of a place that was given up meanwhile are not kept', async () => {
    const { settings, orders, folder } = start();
    settings.update({ holidayPlace: ['DE'] });
    expect(orders).toHaveLength(1);
    await settings.forget();
    // Another place takes as long: by then the first has had its answer.
    const other = start({ folder });
    other.settings.update({ holidayPlace: ['PL'] });
    await other.looked();
    expect(settings.holidays()).toBeNull();
  });

  it('and the user’s own days off are both days off', async () => {
    const { settings, plan, looked } = start();
    const timesOff = [{ from: '2026-12-30' as LocalDay, to: '2027-01-02' as LocalDay }];
    settings.update({ holidayPlace: ['DE'], timesOff });
    await looked();
    expect(plan().holidays).toEqual(
      expect.arrayContaining(['2026-12-25', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']),
    );
    expect(plan()).toBe(plan());
  });

  it('that could not be looked up are told to the log, and the settings hold', async () => {
    const { settings, faults } = start();
    keepHolidays({
      settings,
      clock: { today: () => '2026-03-02' as LocalDay },
      ask: () => Promise.reject(new Error('no thread')),
      log: {
        info: () => undefined,
        warn: () => undefined,
        error: (event) => void faults.push(event),
        fatal: () => undefined,
      },
    }).refresh();
    settings.update({ holidayPlace: ['DE'] });
    await expect.poll(() => faults).toContain('holidays.not_looked_up');
    expect(settings.read().holidayPlace).toEqual(['DE']);
  });
});
