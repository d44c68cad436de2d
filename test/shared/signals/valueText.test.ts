import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfNumber } from '#shared/domain/calendarDay.ts';
import { SALARY_PERIODS } from '#shared/domain/choices.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import {
  CONTINGENCIES,
  CONTRACT_TYPES,
  NEXT_STEPS,
  OFFER_FORMS_SAID,
  STANCES,
  TOPICS,
} from '#shared/signals/choices.ts';
import { statement as statementFields } from '#shared/signals/signalFields.ts';
import { readValue, writeValue } from '#shared/signals/valueText.ts';
import { CHOSEN_TOPICS, type StatementOn, TYPED_TOPICS, type WrittenTopic } from '#shared/signals/writtenTopics.ts';

/** A Wednesday. */
const today = '2026-03-11' as LocalDay;
const WRITTEN: readonly WrittenTopic[] = [...CHOSEN_TOPICS, ...TYPED_TOPICS, 'contingencies'];

const read = (topic: WrittenTopic, text: string): unknown => readValue(topic, text, today, 'EUR')?.value;

describe('A value as it is typed', () => {
  it('is known of every topic but the person who decides', () => {
    expect([...WRITTEN, 'decision_maker'].sort()).toEqual([...TOPICS].sort());
  });

  it.each([
    ['2026-03-12', '2026-03-12'],
    ['2025-12-31', '2025-12-31'],
    ['fri', '2026-03-13'],
    ['by Friday', '2026-03-13'],
    ['on the 20th of March', '2026-03-20'],
    ['12 march', '2026-03-12'],
    ['3 march', '2027-03-03'],
    ['tomorrow', '2026-03-12'],
    ['next week', '2026-03-20'],
    ['by the end of the month', '2026-03-31'],
    ['in 3 days', '2026-03-14'],
    ['two weeks', '2026-03-25'],
    ['fri 15:00', '2026-03-13'],
    ['friday afternoon', '2026-03-13'],
    ['from 1 april', '2026-04-01'],
  ])('reads the day “%s”', (text, day) => {
    expect([read('decision_date', text), read('start_date', text)]).toEqual([day, day]);
  });

  it.each([
    ...[
      '',
      'now',
      '9',
      '15:00',
      'soon',
      '0001-01-01',
      '9999-12-31',
      '30 february',
      '2026-02-30',
      '٣ مارس',
      '99999 weeks',
    ],
  ])('knows no day in “%s”', (text) => expect(read('decision_date', text)).toBeUndefined());

  it.each([
    ['0', 0],
    ['none', 0],
    ['Nobody else', 0],
    ['no other candidates', 0],
    ['3', 3],
    ['several', 3],
    ['a few others', 3],
    ['two', 2],
    ['two more candidates', 2],
    ['a couple', 2],
    ['one other', 1],
    ['1000000', 1_000_000],
  ])('reads “%s” as %i others', (text, count) => expect(read('candidates_remaining', text)).toBe(count));

  it.each(['', '-1', '1000001', '2.5', 'many', 'constructor', '9'.repeat(3000), 'others'])(
    'knows no number of others in “%s”',
    (text) => expect(read('candidates_remaining', text)).toBeUndefined(),
  );

  it.each([
    ['0', 0],
    ['remote', 0],
    ['Fully remote', 0],
    ['no office days', 0],
    ['3', 3],
    ['3 days', 3],
    ['three days a week', 3],
    ['2 office days/week', 2],
    ['1 day in the office', 1],
    ['full time office', 5],
    ['full-time in the office', 5],
    ['on-site', 5],
    ['every day', 5],
  ])('reads “%s” as %i office days', (text, days) => expect(read('remote_policy', text)).toBe(days));

  it.each(['hybrid', '6', '2-3', '3 days remote', '2 from home', 'several', '-1', ''])(
    'knows no number of office days in “%s”',
    (text) => expect(read('remote_policy', text)).toBeUndefined(),
  );

  it('takes texts as they are, spaces folded, up to 300 characters', () => {
    expect(read('location', '  London \n office ')).toBe('London office');
    expect(read('title_level', 'كبير المطورين 🦊')).toBe('كبير المطورين 🦊');
    expect(read('location', 'x'.repeat(300))).toBe('x'.repeat(300));
    for (const text of ['', ' ', '\u200B\u200F', 'a\0b', '\uD800', 'x'.repeat(301)]) {
      expect(read('location', text)).toBeUndefined();
    }
  });

  it('takes tags once each, in their order, at most twenty', () => {
    expect(read('role_scope', ' Backend,payments ,, BACKEND、on  call')).toEqual(['Backend', 'payments', 'on call']);
    const tags = Array.from({ length: 21 }, (_, index) => `tag ${index}`);
    expect(read('role_scope', tags.slice(1).join(','))).toHaveLength(20);
    for (const text of ['', ' , ', tags.join(','), 'x'.repeat(61)]) expect(read('role_scope', text)).toBeUndefined();
  });

  it('takes the code words of enumerated topics in any case', () => {
    expect(read('decision_stance', ' Ready_to_hire')).toBe('ready_to_hire');
    expect(read('decision_stance', 'READY TO HIRE')).toBe('ready_to_hire');
    expect(read('contract_type', 'fixed-term')).toBe('fixed_term');
    expect(read('next_step', 'references')).toBe('references');
    expect(read('offer_form', 'none')).toBe('none');
    expect([read('headcount_approved', 'Yes'), read('headcount_approved', 'no')]).toEqual([true, false]);
    expect(['-2', '−1', '0', '+1', '2'].map((text) => read('sentiment', text))).toEqual([-2, -1, 0, 1, 2]);
    for (const text of ['', 'ready', 'toString', '3']) {
      expect(read('decision_stance', text)).toBeUndefined();
      expect(read('sentiment', text)).toBeUndefined();
      expect(read('headcount_approved', text)).toBeUndefined();
    }
  });

  it('tells an empty set from nothing said', () => {
    expect(read('contingencies', 'None')).toEqual([]);
    expect(read('contingencies', 'references, Background check, references')).toEqual([
      'background_check',
      'references',
    ]);
    for (const text of ['', 'none, references', 'references,', 'x'])
      expect(read('contingencies', text)).toBeUndefined();
  });
});

const on = <T extends WrittenTopic>(topic: T, values: fc.Arbitrary<StatementOn<T>['value']>) =>
  values.map((value) => ({ topic, value }) as StatementOn<T>); // by T

const day = fc.integer({ min: -25_567, max: 84_005 }).map(dayOfNumber);
const line = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .map((text) => text.replace(/[\0,;،、，\s]+/g, ' ').trim())
    .filter((text) => text.length <= maxLength && /[\p{L}\p{N}\p{P}\p{S}]/u.test(text));
const tags = fc.uniqueArray(line(60), {
  ...{ minLength: 1, maxLength: 20 },
  selector: (tag) => tag.normalize('NFC').toLowerCase(),
});
const pay = fc.record({
  ...{ min: fc.nat(9e5), max: fc.integer({ min: 9e5, max: 1e12 }) },
  currency: fc.constantFrom('EUR', 'USD', 'CAD', 'NOK'),
  period: fc.constantFrom(...SALARY_PERIODS),
});

const said: fc.Arbitrary<StatementOn<WrittenTopic>> = fc.oneof(
  on('decision_stance', fc.constantFrom(...STANCES)),
  on('decision_date', day),
  on('start_date', day),
  on('candidates_remaining', fc.nat(1_000_000)),
  on('salary', pay),
  on('remote_policy', fc.nat(5)),
  on('location', line(300)),
  on('title_level', line(300)),
  on('contract_type', fc.constantFrom(...CONTRACT_TYPES)),
  on('role_scope', tags),
  on('headcount_approved', fc.boolean()),
  on('next_step', fc.constantFrom(...NEXT_STEPS)),
  on('offer_form', fc.constantFrom(...OFFER_FORMS_SAID)),
  on('contingencies', fc.subarray([...CONTINGENCIES])),
  on('sentiment', fc.integer({ min: -2, max: 2 })),
);

describe('Reading and writing a value', () => {
  it('undo each other, on every day and with every currency', () => {
    const days = fc.constantFrom('2026-03-11', '1900-01-01', '2199-12-31', '2024-02-29');
    fc.assert(
      fc.property(said, days, fc.constantFrom(null, 'EUR', 'USD', 'SEK'), (value, on_, currency) => {
        expect(readValue(value.topic, writeValue(value), on_ as LocalDay, currency)).toEqual(value);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives of whatever is typed nothing, or what a signal takes', () => {
    const words = fc.constantFrom(
      'fri',
      'next',
      'week',
      '12',
      'k',
      '€',
      '-',
      'usd',
      'a',
      'day',
      '/',
      ',',
      '.',
      'none',
      ' ',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 12 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(fc.constantFrom(...WRITTEN), typed, (topic, text) => {
        const value = readValue(topic, text, today, 'EUR');
        if (value === undefined) return;
        expect(statementFields.parse(value)).toEqual(value);
        expect(readValue(topic, writeValue(value), today, null)).toEqual(value);
      }),
      { numRuns: 1000 },
    );
  });

  it('is quick with whatever is pasted', () => {
    const size = 100_000;
    const pieces = [
      '9',
      '9.',
      '1 000 ',
      'a ',
      ' ',
      'in the ',
      'next ',
      '€-',
      '🦊',
      'ﷺ',
      '\u202E',
      'none,',
      '\n',
      'ab',
      'late ',
    ];
    const begin = performance.now();
    for (const piece of pieces) {
      for (const length of [99, 199, 299, 3999, size]) {
        const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
        for (const topic of WRITTEN) expect(() => readValue(topic, text, today, 'EUR')).not.toThrow();
      }
    }
    // Some milliseconds in all; more by orders if any pattern went back over the text again and again.
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});
