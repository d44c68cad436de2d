import { describe, expect, it } from 'vitest';
import { dueReminders, type Moment, type Reminder, type ReminderSettings } from '#shared/reminders/dueReminders.ts';
import { isQuiet } from '#shared/reminders/quietHours.ts';

const one = (subject: string, at: string | null, more: Partial<Reminder> = {}): Reminder => ({
  ...{ subject, due: at ?? '2026-03-02', at, isChosen: false, isAtHand: false },
  ...more,
});
const UNTOLD = [
  one('day', null),
  one('chosen', null, { isChosen: true }),
  one('past', '2026-03-02T08:00:00Z'),
  one('now', '2026-03-02T09:00:00.000Z'),
  one('ahead', '2026-03-02T09:00:01Z'),
  one('at hand', '2026-03-02T08:59:00Z', { isAtHand: true }),
];
const MOMENT: Moment = { now: '2026-03-02T09:00:00.000Z', time: '09:00', isWorkDay: true, isDigestGiven: false };
const SETTINGS: ReminderSettings = { isOn: true, digestAt: '09:00', quiet: null, pausedUntil: null };

const told = (moment: Partial<Moment> = {}, settings: Partial<ReminderSettings> = {}): string[] =>
  dueReminders(UNTOLD, { ...MOMENT, ...moment }, { ...SETTINGS, ...settings }).map(({ subject }) => subject);

const TIMED = ['past', 'now', 'at hand'];

describe('what is told now', () => {
  it('is what has come up by the minute, and the digest from its time on', () => {
    expect(told()).toEqual(['day', 'chosen', ...TIMED]);
    expect(told({ time: '08:59' })).toEqual(TIMED);
    expect(told({ time: '23:59' })).toEqual(['day', 'chosen', ...TIMED]);
  });

  it('has no digest twice on a day, and on a day off only what the user picked for it', () => {
    expect(told({ isDigestGiven: true })).toEqual(TIMED);
    expect(told({ isWorkDay: false })).toEqual(['chosen', ...TIMED]);
  });

  it('is only what is at hand in quiet hours', () => {
    const quiet = { from: '08:30', to: '09:30' };
    expect(told({}, { quiet })).toEqual(['at hand']);
    expect(told({ time: '09:30' }, { quiet })).toEqual(['day', 'chosen', ...TIMED]);
  });

  it.each([
    ['22:00', '10:00', '09:59', '10:00'],
    ['08:00', '02:00', '01:59', '02:00'],
  ])('has the digest at the end of quiet hours from %s to %s in which it lies', (from, to, before, at) => {
    const quiet = { from, to };
    expect(told({ time: before }, { quiet })).toEqual(['at hand']);
    expect(told({ time: at }, { quiet })).toEqual(['day', 'chosen', ...TIMED]);
  });

  it('is nothing in a pause, or when it is switched off', () => {
    expect(told({}, { pausedUntil: '2026-03-02T09:00:01Z' })).toEqual([]);
    expect(told({}, { pausedUntil: '2026-03-02T09:00:00Z' })).toEqual(['day', 'chosen', ...TIMED]);
    expect(told({}, { isOn: false })).toEqual([]);
  });
});

describe('quiet hours', () => {
  const OVER_NIGHT = { from: '22:00', to: '07:00' };
  const OVER_NOON = { from: '12:00', to: '13:30' };

  it('begin with their first minute and end before their last, over midnight too', () => {
    expect(['21:59', '22:00', '23:59', '00:00', '06:59', '07:00'].map((time) => isQuiet(time, OVER_NIGHT))).toEqual([
      ...[false, true, true, true, true, false],
    ]);
    expect(['11:59', '12:00', '13:29', '13:30'].map((time) => isQuiet(time, OVER_NOON))).toEqual([
      ...[false, true, true, false],
    ]);
  });

  it('are none where there are none, or both times are the same', () => {
    expect(isQuiet('12:00', null)).toBe(false);
    expect(isQuiet('12:00', { from: '12:00', to: '12:00' })).toBe(false);
  });
});
