import { describe, expect, it, vi } from 'vitest';
import { createCalendar } from '#shared/followups/calendar.ts';
import { momentOf } from '#shared/followups/moment.ts';
import { calendar } from './build.ts';

const NOW = '2026-03-04T10:00:00Z';
const ms = (instant: string): number => Date.parse(instant);

/** Until when it holds what was asked of days and of instants. */
const turnsAt = (days: readonly string[], instants: readonly string[], of = calendar, now = NOW): string | null => {
  const moment = momentOf(now, of);
  for (const day of days) moment.isOver(day);
  for (const instant of instants) moment.isReached(ms(instant));
  return moment.turnsAt();
};

describe('a moment', () => {
  it('has reached an instant from that on', () => {
    const { isReached } = momentOf(NOW, calendar);
    expect(['09:59:59', '10:00:00', '10:00:01'].map((time) => isReached(ms(`2026-03-04T${time}Z`)))).toEqual([
      ...[true, true, false],
    ]);
  });

  it('is over a day from the next one on, by the days of the user', () => {
    const isOver = (now: string) => momentOf(now, calendar).isOver('2026-03-04');
    expect(['2026-03-03T12:00:00Z', '2026-03-04T22:59:59Z', '2026-03-04T23:00:00Z'].map(isOver)).toEqual([
      ...[false, false, true],
    ]);
  });
});

describe('until when a plan holds', () => {
  it.each<[string, readonly string[], readonly string[], string | null]>([
    ['forever where nothing was asked', [], [], null],
    ['forever where all that was asked has passed', ['2026-03-03'], ['2026-03-04T10:00:00Z'], null],
    ['the first instant', [], ['2026-03-06T10:00:00Z', '2026-03-05T10:00:00Z'], '2026-03-05T10:00:00.000Z'],
    ['the end of the first day', ['2026-03-06', '2026-03-05'], [], '2026-03-05T23:00:00.000Z'],
    ['the end of a day before an instant', ['2026-03-05'], ['2026-03-06T05:00:00Z'], '2026-03-05T23:00:00.000Z'],
    ['an instant before the end of a day', ['2026-03-05'], ['2026-03-05T22:59:59Z'], '2026-03-05T22:59:59.000Z'],
  ])('is %s', (_, days, instants, at) => {
    expect(turnsAt(days, instants)).toBe(at);
  });

  it('is the end of a day where days begin first and where they begin last', () => {
    const [kiritimati, samoa] = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((zone) =>
      createCalendar(zone, [1], []),
    );
    // Fourteen hours ahead of UTC, and eleven behind.
    expect(turnsAt(['2026-03-05'], ['2026-03-05T12:00:00Z'], kiritimati)).toBe('2026-03-05T10:00:00.000Z');
    expect(turnsAt(['2026-03-05'], ['2026-03-06T10:30:00Z'], samoa)).toBe('2026-03-06T10:30:00.000Z');
    expect(turnsAt(['2026-03-05'], ['2026-03-06T11:30:00Z'], samoa)).toBe('2026-03-06T11:00:00.000Z');
  });

  it('asks the zone only where the end of a day can come first', () => {
    const startOf = vi.fn(calendar.startOf);
    const watched = { ...calendar, startOf };
    expect(turnsAt(['2026-03-05'], ['2026-03-05T08:00:00Z'], watched)).toBe('2026-03-05T08:00:00.000Z');
    expect(turnsAt([], ['2026-03-05T08:00:00Z'], watched)).toBe('2026-03-05T08:00:00.000Z');
    expect(startOf).not.toHaveBeenCalled();
    turnsAt(['2026-03-05'], [], watched);
    expect(startOf.mock.calls).toEqual([['2026-03-06']]);
  });
});
