import { describe, expect, it } from 'vitest';
import { FOLLOW_UP_ACTS, FOLLOW_UP_RULES } from '#shared/domain/choices.ts';
import { type FollowUpAct, isSameSeries, markPerson, marksOf } from '#shared/followups/acts.ts';
import { calendar } from './build.ts';

const DONE: FollowUpAct = {
  ...{ rule: 'thank_you', person: 'p', anchor: 'i', step: 1, act: 'done', dueOn: '2026-03-09', dueAt: null },
  ...{ on: '2026-03-10', at: '2026-03-10T09:00:00Z', untilOn: null, untilAt: null, reason: '' },
};

describe('what the user did with a follow-up', () => {
  it('counts whoever it names, by the rules that look at the role as a whole', () => {
    const ofTheRole = FOLLOW_UP_RULES.filter((rule) => markPerson(rule, 'p') === null);
    expect(ofTheRole.toSorted()).toEqual(['applied', 'conflict_open', 'decision_date', 'own', 'prep']);
    expect([markPerson('thank_you', 'p'), markPerson('thank_you', null)]).toEqual(['p', null]);
  });

  it.each<[string, Partial<FollowUpAct>, boolean]>([
    ['the next step', { step: 2 }, true],
    ['another rule', { rule: 'reply_owed' }, false],
    ['another anchor', { anchor: 'j' }, false],
    ['somebody else', { person: 'q' }, false],
    ['nobody in particular', { person: null }, false],
  ])('is of one series with what is of %s: %s', (_, change, isSame) => {
    expect(isSameSeries(DONE, { ...DONE, ...change })).toBe(isSame);
  });

  it('is of one series whoever a follow-up of the role names', () => {
    const applied = { ...DONE, rule: 'applied', person: null } as const;
    expect(isSameSeries(applied, { ...applied, person: 'q' })).toBe(true);
  });

  it('is a mark where it was done or skipped, and no other act is', () => {
    const marks = marksOf(
      FOLLOW_UP_ACTS.map((act) => ({ ...DONE, act })),
      calendar,
    );
    const mark = { rule: 'thank_you', person: 'p', anchor: 'i', on: '2026-03-10', dueOn: '2026-03-09' };
    expect(marks).toEqual([
      { ...mark, how: 'done' },
      { ...mark, how: 'skipped' },
    ]);
  });

  it('is marked with the day on which it was due, by the days of the user', () => {
    const dueOn = (dueOnDay: string | null, dueAt: string | null) =>
      marksOf([{ ...DONE, dueOn: dueOnDay, dueAt }], calendar).map((mark) => mark.dueOn);
    expect(dueOn('2026-03-06', null)).toEqual(['2026-03-06']);
    expect(dueOn(null, '2026-03-06T23:30:00Z')).toEqual(['2026-03-07']);
    expect(dueOn(null, null)).toEqual(['2026-03-10']);
  });
});
