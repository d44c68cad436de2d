import { describe, expect, it } from 'vitest';
import type { FollowUpAct } from '#shared/followups/acts.ts';
import { endedBy } from '#shared/followups/ended.ts';
import { DEFAULT_RULES } from '#shared/followups/settings.ts';
import type { SnapshotRole } from '#shared/followups/snapshot.ts';
import { decision, met, open, promised, said, viewAt } from './build.ts';

const NOW = '2026-03-13T09:00:00Z';
type Due = ReturnType<typeof open>;

/** Why it ended and when; `-` where nothing is left that it could have ended by. */
const reason = (
  followUp: Due,
  change: Partial<SnapshotRole>,
  { now = NOW, acts = [] as readonly FollowUpAct[], settings = DEFAULT_RULES } = {},
): string => {
  const ended = endedBy(viewAt(now, change, settings), followUp, acts);
  return ended === undefined ? '-' : `${ended.endedBy} ${ended.endedOn}`;
};

const did = (act: FollowUpAct['act'], more: Partial<FollowUpAct> = {}): FollowUpAct => ({
  ...{ rule: 'reply_owed', person: 'p', anchor: 'm', step: 1, act, dueOn: '2026-03-10', dueAt: null },
  ...{ on: '2026-03-11', at: '2026-03-11T09:00:00Z', untilOn: null, untilAt: null, reason: '' },
  ...more,
});

const MAIL = said('in', 'p', '2026-03-09T10:00:00Z', { id: 'm' });
const OWED = open('reply_owed', { person: 'p', anchor: 'm' });
/** From ten to eleven in the morning of UTC. */
const INTERVIEW = met('i', '2026-03-04T10:00:00Z', ['p', 'q']);
const END = '2026-03-04T11:00:00Z';
/** One for which thanks are due on the 10th. */
const LATER_INTERVIEW = met('i', '2026-03-09T10:00:00Z', ['p', 'q']);

describe('a follow-up that was due ends', () => {
  it.each<[string, Partial<FollowUpAct>, string]>([
    ['when the user did it', {}, 'done 2026-03-11'],
    ['when the user skipped it', { act: 'skipped' }, 'skipped 2026-03-11'],
    ['by nothing that was only put off', { act: 'snoozed' }, '-'],
    ['by nothing that was done for another step', { step: 2 }, '-'],
    ['by nothing that was done for somebody else', { person: 'q' }, '-'],
    ['by nothing that was done for another rule', { rule: 'lead_unanswered' }, '-'],
    ['by nothing that was done about another message', { anchor: 'n' }, '-'],
  ])('%s', (_, act, ended) => {
    expect(reason(OWED, { interactions: [MAIL] }, { acts: [did('done', act)] })).toBe(ended);
  });

  it('by what the user did with it last', () => {
    const acts = [did('done'), did('skipped', { on: '2026-03-12' }), did('retired')];
    expect(reason(OWED, { interactions: [MAIL] }, { acts })).toBe('skipped 2026-03-12');
  });

  it('with its role, and with its rule', () => {
    expect(reason(OWED, { interactions: [MAIL], kind: 'closed' })).toBe('closed 2026-03-13');
    const settings = { ...DEFAULT_RULES, off: ['reply_owed'] as const };
    expect(reason(OWED, { interactions: [MAIL] }, { settings })).toBe('off 2026-03-13');
    expect(reason(open('applied', { anchor: '2026-03-02' }), {}, { settings })).toBe('-');
  });
});

/** When somebody was in touch, and how it ended by that. */
type Contact = readonly [direction: 'in' | 'out', who: string | null, at: string, ended: string];

const BY_CONTACT: readonly (readonly [string, Due, Partial<SnapshotRole>, readonly Contact[]])[] = [
  [
    'on an application: whoever was in touch on a later day',
    open('applied', { anchor: '2026-03-09' }),
    {},
    [
      ['in', 'p', '2026-03-09T12:00:00Z', '-'],
      ['in', 'p', '2026-03-10T12:00:00Z', 'answered 2026-03-10'],
      ['in', null, '2026-03-10T12:00:00Z', 'answered 2026-03-10'],
      ['out', 'q', '2026-03-11T12:00:00Z', 'reached_out 2026-03-11'],
    ],
  ],
  [
    'on a decision day: whoever was heard from that day on',
    open('decision_date', { person: 'p', anchor: '2026-03-09' }),
    { decisions: [decision('2026-03-09')] },
    [
      ['in', 'q', '2026-03-08T12:00:00Z', '-'],
      ['in', 'q', '2026-03-09T12:00:00Z', 'answered 2026-03-09'],
      ['out', 'q', '2026-03-11T12:00:00Z', 'reached_out 2026-03-11'],
    ],
  ],
  [
    'on an interview: whoever was heard after its end',
    open('post_interview', { person: 'p', anchor: 'i' }),
    { interviews: [INTERVIEW] },
    [
      ['in', 'q', END, '-'],
      ['in', 'q', '2026-03-04T11:00:01Z', 'answered 2026-03-04'],
      ['out', 'p', '2026-03-11T12:00:00Z', 'reached_out 2026-03-11'],
    ],
  ],
  [
    'on an interview after which somebody was heard: whoever was in touch on a later day',
    open('post_interview', { person: 'p', anchor: 'i@2026-03-05' }),
    { interviews: [INTERVIEW] },
    [
      ['in', 'q', '2026-03-04T15:00:00Z', '-'],
      ['in', 'q', '2026-03-05T12:00:00Z', '-'],
      ['in', 'q', '2026-03-06T12:00:00Z', 'answered 2026-03-06'],
      ['out', 'p', '2026-03-12T12:00:00Z', 'reached_out 2026-03-12'],
    ],
  ],
  [
    'of thanks: a word to that person from the end of the interview on',
    open('thank_you', { person: 'p', anchor: 'i' }),
    { interviews: [LATER_INTERVIEW] },
    [
      ['out', 'p', '2026-03-09T10:59:59Z', '-'],
      ['out', 'p', '2026-03-09T11:00:00Z', 'reached_out 2026-03-09'],
      ['out', 'q', '2026-03-10T12:00:00Z', '-'],
      ['in', 'p', '2026-03-10T12:00:00Z', '-'],
    ],
  ],
  [
    'on a promise to write: a word of that person after it was made',
    open('promise', { person: 'p', anchor: 'x', dueOn: '2026-03-10' }),
    { promises: [promised('2026-03-06', { id: 'w', person: 'q' }), promised('2026-03-09', { what: 'email' })] },
    [
      ['in', 'p', '2026-03-02T09:00:00Z', '-'],
      ['in', 'p', '2026-03-02T09:00:01Z', 'answered 2026-03-02'],
      ['in', 'q', '2026-03-10T12:00:00Z', '-'],
      ['out', 'p', '2026-03-11T12:00:00Z', 'reached_out 2026-03-11'],
    ],
  ],
  [
    'to reply: a word to whoever wrote, after that message',
    OWED,
    { interactions: [MAIL] },
    [
      ['out', 'p', '2026-03-09T09:59:59Z', '-'],
      ['out', 'p', '2026-03-09T10:00:01Z', 'reached_out 2026-03-09'],
      ['out', 'q', '2026-03-10T12:00:00Z', '-'],
      ['out', null, '2026-03-10T12:00:00Z', '-'],
    ],
  ],
  [
    'on a lead: what came after the message that was not answered',
    open('lead_unanswered', { person: 'p', anchor: 'm' }),
    { kind: 'lead', interactions: [{ ...MAIL, direction: 'out' }] },
    [
      ['in', 'p', '2026-03-09T09:59:59Z', '-'],
      ['in', 'p', '2026-03-10T12:00:00Z', 'answered 2026-03-10'],
      ['out', 'p', '2026-03-11T12:00:00Z', 'reached_out 2026-03-11'],
      ['in', 'q', '2026-03-10T12:00:00Z', '-'],
    ],
  ],
  [
    'on an offer elsewhere: a word to them after that offer',
    open('competing_offer', { person: 'p', anchor: 'o' }),
    {
      offersElsewhere: [
        { id: 'n', person: null, at: '2026-03-01T10:00:00Z' },
        { id: 'o', person: null, at: '2026-03-10T10:00:00Z' },
      ],
    },
    [
      ['out', 'p', '2026-03-09T12:00:00Z', '-'],
      ['out', 'p', '2026-03-10T10:00:01Z', 'reached_out 2026-03-10'],
      ['out', 'q', '2026-03-11T12:00:00Z', '-'],
    ],
  ],
];

describe('what a follow-up ends by', () => {
  const each = BY_CONTACT.flatMap(([what, followUp, change, contacts]) =>
    contacts.map(([direction, who, at, ended]) => [what, direction, who, at, ended, followUp, change] as const),
  );
  it.each(each)('%s (%s %s %s: %s)', (_, direction, who, at, ended, followUp, change) => {
    const interactions = [...(change.interactions ?? []), said(direction, who, at)];
    expect(reason(followUp, { ...change, interactions })).toBe(ended);
  });

  it('is the first answer, on the user’s day of it', () => {
    const answers = ['2026-03-12T23:30:00Z', '2026-03-11T23:30:00Z'].map((at) => said('in', 'p', at));
    expect(reason(open('applied', { anchor: '2026-03-09' }), { interactions: answers })).toBe('answered 2026-03-12');
  });

  it('is no answer where they met in an interview', () => {
    const interviews = [met('k', '2026-03-12T10:00:00Z', ['p'])];
    expect(reason(open('applied', { anchor: '2026-03-09' }), { interviews })).toBe('reached_out 2026-03-12');
  });
});

describe('a follow-up whose ground was taken back', () => {
  /** A month later, when all that still rests on something is too old. */
  const later = (followUp: Due, change: Partial<SnapshotRole>): string =>
    reason(followUp, change, { now: '2026-04-20T09:00:00Z' });
  const conflict = { topic: 'salary', aroseOn: '2026-03-06', person: 'p' } as const;
  const question = { topic: 'salary', person: 'p', on: '2026-03-09', at: '2026-03-09T09:00:00Z' } as const;

  it.each<[string, Due, Partial<SnapshotRole>]>([
    ['an interview', open('post_interview', { anchor: 'i' }), { interviews: [INTERVIEW] }],
    ['an interview, for thanks', open('thank_you', { person: 'p', anchor: 'i' }), { interviews: [INTERVIEW] }],
    ['a promise', open('promise', { person: 'p', anchor: 'x' }), { promises: [promised('2026-03-09')] }],
    ['a message', OWED, { interactions: [MAIL] }],
    [
      'a message to a lead',
      open('lead_unanswered', { person: 'p', anchor: 'm' }),
      { interactions: [{ ...MAIL, direction: 'out' }] },
    ],
    [
      'an offer',
      open('competing_offer', { person: 'p', anchor: 'o' }),
      { offersElsewhere: [{ id: 'o', person: null, at: '2026-03-10T10:00:00Z' }] },
    ],
    [
      'a conflict',
      open('conflict_open', { person: 'p', anchor: 'salary@s1' }),
      {
        conflicts: [
          { ...conflict, aroseBy: 's1' },
          { ...conflict, aroseBy: 's2' },
        ],
      },
    ],
    [
      'a question',
      open('question', { person: 'p', anchor: 'q1' }),
      { questions: ['q1', 'q2'].map((id) => ({ ...question, id, isAnswered: id === 'q2' })) },
    ],
  ])('%s is gone with it, and only too old while that stands', (_, followUp, change) => {
    expect(later(followUp, change)).toBe('aged 2026-04-20');
    expect(later(followUp, {})).toBe('-');
    expect(later({ ...followUp, anchor: 'another' }, change)).toBe('-');
  });

  it('is gone where it was to get ready for an interview', () => {
    expect(later(open('prep', { anchor: 'i' }), { interviews: [INTERVIEW] })).toBe('-');
  });
});

describe('a promise that the user settled', () => {
  const settled = { settledAt: '2026-03-11T23:30:00Z' } as const;
  const row = open('promise', { person: 'p', anchor: 'x' });

  it.each<[string, Parameters<typeof promised>[1], string]>([
    ['kept ends it on that day of the user’s', { state: 'kept', ...settled }, 'settled 2026-03-12'],
    ['waived ends it, too', { state: 'waived', ...settled }, 'settled 2026-03-12'],
    ['broken does not', { state: 'broken', ...settled }, '-'],
    ['kept at no known time does not', { state: 'kept' }, '-'],
    ['kept is another one', { id: 'y', state: 'kept', ...settled }, '-'],
  ])('as %s', (_, change, ended) => {
    const promises = [promised('2026-03-09', change), ...(change?.id === 'y' ? [promised('2026-03-09')] : [])];
    expect(reason(row, { promises })).toBe(ended);
  });

  it('ends no more than what rests on it', () => {
    const promises = [promised('2026-03-09', { id: 'm', state: 'kept', ...settled })];
    expect(reason(OWED, { promises, interactions: [MAIL] })).toBe('-');
  });
});

describe('a question that was answered', () => {
  const asked = { topic: 'salary', person: 'p', on: '2026-03-09', at: '2026-03-09T09:00:00Z' } as const;
  const questions = ['q1', 'q2'].map((id) => ({ ...asked, id, isAnswered: id === 'q2' }));

  it('ends today, and no other with it', () => {
    expect(reason(open('question', { anchor: 'q2' }), { questions })).toBe('answered 2026-03-13');
    expect(reason(open('question', { anchor: 'q1' }), { questions })).toBe('-');
    const same = questions.map((question) => ({ ...question, id: 'm' }));
    expect(reason(OWED, { questions: same, interactions: [MAIL] })).toBe('-');
  });
});

describe('a follow-up that nobody did anything about', () => {
  const { thankYou, replyOwed, promise } = DEFAULT_RULES;
  const other = {
    ...DEFAULT_RULES,
    thankYou: { ...thankYou, after: 2, until: 8 },
    replyOwed: { ...replyOwed, until: 3 },
    promise: { ...promise, until: 2 },
    until: 12,
  };
  const change = {
    interviews: [LATER_INTERVIEW],
    interactions: [MAIL],
    promises: [promised('2026-03-09', { person: 'z' })],
  };

  // All of them were due on Tuesday 10 March, or a day later where thanks are due after two.
  it.each<[string, Due, typeof DEFAULT_RULES, string, string]>([
    ['of an application', open('applied', { anchor: '2026-03-09' }), DEFAULT_RULES, '2026-03-24', '2026-03-25'],
    ['of an application', open('applied', { anchor: '2026-03-09' }), other, '2026-03-26', '2026-03-27'],
    ['of thanks', open('thank_you', { person: 'p', anchor: 'i' }), DEFAULT_RULES, '2026-03-16', '2026-03-17'],
    ['of thanks', open('thank_you', { person: 'p', anchor: 'i' }), other, '2026-03-19', '2026-03-20'],
    ['of a promise', open('promise', { person: 'z', anchor: 'x' }), DEFAULT_RULES, '2026-03-24', '2026-03-25'],
    ['of a promise', open('promise', { person: 'z', anchor: 'x' }), other, '2026-03-12', '2026-03-13'],
    [
      'of a promised call',
      open('promise', { person: 'z', anchor: 'x', dueOn: null, dueAt: '2026-03-09T23:30:00Z' }),
      other,
      '2026-03-12',
      '2026-03-13',
    ],
    ['of a reply', OWED, DEFAULT_RULES, '2026-04-07', '2026-04-08'],
    ['of a reply', OWED, other, '2026-03-13', '2026-03-16'],
  ])('%s is there for its number of work days, and then too old', (_, followUp, settings, last, over) => {
    expect(reason(followUp, change, { settings, now: `${last}T20:00:00Z` })).toBe('-');
    expect(reason(followUp, change, { settings, now: `${over}T08:00:00Z` })).toBe(`aged ${over}`);
  });
});
