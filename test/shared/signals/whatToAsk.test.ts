import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersOn } from '#shared/signals/answers.ts';
import { type Askable, whomToAsk } from '#shared/signals/ask.ts';
import { TOPICS } from '#shared/signals/choices.ts';
import { evaluate } from '#shared/signals/evaluate.ts';
import { resignGate } from '#shared/signals/gate.ts';
import type { GateHistory } from '#shared/signals/gateHistory.ts';
import type { Signal, Topic } from '#shared/signals/signal.ts';
import { DEFAULT_WEIGHTS } from '#shared/signals/weights.ts';
import { type Question, whatToAsk } from '#shared/signals/whatToAsk.ts';
import { letterOn, march, smooth, talk, withMore } from './histories.ts';
import { said } from './signals.ts';

const reachable = (id: string): Askable => ({ id, hasEmailOrPhone: true, hasProfile: false, quietBusinessDays: null });
const people = ['manager', 'recruiter', 'supervisor', 'peer'].map(reachable);
const ask = (history: GateHistory, more: Partial<Parameters<typeof whatToAsk>[0]> = {}): readonly Question[] =>
  whatToAsk({ history, people, ...more });
const on = (topic: Topic, questions: readonly Question[]): Question | undefined =>
  questions.find((question) => question.topic === topic);
const topicsOf = (questions: readonly Question[]): readonly Topic[] => questions.map(({ topic }) => topic);
/** Before there is any offer. */
const early = (...signals: readonly Signal[]): GateHistory =>
  smooth({ signals, acceptances: [], toldToGiveNotice: [], today: march(13) });

const atOdds = early(
  said('manager', 'decision_stance', 'ready_to_hire', 2, { certainty: 'likely', channel: 'in_person' }),
  said('supervisor', 'candidates_remaining', 3, 2),
);

describe('what to ask', () => {
  it('begins with what keeps the verdict from clear', () => {
    const [first] = ask(smooth({ signals: [...talk(), ...letterOn(10, 'recruiter', { contingencies: null })] }));
    expect(first).toMatchObject({ topic: 'contingencies', person: 'recruiter', gateSteps: 2, gatesChanged: 1 });
  });

  it('asks of one side first and of the other next, where two are at odds', () => {
    const question = on('decision_stance', ask(atOdds));
    expect(question).toMatchObject({ person: 'manager', gateSteps: 0 });
    expect(question?.others[0]).toBe('supervisor');
    expect(question?.kappaChange).toBeGreaterThan(0.4);
  });

  it('names what could undo a clear verdict, the worst first', () => {
    const questions = ask(smooth());
    expect(on('decision_stance', questions)).toMatchObject({ gateSteps: 2, person: 'manager' });
    expect(questions.map(({ gateSteps }) => gateSteps)).toEqual(
      questions.map(({ gateSteps }) => gateSteps).toSorted((one, other) => other - one),
    );
    expect(topicsOf(questions)).not.toContain('sentiment');
  });

  it('gives no credit for any answer being a sign of life', () => {
    const lapsed = smooth({ today: '2026-04-20' });
    expect(resignGate(lapsed)).toMatchObject({ verdict: 'hold', isLapsed: true });
    expect(topicsOf(ask(lapsed))).toEqual(topicsOf(ask(smooth())));
  });

  it('knows of nothing else where nothing was said than that there may be contingencies', () => {
    expect(ask(early())).toEqual([
      {
        ...{ topic: 'contingencies', person: 'recruiter', others: ['manager', 'supervisor', 'peer'], exhausted: [] },
        ...{ gateSteps: 0, gatesChanged: 1, kappaChange: 0 },
      },
    ]);
  });

  it('asks nobody who cannot be reached', () => {
    expect(ask(smooth(), { people: [] })).toEqual([]);
    const silent = people.map((one) => ({ ...one, hasEmailOrPhone: one.id === 'peer' }));
    expect(
      ask(smooth(), { people: silent }).every(({ person, others }) => person === 'peer' && others.length === 0),
    ).toBe(true);
  });

  it('leaves out who was asked twice without an answer, on that topic alone', () => {
    const asked = [7, 10].map((day) => ({ topic: 'decision_stance' as const, person: 'manager', at: march(day) }));
    const questions = ask(atOdds, { asked });
    const question = on('decision_stance', questions);
    expect(question).toMatchObject({ person: 'supervisor', exhausted: ['manager'] });
    expect(question?.others).not.toContain('manager');
    expect(on('candidates_remaining', questions)).toMatchObject({ person: 'manager', exhausted: [] });
    const all = people.flatMap(({ id }) => asked.map((one) => ({ ...one, person: id })));
    expect(topicsOf(ask(atOdds, { asked: all }))).not.toContain('decision_stance');
    const answered = early(...atOdds.signals, said('manager', 'decision_stance', 'positive', 11));
    expect(on('decision_stance', ask(answered, { asked }))).toMatchObject({ person: 'manager', exhausted: [] });
  });

  it('takes the change of the gates before that of κ, and asks by reach and part in a tie', () => {
    const questions = ask(atOdds);
    const order = questions.map(({ gateSteps, gatesChanged, kappaChange }) => [gateSteps, gatesChanged, kappaChange]);
    const sorted = order.toSorted((one, other) => {
      const index = one.findIndex((figure, place) => figure !== other[place]);
      return index === -1 ? 0 : (other[index] ?? 0) - (one[index] ?? 0);
    });
    expect(order).toEqual(sorted);
  });

  it('changes nothing that it was given, and does not mind the order of signals', () => {
    const history = smooth({ signals: withMore(said('supervisor', 'candidates_remaining', 2, 12)) });
    const before = structuredClone(history);
    const questions = ask(history);
    expect(history).toEqual(before);
    expect(ask({ ...history, signals: history.signals.toReversed() })).toEqual(questions);
  });
});

const NONE = { gateSteps: 0, gatesChanged: 0, kappaChange: 0 };

/** The best to ask on a topic, by whose words its sides are. */
const bestOn = ({ signals, parts }: GateHistory, topic: Topic): string => {
  const [one = [], other = []] = evaluate(signals, parts).find((result) => result.topic === topic)?.sides ?? [];
  const originOf = (claim: string): string => {
    const signal = signals.find(({ id }) => id === claim.split('>')[0]);
    return signal?.attributedTo ?? signal?.person ?? '';
  };
  return whomToAsk(topic, people, parts, [one.map(originOf), other.map(originOf)])[0]?.person ?? '';
};

/** What a question changes, by evaluating everything anew for each answer. */
const plainly = (history: GateHistory, topic: Topic, person: string) => {
  const { signals, parts, today } = history;
  // Days of one month are ordered as texts.
  const last = [today, ...signals.map(({ saidAt }) => saidAt)].toSorted().at(-1) ?? today;
  const now = `${last}T12:00:00Z`;
  const gateOf = (of: readonly Signal[]) => resignGate({ ...history, signals: of, contacts: [now] });
  const kappas = (of: readonly Signal[]) => new Map(evaluate(of, parts).map((one) => [one.topic, one.kappa]));
  const [gate, kappa] = [gateOf(signals), kappas(signals)];
  const stands = evaluate(signals, parts).flatMap(({ clusters }) => clusters.flatMap(({ claims }) => claims));
  const changes = answersOn(
    topic,
    stands.map((one) => one.said),
    signals,
    today,
    DEFAULT_WEIGHTS,
  ).map((answer) => {
    const after = [
      ...signals,
      { ...answer, id: 'zz', person, certainty: 'definite', channel: 'email', saidAt: now } as const,
    ];
    const [newGate, newKappa] = [gateOf(after), kappas(after)];
    const step = (verdict: string) => ['dont_resign', 'hold', 'clear'].indexOf(verdict);
    return {
      gateSteps: Math.abs(step(gate.verdict) - step(newGate.verdict)),
      gatesChanged: gate.gates.filter((one, index) => one.isPassed !== newGate.gates[index]?.isPassed).length,
      kappaChange: Math.max(...TOPICS.map((one) => Math.abs((kappa.get(one) ?? 0) - (newKappa.get(one) ?? 0)))),
    };
  });
  return {
    gateSteps: Math.max(0, ...changes.map(({ gateSteps }) => gateSteps)),
    gatesChanged: Math.max(0, ...changes.map(({ gatesChanged }) => gatesChanged)),
    kappaChange: Math.max(0, ...changes.map(({ kappaChange }) => kappaChange)),
  };
};

const somebody = fc.constantFrom('manager', 'recruiter', 'supervisor', 'peer', 'executive');
const anything: fc.Arbitrary<Signal> = fc
  .tuple(
    somebody,
    fc.constantFrom<readonly [Topic, unknown]>(
      ...([
        ['decision_stance', 'comparing'],
        ['decision_stance', 'offer_written'],
      ] as const),
      ...([
        ['decision_stance', 'on_hold'],
        ['candidates_remaining', 2],
        ['candidates_remaining', 0],
      ] as const),
      ...([
        ['next_step', 'references'],
        ['headcount_approved', false],
        ['offer_form', 'written'],
      ] as const),
      ...([
        ['start_date', '2026-05-04'],
        ['start_date', '2026-06-10'],
        ['remote_policy', 4],
      ] as const),
      ...([
        ['contingencies', []],
        ['contingencies', ['references']],
        ['location', 'Leeds'],
      ] as const),
    ),
    fc.integer({ min: 1, max: 20 }),
    fc.constantFrom('email' as const, 'call' as const, 'document' as const, 'hearsay' as const),
    fc.record({
      certainty: fc.constantFrom('definite', 'likely', 'impression'),
      retracted: fc.constantFrom(false, false, false, true),
    }),
  )
  .map(([person, [topic, value], day, how, more]) =>
    // A value of that topic.
    said(person, topic, value as never, day, {
      ...more,
      ...(how === 'hearsay' ? { attributedTo: 'manager' } : { channel: how }),
    }),
  );

describe('what an answer could change', () => {
  it('is what comes out when everything is evaluated anew', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 16 }), fc.boolean(), (signals, isSmooth) => {
        const history = isSmooth ? smooth({ signals: withMore(...signals) }) : early(...signals);
        const questions = ask(history);
        for (const topic of TOPICS) {
          const question = on(topic, questions) ?? { ...NONE, person: bestOn(history, topic) };
          const { gateSteps, gatesChanged, kappaChange } = plainly(history, topic, question.person);
          expect(question).toMatchObject({ gateSteps, gatesChanged, person: bestOn(history, topic) });
          expect(question.kappaChange).toBeCloseTo(kappaChange, 8);
        }
      }),
      { numRuns: 40 },
    );
  });
});
