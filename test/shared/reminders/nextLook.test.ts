import { describe, expect, it } from 'vitest';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import type { ReminderSettings } from '#shared/reminders/dueReminders.ts';
import { nextLook } from '#shared/reminders/nextLook.ts';

const SETTINGS: ReminderSettings = { isOn: true, digestAt: '09:00', quiet: null, pausedUntil: null };

/** In Berlin, an hour ahead of UTC in winter. */
const next = (time: string, times: readonly string[], settings: Partial<ReminderSettings> = {}): Instant | null => {
  const hour = `${Number(time.slice(0, 2)) - 1}`.padStart(2, '0');
  const now = `2026-03-02T${hour}${time.slice(2)}:00.000Z` as Instant;
  return nextLook(
    times,
    { now, today: '2026-03-02' as LocalDay, time, zone: 'Europe/Berlin' },
    {
      ...SETTINGS,
      ...settings,
    },
  );
};

describe('the next look', () => {
  it('is at the first time that is still to come, the digest among them', () => {
    expect(next('08:00', [])).toBe('2026-03-02T08:00:00.000Z');
    expect(next('08:00', ['2026-03-02T06:59:00Z', '2026-03-02T07:30:00Z'])).toBe('2026-03-02T07:30:00.000Z');
    expect(next('10:00', ['2026-03-03T07:30:00Z'])).toBe('2026-03-03T07:30:00.000Z');
    expect(next('10:00', [])).toBeNull();
  });

  it('is at the end of quiet hours and of a pause, which hold something back', () => {
    const quiet = { from: '22:00', to: '07:00' };
    expect(next('23:00', [], { quiet })).toBe('2026-03-03T06:00:00.000Z');
    expect(next('06:00', [], { quiet })).toBe('2026-03-02T06:00:00.000Z');
    expect(next('12:00', [], { quiet })).toBeNull();
    expect(next('12:00', [], { pausedUntil: '2026-03-02T12:30:00Z' })).toBe('2026-03-02T12:30:00.000Z');
    expect(next('12:00', [], { pausedUntil: '2026-03-02T10:30:00Z' })).toBeNull();
  });

  it('is none when nothing is to be told', () => {
    expect(next('08:00', ['2026-03-02T07:30:00Z'], { isOn: false })).toBeNull();
  });
});
