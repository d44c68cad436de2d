import { describe, expect, it } from 'vitest';
import { SALARY_PERIODS } from '#shared/domain/choices.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { formatPay, formatShortPay } from '#shared/messages/pay.ts';
import { signalFields } from '#shared/messages/signalFields.ts';
import { signals } from '#shared/messages/signals.ts';
import { understoodWords, valueWords } from '#shared/messages/signalValues.ts';
import { formatWeekday } from '#shared/messages/when.ts';
import {
  BANDS,
  CERTAINTIES,
  CONTINGENCIES,
  CONTRACT_TYPES,
  NEXT_STEPS,
  OFFER_FORMS_SAID,
  STANCES,
  TALK_CHANNELS,
  TOPICS,
} from '#shared/signals/choices.ts';
import type { PaySaid, Statement, Topic, ValueOf } from '#shared/signals/signal.ts';
import { TYPED_TOPICS } from '#shared/signals/writtenTopics.ts';

const today = '2026-11-23' as LocalDay;

const words = <T extends Topic>(topic: T, value: ValueOf[T]): string =>
  valueWords({ topic, value } as Statement, (id) => `the name of ${id}`, today); // by T

const pay = (min: number, max: number, currency = 'EUR', period: PaySaid['period'] = 'year'): PaySaid => ({
  ...{ min, max, currency, period },
});

describe('The words of signals', () => {
  it.each([
    ['topics', signals.topics, TOPICS],
    ['stances', signals.stances, STANCES],
    ['contracts', signals.contracts, CONTRACT_TYPES],
    ['steps', signals.steps, NEXT_STEPS],
    ['offers', signals.offers, OFFER_FORMS_SAID],
    ['contingencies', signals.contingencies, CONTINGENCIES],
    ['certainties', signals.certainties, CERTAINTIES],
    ['channels', signals.channels, ['document', ...TALK_CHANNELS]],
    ['bands', signals.bands, BANDS],
    ['hints', signalFields.hints, TYPED_TOPICS],
    ['unknown', signalFields.unknown, TYPED_TOPICS],
  ] as const)('name each of the %s, each in its own way', (_, named, all) => {
    expect(Object.keys(named).sort()).toEqual([...all].sort());
    expect(Object.values(named).every((word) => /\S/.test(word))).toBe(true);
  });

  it('are different for what is different', () => {
    for (const named of [signals.topics, signals.stances, signals.steps, signals.contingencies, signals.kinds]) {
      expect(new Set(Object.values(named)).size).toBe(Object.keys(named).length);
    }
  });

  it('explain each kind of conflict without blame, and say how much time lies between', () => {
    expect(signals.explained({ kind: 'contradiction', days: 1 })).toBe(
      'They may know different things, or mean different steps. One day lies between the two.',
    );
    expect(signals.explained({ kind: 'mixed_message', days: 0 })).toMatch(/same person.* same day\.$/);
    expect(signals.explained({ kind: 'possible_change', days: 12 })).toMatch(/12 days lie between the two\.$/);
  });
});

describe('A value in words', () => {
  it('is short', () => {
    expect(words('decision_stance', 'ready_to_hire')).toBe('Ready to hire');
    expect(words('decision_date', '2026-11-27')).toBe(formatWeekday('2026-11-27', today));
    expect([0, 1, 2, 3, 12].map((count) => words('candidates_remaining', count))).toEqual([
      'None',
      '1 other',
      '2 others',
      'Several',
      '12 others',
    ]);
    expect(words('salary', pay(48_000, 54_000))).toMatch(/48–54k.* a year$/);
    expect([0, 1, 3, 5].map((days) => words('remote_policy', days))).toEqual([
      'Remote',
      '1 a week',
      '3 a week',
      '5 a week',
    ]);
    expect(words('location', 'London')).toBe('London');
    expect(words('contract_type', 'fixed_term')).toBe('Fixed term');
    expect(words('role_scope', ['backend', 'on call'])).toBe('backend, on call');
    expect(words('decision_maker', 'p1')).toBe('the name of p1');
    expect([true, false].map((is) => words('headcount_approved', is))).toEqual(['Yes, approved', 'Not approved']);
    expect(words('next_step', 'another_round')).toBe('Another round');
    expect(words('offer_form', 'written')).toBe('In writing');
    expect(words('contingencies', [])).toBe('None');
    expect(words('contingencies', ['background_check', 'references'])).toBe('Background check, references');
    expect([-2, 0, 2].map((value) => words('sentiment', value))).toEqual(['Cold', 'Neutral', 'Very keen']);
  });

  it('is said in full where it was just typed', () => {
    expect(understoodWords({ topic: 'decision_date', value: '2026-11-27' }, today)).toMatch(/27.*\(in 4 days\)$/);
    expect(understoodWords({ topic: 'salary', value: pay(48_000, 54_000) }, today)).toMatch(/48.000–54.000.* a year$/);
    expect(understoodWords({ topic: 'candidates_remaining', value: 3 }, today)).toBe('Several: counted as 3 others');
    expect(understoodWords({ topic: 'remote_policy', value: 2 }, today)).toBe('2 in the office each week');
  });
});

/** Without what the user's region puts around the figures. */
const figures = (text: string): string => text.replace(/[^\d.,–km]/g, '').replaceAll(',', '.');

describe('Pay in words', () => {
  it.each([
    [pay(48_000, 54_000), '48–54k'],
    [pay(50_000, 50_000), '50k'],
    [pay(0, 50_000), '0–50k'],
    [pay(52_500, 54_000), '52.5–54.0k'],
    [pay(48_250, 54_000), '48.250–54.000'],
    [pay(7_000, 8_000), '7.000–8.000'],
    [pay(900_000, 1_100_000, 'JPY'), '0.9–1.1m'],
    [pay(1_234_000, 1_500_000), '1234–1500k'],
    [pay(45.5, 45.5), '45.50'],
  ])('is shortened where that loses nothing: %o', (said, text) => {
    const shown = figures(formatShortPay(said));
    expect(shown.replaceAll(/(\d)\.(\d{3})(?=[–k]|$)/g, '$1.$2')).toBe(text === '1234–1500k' ? '1.234–1.500k' : text);
  });

  it('says the period, and keeps the figures in full', () => {
    const said = SALARY_PERIODS.map((period) => formatPay(pay(1000, 1200, 'USD', period)));
    expect(said.map((text) => text.split(' ').slice(-2).join(' '))).toEqual([
      ...['a year', 'a month', 'a week', 'a day', 'an hour'],
    ]);
    expect(figures(formatPay(pay(12_345.5, 20_000)).replace(' a year', ''))).toBe('12.345.50–20.000.00');
  });
});
