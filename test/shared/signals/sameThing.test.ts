import { describe, expect, it } from 'vitest';
import { withSameThings } from '#shared/signals/sameThing.ts';
import type { Standing } from '#shared/signals/settlements.ts';
import { said } from './signals.ts';

const called = (
  ids: readonly string[],
  topic: Standing['topic'] = 'location',
  answer: Standing['answer'] = 'same_thing',
): Standing => ({ id: 'x', topic, answer, ids, signalId: null, reason: '', at: '2026-03-09T09:00:00.000Z' });

const place = (id: string, value: string) => said('manager', 'location', value, 2, { id });
const title = (id: string, value: string) => said('manager', 'title_level', value, 2, { id });
const london = place('a', 'London');
const office = place('b', 'London office');
const valuesOf = (signals: Parameters<typeof withSameThings>[0], ...standing: readonly Standing[]) =>
  withSameThings(signals, standing).map(({ value }) => value);

describe('texts that the user called the same thing', () => {
  it('are the first of them', () => {
    expect(valuesOf([london, office], called(['a', 'b']))).toEqual(['London', 'London']);
    expect(valuesOf([office, london], called(['a', 'b']))).toEqual(['London office', 'London office']);
    expect(valuesOf([london, title('t', 'Lead'), title('u', 'Head')], called(['t', 'u'], 'title_level'))).toEqual([
      'London',
      'Lead',
      'Lead',
    ]);
  });

  it('are so whoever says them afterwards, case and spaces aside', () => {
    expect(valuesOf([london, office, place('c', ' LONDON  office')], called(['a', 'b']))).toEqual([
      'London',
      'London',
      'London',
    ]);
  });

  it('are so on their topic alone', () => {
    const elsewhere = title('t', 'London office');
    expect(valuesOf([london, office, elsewhere], called(['a', 'b', 't']))).toEqual([
      'London',
      'London',
      'London office',
    ]);
    expect(valuesOf([elsewhere, london, office], called(['a', 'b', 't']))).toEqual([
      'London office',
      'London',
      'London',
    ]);
  });

  it('join what was the same before', () => {
    const city = place('c', 'City');
    const bank = place('d', 'Bank');
    const all = [london, office, city, bank];
    expect(valuesOf(all, called(['a', 'b']), called(['b', 'c']))).toEqual(['London', 'London', 'London', 'Bank']);
    expect(valuesOf(all, called(['b', 'c']), called(['a', 'b']))).toEqual([
      'London office',
      'London office',
      'London office',
      'Bank',
    ]);
    expect(valuesOf(all, called(['a', 'b']), called(['c', 'd']), called(['b', 'd']))).toEqual([
      'London',
      'London',
      'London',
      'London',
    ]);
    expect(valuesOf(all, called(['a', 'b']), called(['c', 'd']))).toEqual(['London', 'London', 'City', 'City']);
  });

  it('leave alone whatever was not named, and every other topic', () => {
    const days = said('manager', 'remote_policy', 2, 2, { id: 'r' });
    const paris = place('p', 'Paris');
    const changed = withSameThings([london, office, paris, days], [called(['a', 'b', 'r'])]);
    expect(changed.map(({ value }) => value)).toEqual(['London', 'London', 'Paris', 2]);
    expect(changed[3]).toBe(days);
    expect(changed[1]).toEqual({ ...office, value: 'London' });
  });
});

describe('texts', () => {
  it('are as they were said where the user said nothing of them, or something else', () => {
    const signals = [london, office];
    expect(withSameThings(signals, [])).toBe(signals);
    expect(withSameThings(signals, [called(['a', 'b'], 'location', 'not_conflict')])).toBe(signals);
    expect(withSameThings(signals, [called(['gone'])])).toBe(signals);
    expect(withSameThings(signals, [called(['a', 'b'], 'salary')])).toBe(signals);
  });
});
