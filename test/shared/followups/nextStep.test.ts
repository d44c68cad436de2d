import { describe, expect, it } from 'vitest';
import { FOLLOW_UP_RULES } from '#shared/domain/choices.ts';
import type { FollowUp } from '#shared/followups/followUp.ts';
import { momentOf } from '#shared/followups/moment.ts';
import { isHardRule, nextStepOf } from '#shared/followups/nextStep.ts';
import { calendar, open } from './build.ts';

const [YESTERDAY, TODAY, TOMORROW] = ['2026-03-09', '2026-03-10', '2026-03-11'] as const;
const moment = momentOf('2026-03-10T16:00:00Z', calendar);
const due = (rule: FollowUp['rule'], day: string, more: Parameters<typeof open>[1] = {}) =>
  open(rule, { day, ...more });

/** In both orders: it does not depend on how they were found. */
const next = (...followUps: readonly FollowUp[]) => {
  const found = nextStepOf(followUps, moment);
  expect(nextStepOf(followUps.toReversed(), moment)).toEqual(found);
  return found;
};

describe('what comes next on a role', () => {
  it('is nothing where nothing is open', () => {
    expect(next()).toBeNull();
    const ended = { ...due('promise', TODAY), state: 'ended', endedBy: 'answered', endedOn: TODAY } as const;
    expect(next(ended, { ...due('applied', TODAY), state: 'retired' })).toBeNull();
    expect(next(ended, due('applied', TOMORROW))?.rule).toBe('applied');
  });

  it('says by what rule, in what way, on which day, and how many there are', () => {
    expect(next(due('thank_you', TOMORROW, { channel: 'email' }))).toEqual({
      ...{ rule: 'thank_you', channel: 'email', day: TOMORROW, count: 1 },
    });
  });

  it.each<[string, FollowUp, FollowUp]>([
    ['what is due first', due('thank_you', YESTERDAY), due('applied', TODAY)],
    ['a promise that lapsed today before what was due before', due('promise', TODAY), due('applied', YESTERDAY)],
    ['a decision day that passed, too', due('decision_date', TODAY), due('applied', YESTERDAY)],
    ['a promise that is put off after what is due today', due('applied', TODAY), due('promise', TOMORROW)],
    ['of one day what has no time', due('thank_you', TODAY), due('applied', TODAY, { at: '2026-03-10T09:00:00Z' })],
    [
      'of one day what has the earlier time',
      due('thank_you', TODAY, { at: '2026-03-10T09:00:00Z' }),
      due('applied', TODAY, { at: '2026-03-10T10:00:00Z' }),
    ],
    ['of one day what asks something', due('conflict_open', TODAY), due('applied', TODAY)],
    ['of one day and kind what comes first by name', due('applied', TODAY), due('thank_you', TODAY)],
  ])('is %s', (_, first, second) => {
    expect(next(first, second)?.rule).toBe(first.rule);
  });

  it('counts what is open by the same rule up to that day', () => {
    const thanks = (who: string, day: string) => due('thank_you', day, { person: who });
    expect(next(thanks('p', TODAY), thanks('q', TODAY), thanks('r', TOMORROW), due('applied', TODAY))).toMatchObject({
      ...{ rule: 'applied', count: 1 },
    });
    expect(
      next(thanks('p', TODAY), thanks('q', TODAY), thanks('r', TOMORROW), due('applied', TOMORROW), {
        ...thanks('s', TODAY),
        state: 'retired',
      }),
    ).toMatchObject({ rule: 'thank_you', count: 2 });
    // What is hard comes first, and what was due before it counts, too.
    expect(next(due('promise', TODAY, { anchor: 'x' }), due('promise', YESTERDAY, { anchor: 'y' }))).toMatchObject({
      ...{ day: YESTERDAY, count: 1 },
    });
  });
});

describe('a rule', () => {
  it('is hard where others had to do something first', () => {
    expect(FOLLOW_UP_RULES.filter(isHardRule)).toEqual(['decision_date', 'promise']);
  });
});
