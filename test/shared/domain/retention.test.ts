import { describe, expect, it } from 'vitest';
import type { Backup } from '#shared/domain/backup.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import { isBackupDue, MOST_BACKUPS, retain } from '#shared/domain/retention.ts';

const today = '2026-03-20' as LocalDay;
/** At noon in UTC most zones have the same day; the hours around it stay on it. */
const on = (day: string, time = '12:00', reason: Backup['reason'] = 'automatic') => {
  const at = `${day}T${time}:00.000Z` as Instant;
  return { name: `${day} ${time} ${reason}`, at, reason };
};
const days = (count: number) =>
  Array.from({ length: count }, (_, index) => on(`2026-03-${String(19 - index).padStart(2, '0')}`));
const kept = (backups: Parameters<typeof retain>[0], on_ = today) => [...retain(backups, on_)].sort();

describe('of the backups', () => {
  it('all stay while they are few', () => {
    const all = [on('2026-03-20'), on('2026-03-18'), on('2026-01-02')];
    expect(kept(all)).toEqual(all.map(({ name }) => name).sort());
    expect(kept([])).toEqual([]);
  });

  it('the newest three of today stay', () => {
    const all = ['10:00', '11:00', '12:00', '13:00'].map((time) => on('2026-03-20', time));
    expect(kept(all)).toEqual(all.slice(1).map(({ name }) => name));
  });

  it('one stays of each day before, the newest', () => {
    expect(kept([on('2026-03-19', '10:00'), on('2026-03-19', '13:00'), on('2026-03-18', '11:00')])).toEqual([
      '2026-03-18 11:00 automatic',
      '2026-03-19 13:00 automatic',
    ]);
  });

  it('ten stay in all, the newest', () => {
    const names = kept([on('2026-03-20', '11:00'), on('2026-03-20', '12:00'), ...days(15)]);
    expect(names).toHaveLength(MOST_BACKUPS);
    expect(names).toContain('2026-03-20 12:00 automatic');
    expect(names).not.toContain('2026-03-11 12:00 automatic');
  });

  it('the way back from a restore stays, however many automatic ones follow', () => {
    const before = on('2026-03-20', '09:00', 'before_restore');
    const later = ['10:00', '11:00', '12:00', '13:00'].map((time) => on('2026-03-20', time));
    const names = kept([before, ...later, ...days(15)]);
    expect(names).toContain(before.name);
    expect(names).toHaveLength(MOST_BACKUPS);
  });

  it('those made by hand count with the others', () => {
    const all = ['09:00', '10:00', '11:00', '12:00', '13:00'].map((time) => on('2026-03-20', time, 'by_hand'));
    expect(kept(all)).toEqual(all.slice(2).map(({ name }) => name));
  });

  it('the newest is never let go, whatever the clock says', () => {
    const ahead = Array.from({ length: 12 }, (_, index) => on(`2027-05-${String(index + 10)}`));
    const fresh = on('2026-03-20');
    expect(kept([...ahead, fresh])).toContain(fresh.name);
    expect(kept([...ahead, fresh])).toHaveLength(MOST_BACKUPS);
    // Set back, the clock makes today's second copy beside those of a future that is not to come for a year.
    const second = on('2026-03-20', '13:00');
    expect(kept([...ahead, fresh, second])).toEqual(expect.arrayContaining([fresh.name, second.name]));
  });

  it('what stays does not change by asking again', () => {
    const all = [...days(18), on('2026-03-20', '10:00'), on('2026-03-20', '11:00', 'before_update')];
    const once = retain(all, today);
    const twice = retain(
      all.filter(({ name }) => once.has(name)),
      today,
    );
    expect([...twice].sort()).toEqual([...once].sort());
  });
});

describe('an automatic backup', () => {
  const at = (text: string) => text as Instant;
  const base = { lastAt: at('2026-03-20T10:00:00.000Z'), now: at('2026-03-20T12:00:00.000Z') };

  it('is due when there is none', () => {
    expect(isBackupDue({ ...base, lastAt: null, changedAt: at('2026-03-20T09:00:00.000Z') })).toBe(true);
  });
  it('is not due while nothing was written since', () => {
    expect(isBackupDue({ ...base, changedAt: at('2026-03-20T09:59:00.000Z') })).toBe(false);
  });
  it('is due an hour after the last one, not sooner', () => {
    const changedAt = at('2026-03-20T10:05:00.000Z');
    expect(isBackupDue({ ...base, changedAt, now: at('2026-03-20T10:59:59.000Z') })).toBe(false);
    expect(isBackupDue({ ...base, changedAt, now: at('2026-03-20T11:00:00.000Z') })).toBe(true);
  });
  it('is due on a new day, though the last one is minutes old', () => {
    // Local midnights of this machine: the day before ends 10 minutes before the new one is 10 minutes old.
    const midnight = new Date(2026, 2, 21, 0, 0).getTime();
    const lastAt = at(new Date(midnight - 600_000).toISOString());
    const now = at(new Date(midnight + 600_000).toISOString());
    expect(isBackupDue({ lastAt, changedAt: now, now })).toBe(true);
  });
  it('is due after the clock was set back behind the last one', () => {
    expect(
      isBackupDue({ ...base, now: at('2026-03-01T10:00:00.000Z'), changedAt: at('2026-03-01T09:00:00.000Z') }),
    ).toBe(true);
  });
});
