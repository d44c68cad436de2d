import { expect, it } from 'vitest';
import { answersOn } from '#shared/signals/answers.ts';
import { STANCES, TOPICS } from '#shared/signals/choices.ts';
import type { Statement, Topic } from '#shared/signals/signal.ts';
import { statement } from '#shared/signals/signalFields.ts';
import { DEFAULT_WEIGHTS } from '#shared/signals/weights.ts';
import { distanceOf } from './distanceOf.ts';
import { yearly } from './histories.ts';
import { said } from './signals.ts';

const today = '2026-03-12';
const valuesOn = (topic: Topic, ...stands: readonly Statement[]) =>
  answersOn(topic, stands, [], today, DEFAULT_WEIGHTS).map(({ value }) => value);

it('are every word of a scale', () => {
  expect(valuesOn('decision_stance')).toEqual(STANCES);
  expect(valuesOn('candidates_remaining')).toEqual([0, 3]);
  expect(valuesOn('remote_policy')).toEqual([0, 1, 2, 3, 4, 5]);
  expect(valuesOn('sentiment')).toEqual([-2, -1, 0, 1, 2]);
  expect(valuesOn('headcount_approved')).toEqual([true, false]);
});

it('are each value of others that stands, once, and one that is far from all', () => {
  const stands = [
    said('a', 'location', 'London', 2),
    said('b', 'location', ' london ', 2),
    said('a', 'title_level', 'Lead', 2),
    said('a', 'decision_maker', 'b', 2),
    said('a', 'role_scope', ['sql', 'etl'], 2),
    said('a', 'salary', yearly(80_000, 90_000), 2),
    said('b', 'salary', { min: 6000, max: 6000, currency: 'EUR', period: 'month' }, 2),
    said('a', 'contingencies', ['references'], 2),
  ];
  const topics = ['title_level', 'decision_maker', 'role_scope', 'location', 'contingencies'] as const;
  for (const topic of topics) {
    const answers = answersOn(topic, stands, [], today, DEFAULT_WEIGHTS);
    const standing = stands.filter((one) => one.topic === topic);
    expect(
      answers.some((one) => standing.every((other) => distanceOf(one, other) === 1)),
      topic,
    ).toBe(true);
    expect(standing.every((other) => answers.some((one) => distanceOf(one, other) === 0))).toBe(true);
  }
  expect(valuesOn('location', ...stands)).toHaveLength(2);
  expect(valuesOn('contingencies', ...stands)).toContainEqual([]);
  expect(valuesOn('salary', ...stands)).toEqual([
    yearly(80_000, 90_000),
    { min: 6000, max: 6000, currency: 'EUR', period: 'month' },
    yearly(180_001),
    { min: 12_001, max: 12_001, currency: 'EUR', period: 'month' },
  ]);
  expect(valuesOn('salary')).toEqual([]);
});

it('are each day named so far, and one that is clearly another', () => {
  const named = [
    said('a', 'start_date', '2026-05-04', 2),
    said('a', 'start_date', '2026-04-01', 1),
    said('b', 'start_date', '2026-05-04', 3),
    said('b', 'start_date', '2026-06-01', 3, { retracted: true }),
    said('b', 'decision_date', '9999-12-30', 3),
  ];
  const on = (topic: Topic) => answersOn(topic, [], named, today, DEFAULT_WEIGHTS).map(({ value }) => value);
  expect(on('start_date')).toEqual(['2026-05-04', '2026-04-01', '2026-07-03']);
  expect(on('decision_date')).toEqual(['9999-12-30', '9999-10-31']);
  expect(valuesOn('start_date')).toEqual(['2026-05-11']);
});

it('are of a set what nobody has named as well, or else all there is', () => {
  const all = ['background_check', 'references', 'drug_test', 'work_authorisation', 'internal_approval'] as const;
  expect(valuesOn('contingencies')).toEqual([[], all]);
  const stands = [said('a', 'contingencies', ['references'], 2), said('b', 'contingencies', ['drug_test'], 2)];
  const unsaid = ['background_check', 'work_authorisation', 'internal_approval'];
  expect(valuesOn('contingencies', ...stands)).toEqual([['references'], ['drug_test'], [], unsaid]);
  expect(valuesOn('contingencies', said('a', 'contingencies', all, 2))).toEqual([all, []]);
  expect(valuesOn('role_scope', said('a', 'role_scope', ['sql', 'etl'], 2))).toEqual([['sql', 'etl'], ['other xxx']]);
});

it('are of a text one that is longer than all', () => {
  expect(valuesOn('location')).toEqual(['other ']);
  const stands = [said('a', 'location', 'Rome', 2), said('b', 'location', 'London', 2)];
  expect(valuesOn('location', ...stands)).toEqual(['Rome', 'London', 'other xxxxxx']);
});

it('go beyond the highest pay of each currency', () => {
  const stands = [said('a', 'salary', yearly(10, 30), 2), said('b', 'salary', yearly(15, 20), 2)];
  expect(valuesOn('salary', ...stands)).toEqual([yearly(10, 30), yearly(15, 20), yearly(61)]);
});

it('are a day after the last one, as long as that is before the last year', () => {
  const days = (...values: readonly string[]) =>
    answersOn(
      'start_date',
      [],
      values.map((value) => said('a', 'start_date', value, 2)),
      today,
      DEFAULT_WEIGHTS,
    ).at(-1)?.value;
  expect(days('2026-05-04', '2026-05-01', '2026-06-01')).toBe('2026-07-31');
  expect(days('9998-12-31')).toBe('9999-03-01');
});

it('are on their topic, and such as a file may hold', () => {
  for (const topic of TOPICS) {
    for (const answer of answersOn(topic, [], [], today, DEFAULT_WEIGHTS)) {
      expect(answer.topic).toBe(topic);
      expect(statement.safeParse(answer).success, JSON.stringify(answer)).toBe(true);
    }
  }
});
