import { describe, expect, it } from 'vitest';
import { type DueRow, groupOf, type TodayGroup, todayEntries } from '#shared/followups/today.ts';

const NOW = '2026-03-10T16:00:00.000Z';
const [YESTERDAY, TODAY, TOMORROW, HORIZON, BEYOND] = [
  '2026-03-09',
  '2026-03-10',
  '2026-03-11',
  '2026-03-12',
  '2026-03-13',
] as const;
/** A second before now, now, and a second after, as follow-ups have them. */
const [BEFORE, AT, AFTER] = ['2026-03-10T15:59:59Z', '2026-03-10T16:00:00Z', '2026-03-10T16:00:01Z'] as const;

const due = (rule: DueRow['rule'], day: string, more: Partial<DueRow> = {}): DueRow => ({
  ...{ key: rule, role: 'role', person: null, rule, day, at: null, meetsOn: null },
  ...more,
});

describe('where a follow-up stands in Today', () => {
  it.each<[string, TodayGroup, DueRow]>([
    ['whose day is today', 'today', due('applied', TODAY)],
    ['whose day went by is soft', 'earlier', due('applied', YESTERDAY)],
    ['whose day is to come', 'next', due('applied', TOMORROW)],
    ['on a promise that lapsed is hard', 'missed', due('promise', YESTERDAY)],
    ['on a promise that lapsed today is hard', 'missed', due('promise', TODAY)],
    ['on a promise that is put off waits', 'next', due('promise', TOMORROW)],
    ['on a decision day that passed is hard', 'missed', due('decision_date', TODAY)],
    ['with a time that is to come waits for it', 'later', due('promise', TODAY, { at: AFTER })],
    ['with a time is there at that time', 'missed', due('promise', TODAY, { at: AT })],
    ['put off to a time of today waits for it', 'later', due('applied', TODAY, { at: AFTER })],
    ['put off to a time that has come is there', 'today', due('applied', TODAY, { at: BEFORE })],
    ['with a time on another day is of that day', 'next', due('applied', TOMORROW, { at: '2026-03-11T08:00:00Z' })],
    ['for an interview of today is hard', 'missed', due('prep', YESTERDAY, { meetsOn: TODAY })],
    ['for an interview of tomorrow is soft', 'today', due('prep', TODAY, { meetsOn: TOMORROW })],
    ['for an interview after days off is soft, too', 'earlier', due('prep', YESTERDAY, { meetsOn: TOMORROW })],
    ['for an interview whose day nobody knows is soft', 'today', due('prep', TODAY)],
    ['that is no preparation is soft on a day of interviews', 'today', due('applied', TODAY, { meetsOn: TODAY })],
  ])('one %s: %s', (_, group, row) => {
    expect(groupOf(row, NOW, TODAY)).toBe(group);
  });
});

describe('the entries of Today', () => {
  /** In both orders: what comes first does not depend on how they were found. */
  const entries = (...rows: readonly DueRow[]): readonly string[] => {
    const of = (some: readonly DueRow[]) =>
      todayEntries(some, { now: NOW, today: TODAY, horizon: HORIZON }).map(
        ({ group, rows: found }) => `${group}: ${found.map(({ key }) => key).join(' ')}`,
      );
    expect(of(rows.toReversed())).toEqual(of(rows));
    return of(rows);
  };
  const of = (who: string | null, key: string, day: string, more: Partial<DueRow> = {}): DueRow =>
    due('applied', day, { person: who, key, ...more });

  it('are none where nothing is due', () => {
    expect(entries()).toEqual([]);
  });

  it('come by how urgent they are', () => {
    expect(
      entries(
        due('applied', TOMORROW, { key: 'a' }),
        due('promise', TODAY, { key: 'b', at: AFTER }),
        due('applied', TODAY, { key: 'c' }),
        due('applied', YESTERDAY, { key: 'd' }),
        due('promise', TODAY, { key: 'e', at: BEFORE }),
      ),
    ).toEqual(['missed: e', 'earlier: d', 'today: c', 'later: b', 'next: a']);
  });

  it('come by day, then by time with those of no time first, then by name', () => {
    expect(
      entries(
        of(null, 'f', '2026-03-06'),
        of(null, 'c', YESTERDAY),
        of(null, 'e', YESTERDAY),
        of(null, 'b', YESTERDAY, { at: '2026-03-09T09:00:00Z' }),
        of(null, 'a', YESTERDAY, { at: '2026-03-09T10:00:00Z' }),
      ),
    ).toEqual(['earlier: f', 'earlier: c', 'earlier: e', 'earlier: b', 'earlier: a']);
  });

  it('are one of somebody for all that is due within two work days, on whatever roles, the most urgent first', () => {
    expect(
      entries(
        of('p', 'd', HORIZON, { role: 'other' }),
        of('p', 'c', TODAY),
        of('p', 'b', TOMORROW, { role: 'third' }),
        of('q', 'a', TODAY),
      ),
    ).toEqual(['today: a', 'today: c b d']);
  });

  it('are of their own for what the user set themselves, whoever it is for', () => {
    const mine = due('own', TODAY, { person: 'p', key: 'mine' });
    expect(entries(of('p', 'a', TODAY), mine)).toEqual(['today: mine', 'today: a']);
  });

  it('are as urgent as the most urgent of their rows', () => {
    expect(
      entries(of('p', 'b', TOMORROW), due('promise', TODAY, { person: 'p', key: 'z' }), of('q', 'a', YESTERDAY)),
    ).toEqual(['missed: z b', 'earlier: a']);
  });

  it('are of their own for what is due after that', () => {
    expect(entries(of('p', 'a', TODAY), of('p', 'b', HORIZON), of('p', 'c', BEYOND), of('p', 'd', BEYOND))).toEqual([
      'today: a b',
      'next: c',
      'next: d',
    ]);
  });

  it('are of their own for what waits for its time today', () => {
    expect(entries(of('p', 'a', TODAY), of('p', 'b', TODAY, { at: AFTER }), of('p', 'c', TOMORROW))).toEqual([
      'today: a c',
      'later: b',
    ]);
  });

  it('are one of each role where nobody in particular is to be asked', () => {
    expect(entries(of(null, 'a', TODAY), of(null, 'b', TODAY, { role: 'other' }))).toEqual(['today: a', 'today: b']);
  });
});
