import { describe, expect, it } from 'vitest';
import { type GateResult, resignGate } from '#shared/signals/gate.ts';
import type { GateHistory } from '#shared/signals/gateHistory.ts';
import { letterOn, march, smooth, talk, withMore, yearly } from './histories.ts';
import { said } from './signals.ts';

const open = (history: GateHistory): readonly string[] =>
  resignGate(history)
    .gates.filter(({ isPassed }) => !isPassed)
    .map(({ name }) => name);

const document = { channel: 'document' } as const;
const email = { channel: 'email' } as const;
const monthly = { min: 6000, max: 6000, currency: 'EUR', period: 'month' } as const;
const told = (day: number, person = 'recruiter') => ({ toldToGiveNotice: [{ person, at: march(day) }] });

type Row = readonly [what: string, GateHistory, readonly GateResult['verdict'][]];
const CLEAR = ['clear'] as const;
const HOLD = ['hold'] as const;
const NO = ['dont_resign'] as const;
const NOT_CLEAR = ['hold', 'dont_resign'] as const;

/** In the order of signals.md. */
const rows: readonly Row[] = [
  ['all goes well', smooth(), CLEAR],
  [
    'the manager says the day after that they are ready',
    smooth({ signals: withMore(said('manager', 'decision_stance', 'ready_to_hire', 11)) }),
    CLEAR,
  ],
  [
    'the manager says on the day of the letter that they are ready',
    smooth({ signals: withMore(said('manager', 'decision_stance', 'ready_to_hire', 10)) }),
    CLEAR,
  ],
  [
    'in February two people named two days of decision',
    smooth({
      signals: withMore(
        said('recruiter', 'decision_date', '2026-03-05', '2026-02-10'),
        said('manager', 'decision_date', '2026-03-24', '2026-02-11'),
      ),
    }),
    CLEAR,
  ],
  [
    'the letter depends on two checks, and both are cleared',
    smooth({
      signals: [
        ...talk(),
        ...letterOn(10, 'recruiter', { contingencies: ['background_check', 'references'] }),
        said('recruiter', 'next_step', 'references', 11),
        said('recruiter', 'contingencies', [], 18, email),
      ],
      cleared: ['background_check', 'references'],
      ...told(19),
      today: march(20),
    }),
    CLEAR,
  ],
  [
    'the manager puts it on hold, and then says that the offer stands',
    smooth({
      signals: withMore(
        said('manager', 'decision_stance', 'on_hold', 13),
        said('manager', 'decision_stance', 'offer_written', 17, email),
      ),
      today: march(18),
    }),
    CLEAR,
  ],
  [
    'the recruiter spoke of pay by the month, and the user confirmed the letter',
    smooth({
      signals: [
        ...talk().filter(({ id }) => id !== 'range'),
        said('recruiter', 'salary', monthly, 4, { id: 'by month' }),
        ...letterOn(10),
      ],
      settled: [{ topic: 'salary', ids: ['by month', 'letter pay'] }],
    }),
    CLEAR,
  ],
  [
    'a better letter from another sender is accepted and confirmed',
    smooth({
      signals: withMore(...letterOn(13, 'manager', { id: 'better', pay: [90_000] })),
      acceptances: [
        { letter: 'letter', at: march(11), acknowledgedAt: march(12) },
        { letter: 'better', at: march(14), acknowledgedAt: march(15) },
      ],
      ...told(15),
      settled: [{ topic: 'salary', ids: ['better pay', 'letter pay', 'range'] }],
      today: march(16),
    }),
    CLEAR,
  ],
  [
    '"two others, and you won" is corrected to none',
    smooth({
      signals: withMore(said('manager', 'candidates_remaining', 2, 11), said('manager', 'candidates_remaining', 0, 12)),
    }),
    CLEAR,
  ],
  [
    'nobody ever mentioned contingencies',
    smooth({ signals: [...talk(), ...letterOn(10, 'recruiter', { contingencies: null })] }),
    NO,
  ],
  [
    'only a verbal offer was accepted',
    smooth({ acceptances: [{ letter: null, at: march(11), acknowledgedAt: march(12) }] }),
    NO,
  ],
  [
    'there is a verbal offer alone',
    smooth({ signals: talk(), acceptances: [{ letter: null, at: march(11), acknowledgedAt: march(12) }] }),
    NO,
  ],
  [
    'the acceptance came before the letter',
    smooth({ acceptances: [{ letter: 'letter', at: march(9), acknowledgedAt: march(12) }] }),
    NO,
  ],
  [
    'the start is only in an email of February in which the agency was not sure',
    smooth({
      signals: [
        ...talk(),
        ...letterOn(10, 'recruiter', { startsOn: null }),
        said('agency', 'start_date', '2026-05-04', '2026-02-12', { ...email, certainty: 'tentative' }),
      ],
    }),
    NO,
  ],
  ['the agency alone said "give notice", before the letter', smooth(told(1, 'agency')), HOLD],
  [
    'the supervisor is still comparing',
    smooth({ signals: withMore(said('supervisor', 'decision_stance', 'comparing', 12)) }),
    NO,
  ],
  [
    'the recruiter withdraws the offer by phone',
    smooth({ signals: withMore(said('recruiter', 'decision_stance', 'rejected', 13)) }),
    NO,
  ],
  [
    'a later paper of the agency says no',
    smooth({ signals: withMore(said('agency', 'decision_stance', 'rejected', 13, document)) }),
    NO,
  ],
  [
    'the letter pays less than was said',
    smooth({ signals: [...talk(), ...letterOn(10, 'recruiter', { pay: [70_000] })] }),
    NOT_CLEAR,
  ],
  [
    'the letter has four office days after "remote"',
    smooth({
      signals: [...talk(), said('manager', 'remote_policy', 0, 4), ...letterOn(10, 'recruiter', { officeDays: 4 })],
    }),
    NOT_CLEAR,
  ],
  [
    'the recruiter says by phone that the start slips a month',
    smooth({ signals: withMore(said('recruiter', 'start_date', '2026-06-04', 16)), today: march(17) }),
    NOT_CLEAR,
  ],
  [
    'a peer heard from the executive that headcount is frozen',
    smooth({ signals: withMore(said('peer', 'headcount_approved', false, 12, { attributedTo: 'executive' })) }),
    NO,
  ],
  ['nobody was in touch for twenty days', smooth({ today: '2026-04-01' }), HOLD],
];

describe('whether to resign', () => {
  it.each(rows)('when %s', (_, history, verdicts) => {
    const result = resignGate(history);
    expect(verdicts, JSON.stringify(result.gates)).toContain(result.verdict);
    expect(result.asOf).toBe(history.today);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('is a list of seven, in their order', () => {
    expect(resignGate(smooth()).gates.map(({ name }) => name)).toEqual([
      'written_offer',
      'accepted',
      'contingencies',
      'start_date',
      'terms',
      'no_objection',
      'notice',
    ]);
    expect(open(smooth({ signals: [], acceptances: [], toldToGiveNotice: [] }))).toEqual([
      'written_offer',
      'accepted',
      'contingencies',
      'start_date',
      'notice',
    ]);
  });

  it('lapses after fourteen days without contact, and not before', () => {
    expect(resignGate(smooth({ today: march(26) })).isLapsed).toBe(false);
    expect(resignGate(smooth({ today: march(27) }))).toMatchObject({ isLapsed: true, verdict: 'hold' });
    expect(resignGate(smooth({ today: march(27), contacts: [march(14)] })).verdict).toBe('clear');
    const felt = said('manager', 'sentiment', 2, 20, { certainty: 'impression' });
    expect(resignGate(smooth({ today: march(27), signals: withMore(felt) })).isLapsed).toBe(true);
  });

  it('names what stands in the way', () => {
    const hold = said('manager', 'decision_stance', 'on_hold', 13);
    const { gates, severe } = resignGate(smooth({ signals: withMore(hold) }));
    const ids = Object.fromEntries(gates.map((gate) => [gate.name, gate.ids]));
    expect(ids.written_offer).toEqual([hold.id]);
    expect(ids.no_objection).toEqual([hold.id]);
    expect(severe).toEqual([{ topic: 'decision_stance', band: 'severe', ids: ['letter', hold.id] }]);
  });
});

describe('a gate', () => {
  it('of the offer stays open for whatever says no, by a signal of the letter or not', () => {
    for (const no of [
      said('peer', 'decision_stance', 'on_hold', 11),
      said('peer', 'offer_form', 'none', 11),
      said('peer', 'headcount_approved', false, 11),
    ]) {
      expect(open(smooth({ signals: withMore(no) }))).toContain('written_offer');
      expect(open(smooth({ signals: withMore({ ...no, retracted: true }) }))).not.toContain('written_offer');
      expect(open(smooth({ signals: withMore({ ...no, saidAt: march(9) }) }))).not.toContain('written_offer');
    }
  });

  it('of the offer is open once its sender puts something else on paper', () => {
    const other = said('recruiter', 'decision_stance', 'comparing', 12, document);
    expect(open(smooth({ signals: withMore(other) }))).toContain('written_offer');
    expect(open(smooth({ signals: withMore({ ...other, person: 'agency' }) }))).not.toContain('written_offer');
  });

  it('of the acceptance wants it acknowledged, and of this letter', () => {
    expect(open(smooth({ acceptances: [{ letter: 'letter', at: march(11), acknowledgedAt: null }] }))).toEqual([
      'accepted',
    ]);
    expect(open(smooth({ acceptances: [{ letter: 'letter pay', at: march(10), acknowledgedAt: march(12) }] }))).toEqual(
      [],
    );
    const marked = said('recruiter', 'title_level', 'L5', 14, { ...document, id: 'amended' });
    const amended = smooth({ signals: withMore(marked), replacing: ['amended'], today: march(15) });
    expect(open(amended)).toContain('accepted');
    expect(open({ ...amended, replacing: [] })).toEqual([]);
  });

  it('of contingencies wants each of them cleared', () => {
    const signals = [...talk(), ...letterOn(10, 'recruiter', { contingencies: ['background_check', 'references'] })];
    expect(open(smooth({ signals, cleared: ['references'] }))).toEqual(['contingencies']);
    expect(open(smooth({ signals, cleared: ['references', 'background_check'] }))).toEqual([]);
    // What somebody says does not undo what the letter demands.
    const none = said('agency', 'contingencies', [], 12);
    expect(open(smooth({ signals: [...signals, none] }))).toContain('contingencies');
  });

  it('of the start takes a definite email of somebody with a say, in their own words', () => {
    const signals = [...talk(), ...letterOn(10, 'recruiter', { startsOn: null })];
    const start = (person: string, more: object) => said(person, 'start_date', '2026-05-04', 12, more);
    const isOpen = (...more: Parameters<typeof start>) =>
      open(smooth({ signals: [...signals, start(...more)] })).includes('start_date');
    expect(isOpen('recruiter', email)).toBe(false);
    expect(isOpen('recruiter', {})).toBe(true);
    expect(isOpen('recruiter', { ...email, certainty: 'likely' })).toBe(true);
    expect(isOpen('recruiter', { ...email, attributedTo: 'manager' })).toBe(true);
    expect(isOpen('peer', email)).toBe(true);
    expect(isOpen('peer', document)).toBe(false);
  });

  it('of the terms opens again when something new is said', () => {
    const month = (id: string, day: number) => said('recruiter', 'salary', monthly, day, { id });
    const settled = [{ topic: 'salary' as const, ids: ['month', 'letter pay', 'range'] }];
    const signals = [...letterOn(10), month('month', 4)];
    expect(open(smooth({ signals }))).toEqual(['terms']);
    expect(open(smooth({ signals, settled }))).toEqual([]);
    expect(open(smooth({ signals: [...signals, month('again', 12)], settled }))).toEqual(['terms']);
  });

  it('of objections looks at those with a say alone', () => {
    const comparing = (person: string) => said(person, 'decision_stance', 'comparing', 12);
    expect(open(smooth({ signals: withMore(comparing('supervisor')) }))).toContain('no_objection');
    expect(open(smooth({ signals: withMore(comparing('peer')) }))).not.toContain('no_objection');
    expect(open(smooth({ signals: withMore(said('manager', 'candidates_remaining', 2, 12)) }))).toContain(
      'no_objection',
    );
  });

  it('of notice wants it said after the letter, by somebody with a say', () => {
    expect(open(smooth(told(12, 'agency')))).toEqual(['notice']);
    expect(open(smooth(told(9)))).toEqual(['notice']);
    expect(open(smooth(told(12, 'manager')))).toEqual([]);
  });

  it('forbids a severe conflict on the scope of the role, too', () => {
    const scope = (person: string, tags: readonly string[]) => said(person, 'role_scope', tags, 5, email);
    const torn = withMore(
      scope('manager', ['backend']),
      scope('supervisor', ['sales']),
      scope('peer', ['sales']),
      said('executive', 'role_scope', ['backend'], 5, document),
      said('recruiter', 'role_scope', ['sales'], 5, document),
    );
    const { severe, gates, verdict } = resignGate(smooth({ signals: torn }));
    expect(severe.map(({ topic }) => topic)).toEqual(['role_scope']);
    expect([gates.every(({ isPassed }) => isPassed), verdict]).toEqual([true, 'dont_resign']);
  });
});

describe('a letter', () => {
  it('below the range that was said is a severe matter, and its pay can be confirmed', () => {
    const signals = [
      ...talk(),
      said('manager', 'salary', yearly(75_000, 85_000), 5, { id: 'again' }),
      ...letterOn(10, 'recruiter', { pay: [60_000] }),
    ];
    expect(resignGate(smooth({ signals })).severe).toHaveLength(1);
    const settled = [{ topic: 'salary' as const, ids: ['range', 'again', 'letter pay'] }];
    expect(resignGate(smooth({ signals, settled })).verdict).toBe('clear');
  });
});
