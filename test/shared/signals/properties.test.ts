import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CERTAINTIES, NEXT_STEPS, OFFER_FORMS_SAID, STANCES, TALK_CHANNELS, TERMS } from '#shared/signals/choices.ts';
import { evaluate } from '#shared/signals/evaluate.ts';
import type { Signal, Topic, ValueOf } from '#shared/signals/signal.ts';
import { kappaOn, PEOPLE, said } from './signals.ts';

/** Topics whose different values are always apart, so that a cluster is a value. */
const ENUMERATED = {
  decision_stance: STANCES,
  headcount_approved: [true, false],
  next_step: NEXT_STEPS,
  offer_form: OFFER_FORMS_SAID,
  contract_type: ['permanent', 'fixed_term', 'contractor', 'internship'],
  decision_maker: ['manager', 'executive', 'somebody'],
  candidates_remaining: [0, 1, 2, 3],
  remote_policy: [0, 1, 3, 5],
} as const satisfies { readonly [T in Topic]?: readonly ValueOf[T][] };
type Enumerated = keyof typeof ENUMERATED;
const TOPICS_TRIED = Object.keys(ENUMERATED) as readonly Enumerated[]; // the keys of a literal

const names = Object.keys(PEOPLE);
const person = fc.constantFrom(...names);
const certainty = fc.constantFrom(...CERTAINTIES);
const talk = fc.constantFrom(...TALK_CHANNELS);
const day = fc.integer({ min: 1, max: 28 });

const valueOn = (topic: Enumerated) => fc.constantFrom<ValueOf[Enumerated]>(...ENUMERATED[topic]);
const signalOn = (topic: Enumerated): fc.Arbitrary<Signal> =>
  fc
    .record({
      who: person,
      value: valueOn(topic),
      day,
      certainty,
      channel: fc.oneof(talk, fc.constant('document' as const)),
    })
    .chain((one) =>
      fc.option(person, { nil: undefined }).map((attributedTo) =>
        said(one.who, topic, one.value as never, one.day, {
          // a value of that topic
          certainty: one.certainty,
          channel: one.channel,
          ...(attributedTo === undefined || one.channel === 'document' || attributedTo === one.who
            ? {}
            : { attributedTo }),
        }),
      ),
    );
const topic = fc.constantFrom(...TOPICS_TRIED);
const anySignals = fc.array(
  topic.chain((one) => signalOn(one)),
  { maxLength: 14 },
);
/** Rounding in another order is no change. */
const NOISE = 1e-9;

describe('whatever is said,', () => {
  it('the order of entry changes nothing', () => {
    fc.assert(
      fc.property(anySignals, fc.infiniteStream(fc.double({ noNaN: true })), (signals, keys) => {
        const mixed = signals
          .map((signal) => ({ signal, key: keys.next().value as number })) // the stream has no end
          .sort((one, other) => one.key - other.key)
          .map(({ signal }) => signal);
        expect(evaluate(mixed, PEOPLE)).toEqual(evaluate(signals, PEOPLE));
      }),
    );
  });

  it('a figure stays within its bounds, and every active signal is in exactly one cluster', () => {
    fc.assert(
      fc.property(anySignals, (signals) => {
        for (const { kappa, severity, clusters, band, kind } of evaluate(signals, PEOPLE)) {
          expect(kappa).toBeGreaterThanOrEqual(0);
          expect(kappa).toBeLessThanOrEqual(1);
          expect(severity).toBeLessThanOrEqual(kappa);
          expect((kind === null) === (band === 'none')).toBe(true);
          const ids = clusters.flatMap((cluster) => cluster.ids);
          expect(ids.length).toBeGreaterThan(0);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
    );
  });

  it('a claim repeated as hearsay never counts more than its origin saying it that day', () => {
    const tried = topic.chain((one) =>
      fc.record({
        topic: fc.constant(one),
        others: fc.array(signalOn(one), { maxLength: 8 }),
        value: valueOn(one),
        certainty,
        channel: talk,
        day,
        reporter: person,
      }),
    );
    fc.assert(
      fc.property(tried, ({ topic: on, others, value, reporter, ...how }) => {
        const signals = others.filter((one) => one.person !== 'origin');
        const { certainty: sure, channel } = how;
        const direct = said('origin', on, value as never, how.day, { certainty: sure, channel }); // a value of that topic
        const hearsay = { ...direct, id: 'hearsay', person: reporter, attributedTo: 'origin' } as Signal; // as talk
        const alone = kappaOn(on, [...signals, direct]);
        expect(kappaOn(on, [...signals, hearsay])).toBeLessThanOrEqual(alone + NOISE);
        expect(kappaOn(on, [...signals, direct, hearsay])).toBeCloseTo(alone, 9);
      }),
    );
  });

  it('an independent source of talk that agrees with somebody never lowers a conflict', () => {
    const tried = topic.chain((one) =>
      fc.record({
        topic: fc.constant(one),
        signals: fc.array(signalOn(one), { minLength: 1, maxLength: 10 }),
        day,
        certainty,
        channel: talk,
      }),
    );
    fc.assert(
      fc.property(tried, fc.nat(), ({ topic: on, signals, ...how }, index) => {
        const before = evaluate(signals, PEOPLE).find((result) => result.topic === on);
        const claims = before?.clusters.flatMap((cluster) => cluster.claims) ?? [];
        const value = claims[index % claims.length]?.said.value;
        const agreeing = said('newcomer', on, value as never, how.day, {
          certainty: how.certainty,
          channel: how.channel,
        }); // a value of that topic
        expect(kappaOn(on, [...signals, agreeing])).toBeGreaterThanOrEqual((before?.kappa ?? 0) - NOISE);
      }),
    );
  });

  it('there is no conflict where all agree', () => {
    const tried = topic.chain((one) =>
      fc.record({ topic: fc.constant(one), value: valueOn(one), signals: fc.array(signalOn(one), { minLength: 1 }) }),
    );
    fc.assert(
      fc.property(tried, ({ topic: on, value, signals }) => {
        const agreeing = signals.map((signal) => ({ ...signal, value }) as Signal); // a value of that topic
        expect(evaluate(agreeing, PEOPLE).find((result) => result.topic === on)).toMatchObject({
          kappa: 0,
          band: 'none',
          kind: null,
        });
      }),
    );
  });

  it('time alone changes nothing', () => {
    fc.assert(
      fc.property(anySignals, fc.integer({ min: 1, max: 3000 }), (signals, days) => {
        const later = signals.map((signal) => ({
          ...signal,
          saidAt: new Date(Date.parse(signal.saidAt) + days * 86_400_000).toISOString().slice(0, 10),
        }));
        expect(evaluate(later, PEOPLE)).toEqual(evaluate(signals, PEOPLE));
      }),
    );
  });

  it('a letter on the terms hides nothing that was said', () => {
    expect(TERMS).toHaveLength(8);
    const talked = said('manager', 'remote_policy', 0, 2);
    expect(
      kappaOn('remote_policy', [talked, said('recruiter', 'remote_policy', 4, 9, { channel: 'document' })]),
    ).toBeGreaterThan(0.6);
  });
});
