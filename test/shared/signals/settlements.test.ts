import { describe, expect, it } from 'vitest';
import { type Settlement, settlementOf, standingOf } from '#shared/signals/settlements.ts';

let count = 0;
const settled = (answer: Settlement['answer'], more: Partial<Settlement> = {}): Settlement => {
  count += 1;
  return {
    ...{ id: `x${count}`, topic: 'salary', answer, ids: ['a', 'b'], signalId: null, reason: '' },
    at: `2026-03-09T09:00:0${count % 10}.000Z`,
    ...more,
  };
};

describe('what stands of what the user said', () => {
  it('is what was not opened again afterwards', () => {
    const [first, second] = [settled('resolved'), settled('not_conflict')];
    expect(standingOf([first, second])).toEqual([first, second]);
    expect(standingOf([first, settled('reopened'), second])).toEqual([second]);
    expect(standingOf([settled('reopened'), first])).toEqual([first]);
  });

  it('is not touched by what was opened again on another topic', () => {
    const first = settled('confirmed');
    expect(standingOf([first, settled('reopened', { topic: 'location' })])).toEqual([first]);
  });
});

it('nothing stands by a signal that was taken back', () => {
  const [by, without] = [settled('resolved', { signalId: 'word' }), settled('resolved')];
  expect(standingOf([by, without], (id) => id === 'word')).toEqual([without]);
  expect(standingOf([by, without], (id) => id === 'other')).toEqual([by, without]);
  expect(standingOf([by])).toEqual([by]);
});

describe('what settles a conflict', () => {
  type Result = Parameters<typeof settlementOf>[0];
  const salary: Result = { topic: 'salary', band: 'watch', notComparable: false };
  const quiet: Result = { ...salary, band: 'none' };
  const of = (whole: Result, open: Result | undefined, ...all: readonly Settlement[]) =>
    settlementOf(whole, open, standingOf(all))?.id;

  it('is the latest answer, where nothing is open any more', () => {
    const [older, newer] = [settled('resolved'), settled('not_conflict')];
    expect(of(salary, quiet, older, newer)).toBe(newer.id);
    expect(of(salary, undefined, older)).toBe(older.id);
    expect(of({ ...quiet, notComparable: true }, quiet, older)).toBe(older.id);
  });

  it('is nothing while something is open, and nothing where there is no conflict', () => {
    const answer = settled('resolved');
    expect(of(salary, salary, answer)).toBeUndefined();
    expect(of(salary, { ...quiet, notComparable: true }, answer)).toBeUndefined();
    expect(of(quiet, undefined, answer)).toBeUndefined();
  });

  it('is nothing said of another topic', () => {
    expect(of(salary, quiet, settled('resolved', { topic: 'location' }))).toBeUndefined();
  });
});
