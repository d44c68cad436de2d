import { describe, expect, it } from 'vitest';
import type { FollowUpAct } from '#shared/followups/acts.ts';
import type { FollowUp } from '#shared/followups/followUp.ts';
import type { SnapshotInteraction, SnapshotRole } from '#shared/followups/snapshot.ts';
import { decision, met, person, promised, said } from './build.ts';
import { become, type Lived, livedThrough, noon } from './lived.ts';

const people = [person('p', 'recruiter'), person('q', 'hiring_manager')];
const out = (day: number, who: string | null = 'p', more: Partial<SnapshotInteraction> = {}) =>
  said('out', who, noon(day), more);
const heard = (day: number, who: string | null = 'p', more: Partial<SnapshotInteraction> = {}) =>
  said('in', who, noon(day), more);
const MISSED = { channel: 'call', reached: false } as const;
const TALK = { channel: 'call', reached: true } as const;

/** A role on which one thing after another is said, each logged on its day and planned then; then seen on a later day. */
const story = (
  rule: FollowUp['rule'],
  role: Partial<SnapshotRole>,
  interactions: readonly SnapshotInteraction[],
  seenAt: readonly string[],
): readonly string[] => {
  const moments = [...interactions.map(({ at }) => at), ...seenAt].toSorted();
  const lived = moments.map((at): Lived => {
    const now = new Date(Date.parse(at) + 60_000).toISOString();
    return { now, role: { people, ...role, interactions: interactions.filter((one) => one.at <= at) } };
  });
  return become(livedThrough(lived), rule);
};

const OLD = noon(20, 4);
const APPLIED = { kind: 'applied', appliedOn: '2026-03-02', people: people.slice(0, 1) } as const;
/** From ten to eleven on Monday 2 March, with both. */
const MET = { interviews: [met('i', '2026-03-02T09:00:00Z', ['p', 'q'])] };
const DECIDES = { decisions: [decision('2026-03-04')] };
const TO_CALL = { promises: [promised('2026-03-04T10:00:00Z')] };
const TO_WRITE = { promises: [promised('2026-03-04', { what: 'email' })] };
const LEAD = { kind: 'lead' } as const;

type Story = readonly [
  what: string,
  rule: FollowUp['rule'],
  role: Partial<SnapshotRole>,
  said: readonly SnapshotInteraction[],
  seen: readonly string[],
  become: readonly string[],
];

describe('a step from the second on ends', () => {
  it.each<Story>([
    [
      'by the second day of being in touch',
      ...(['applied', APPLIED, [out(12), out(24)], [noon(11), noon(23)]] as const),
      ['p 1 reached_out 2026-03-12', 'p 2 reached_out 2026-03-24'],
    ],
    [
      'not by a second word of one day',
      ...(['applied', APPLIED, [out(12), said('out', 'p', '2026-03-12T15:00:00Z')], [noon(11), noon(23)]] as const),
      ['p 1 reached_out 2026-03-12', 'p 2 open 2026-03-23'],
    ],
    [
      'by itself with nothing done',
      ...(['applied', APPLIED, [out(12)], [noon(11), noon(23), OLD]] as const),
      ['p 1 reached_out 2026-03-12', 'p 2 aged 2026-04-20'],
    ],
    [
      'by an answer',
      ...(['applied', APPLIED, [out(12), heard(25)], [noon(11), noon(23)]] as const),
      ['p 1 reached_out 2026-03-12', 'p 2 answered 2026-03-25'],
    ],
    [
      'after an interview by the second day, and the third by the third',
      ...([
        'post_interview',
        { ...MET, people: people.slice(0, 1) },
        [out(10), out(18)],
        [noon(9), noon(17), OLD],
      ] as const),
      ['p 1 reached_out 2026-03-10', 'p 2 reached_out 2026-03-18', 'p 3 open 2026-04-15', 'q 1 aged 2026-04-20'],
    ],
    [
      'after an interview by itself',
      ...(['post_interview', MET, [out(10)], [noon(9), noon(17), OLD]] as const),
      ['p 1 reached_out 2026-03-10', 'p 2 aged 2026-04-20', 'q 1 aged 2026-04-20'],
    ],
    [
      'on a decision day by the second day',
      ...(['decision_date', DECIDES, [out(9), out(12)], [noon(6), noon(11)]] as const),
      ['p 1 reached_out 2026-03-09', 'q 2 reached_out 2026-03-12'],
    ],
    [
      'on a decision day by itself',
      ...(['decision_date', DECIDES, [out(9)], [noon(6), noon(11), OLD]] as const),
      ['p 1 reached_out 2026-03-09', 'q 2 aged 2026-04-20'],
    ],
    [
      'of a promise by the second day',
      ...(['promise', TO_WRITE, [out(9), out(11)], [noon(6), noon(10)]] as const),
      ['p 1 reached_out 2026-03-09', 'p 2 reached_out 2026-03-11'],
    ],
    [
      'on a lead by the third day, of which the first message was one',
      ...(['lead_unanswered', LEAD, [out(2), out(9), out(17)], [noon(16)]] as const),
      ['p 1 reached_out 2026-03-09', 'p 2 reached_out 2026-03-17'],
    ],
    [
      'on a lead by itself',
      ...(['lead_unanswered', LEAD, [out(2), out(9)], [noon(16), OLD]] as const),
      ['p 1 reached_out 2026-03-09', 'p 2 aged 2026-04-20'],
    ],
    [
      'on a lead not by another word on the day of the first',
      ...(['lead_unanswered', LEAD, [out(2), said('out', 'p', '2026-03-02T15:00:00Z')], [noon(9), OLD]] as const),
      ['p 1 aged 2026-04-20'],
    ],
  ])('%s', (_, rule, role, interactions, seen, expected) => {
    expect(story(rule, role, interactions, seen)).toEqual(expected);
  });
});

describe('a step does not end by what is no follow-up of its rule', () => {
  it.each<Story>([
    [
      'a reply to what was heard, until the day after',
      ...(['applied', APPLIED, [heard(2), out(3)], [noon(16), OLD]] as const),
      ['p 1 aged 2026-04-20'],
    ],
    [
      'though the day after that counts',
      ...(['applied', APPLIED, [heard(2), out(3), out(17)], [noon(16)]] as const),
      ['p 1 reached_out 2026-03-17', 'p 2 open 2026-03-31'],
    ],
    [
      'a thank-you for an interview',
      ...(['post_interview', MET, [out(2), out(3), out(2, 'q')], [noon(9), OLD]] as const),
      ['p 1 aged 2026-04-20', 'q 1 aged 2026-04-20'],
    ],
    [
      'though a word to the one it names counts from the second work day on',
      ...(['post_interview', MET, [out(2), out(10)], [noon(9), OLD]] as const),
      ['p 1 reached_out 2026-03-10', 'p 2 aged 2026-04-20', 'q 1 aged 2026-04-20'],
    ],
    [
      'a word on the day of the decision',
      ...(['decision_date', DECIDES, [out(4)], [noon(6), OLD]] as const),
      ['p 1 aged 2026-04-20'],
    ],
    [
      'a word from before the promised instant',
      ...(['promise', TO_CALL, [out(3), said('out', 'p', '2026-03-04T09:59:59Z')], [noon(4), OLD]] as const),
      ['p 1 aged 2026-04-20'],
    ],
    [
      'nor a promised call by their e-mail of a day before',
      ...(['promise', TO_CALL, [heard(3)], [noon(4), OLD]] as const),
      ['p 1 aged 2026-04-20'],
    ],
    [
      'though by their e-mail of that day',
      ...(['promise', TO_CALL, [heard(5)], [noon(4)]] as const),
      ['p 1 answered 2026-03-05'],
    ],
    [
      'nor a promised call by a word of somebody else',
      ...(['promise', TO_CALL, [heard(5, 'q'), out(5, 'q')], [noon(4), OLD]] as const),
      ['p 1 aged 2026-04-20'],
    ],
    [
      'nor thanks by a call that reached nobody',
      ...(['thank_you', MET, [out(3, 'p', MISSED)], [noon(3), OLD]] as const),
      ['p 1 aged 2026-04-20', 'q 1 aged 2026-04-20'],
    ],
    [
      'nor a reply by a call that reached nobody',
      ...(['reply_owed', {}, [heard(2), out(3, 'p', MISSED)], [OLD]] as const),
      ['p 1 aged 2026-04-20'],
    ],
    [
      'nor another offer by what they write',
      ...([
        'competing_offer',
        { offersElsewhere: [{ id: 'o', person: null, at: noon(9) }], people: people.slice(0, 1) },
        [heard(2), heard(11)],
        [noon(9), OLD],
      ] as const),
      ['p 1 aged 2026-04-20'],
    ],
  ])('%s', (_, rule, role, interactions, seen, expected) => {
    expect(story(rule, role, interactions, seen)).toEqual(expected);
  });
});

describe('a step ends by having talked', () => {
  it.each<Story>([
    [
      'with anybody, where that is to have heard of the application',
      ...(['applied', APPLIED, [out(12), out(24, 'q', TALK)], [noon(11), noon(23)]] as const),
      ['p 1 reached_out 2026-03-12', 'p 2 reached_out 2026-03-24', 'p 1 open 2026-04-07'],
    ],
    [
      'when they called, too',
      ...(['applied', APPLIED, [out(12), heard(24, 'q', TALK)], [noon(11), noon(23)]] as const),
      ['p 1 reached_out 2026-03-12', 'p 2 answered 2026-03-24', 'p 1 open 2026-04-07'],
    ],
    [
      'with another interviewer',
      ...(['post_interview', MET, [out(10, 'q', TALK)], [noon(9)]] as const),
      ['p 1 reached_out 2026-03-10', 'q 1 reached_out 2026-03-10', 'p 1 open 2026-03-17', 'q 1 open 2026-03-17'],
    ],
    [
      'on the day of the decision, where it is to have heard of it',
      ...(['decision_date', DECIDES, [out(4, 'q', TALK)], []] as const),
      [],
    ],
    [
      'about a promise to call, on whatever day after it was made',
      ...(['promise', TO_CALL, [out(5, 'p', TALK)], [noon(4)]] as const),
      ['p 1 reached_out 2026-03-05'],
    ],
    [
      'of thanks, when they called: nobody has answered anything',
      ...(['thank_you', MET, [heard(4, 'p', TALK)], [noon(3)]] as const),
      ['p 1 reached_out 2026-03-04', 'q 1 open 2026-03-03'],
    ],
    [
      'of a reply, when they called',
      ...(['reply_owed', {}, [heard(2), heard(4, 'p', TALK)], [noon(3)]] as const),
      ['p 1 reached_out 2026-03-04'],
    ],
  ])('%s', (_, rule, role, interactions, seen, expected) => {
    const found = story(rule, role, interactions, seen);
    expect([...found].sort()).toEqual([...expected].sort());
  });
});

describe('a promise of which nothing came', () => {
  it('ends ten work days after it lapsed, whatever its step', () => {
    const role = { people, ...TO_CALL };
    const tried = { ...role, interactions: [out(6)] };
    const before: readonly Lived[] = [
      { now: noon(4), role },
      { now: noon(6), role: tried },
      { now: noon(9), role: tried },
      { now: noon(18), role: tried },
    ];
    expect(become(livedThrough(before), 'promise')).toEqual(['p 1 reached_out 2026-03-06', 'p 2 open 2026-03-09']);
    expect(become(livedThrough([...before, { now: noon(19), role: tried }]), 'promise')).toEqual([
      'p 1 reached_out 2026-03-06',
      'p 2 aged 2026-03-19',
    ]);
  });
});

describe('a step after one that the user marked', () => {
  const mark = (act: 'done' | 'skipped', on: string): FollowUpAct => ({
    ...{ rule: 'applied', person: null, anchor: '2026-03-02', step: 1, act, dueOn: '2026-03-11', dueAt: null },
    ...{ on, at: `${on}T09:00:00Z`, untilOn: null, untilAt: null, reason: '' },
  });
  const ends = (act: FollowUpAct, ...days: readonly number[]) => {
    const role = { ...APPLIED, interactions: days.map((day) => out(day)) };
    return become(
      livedThrough([
        { now: noon(11), role: APPLIED },
        { now: noon(23), role: APPLIED, acts: [act] },
        { now: noon(26), role, acts: [act] },
      ]),
      'applied',
    );
  };

  it('ends by the first word on another day', () => {
    expect(ends(mark('done', '2026-03-12'), 12, 24)).toEqual(['p 1 done 2026-03-12', 'p 2 reached_out 2026-03-24']);
    expect(ends(mark('done', '2026-03-12'), 24, 25)).toEqual(['p 1 done 2026-03-12', 'p 2 reached_out 2026-03-24']);
  });

  it('counts what was skipped before it was due from then', () => {
    expect(ends(mark('skipped', '2026-03-10'), 11, 24)).toEqual([
      'p 1 skipped 2026-03-10',
      'p 2 reached_out 2026-03-24',
    ]);
    expect(ends(mark('skipped', '2026-03-10'), 10)).toEqual(['p 1 skipped 2026-03-10', 'p 2 reached_out 2026-03-10']);
  });

  it('does not count what was done with a later one, or with another follow-up', () => {
    const other = { ...mark('done', '2026-03-05'), rule: 'decision_date', anchor: '2026-03-04' } as const;
    const later = { ...mark('done', '2026-04-15'), rule: 'post_interview', person: 'p', anchor: 'i', step: 3 } as const;
    const role = { people: people.slice(0, 1), interviews: [met('i', '2026-03-02T09:00:00Z', ['p'])] };
    const lived: readonly Lived[] = [
      { now: noon(9), role, acts: [other] },
      { now: noon(17), role: { ...role, interactions: [out(10)] }, acts: [other] },
      { now: noon(18), role: { ...role, interactions: [out(10), out(18)] }, acts: [other] },
      { now: noon(15, 4), role: { ...role, interactions: [out(10), out(18)] }, acts: [other, later] },
    ];
    expect(become(livedThrough(lived), 'post_interview')).toEqual([
      'p 1 reached_out 2026-03-10',
      'p 2 reached_out 2026-03-18',
      'p 3 done 2026-04-15',
    ]);
  });
});
