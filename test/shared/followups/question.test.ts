import { describe, expect, it } from 'vitest';
import { question } from '#shared/followups/rules/question.ts';
import type { SnapshotQuestion } from '#shared/followups/snapshot.ts';
import { done, person, viewAt } from './build.ts';

const asked = (id: string, at: string, more: Partial<SnapshotQuestion> = {}): SnapshotQuestion => ({
  ...{ id, topic: 'salary', person: 'p', on: at.slice(0, 10), at, isAnswered: false },
  ...more,
});
const people = [person('p', 'recruiter', { email: false })];
const FIRST = asked('b', '2026-03-02T09:00:00Z');
const rows = (questions: readonly SnapshotQuestion[], ...marks: readonly string[]) =>
  question(
    viewAt('2026-03-20T09:00:00Z', {
      ...{ people, questions },
      marks: marks.map((anchor) => done({ rule: 'question', person: 'p', anchor }, '2026-03-03')),
    }),
  ).map(({ anchor, step, channel, dueOn }) => `${anchor} ${step} ${channel} ${dueOn}`);

describe('a question', () => {
  it('is due on the day on which the user put it, in the first way there is', () => {
    expect(rows([FIRST])).toEqual(['b 1 call 2026-03-02']);
    expect(rows([FIRST], 'b')).toEqual([]);
    expect(rows([{ ...FIRST, isAnswered: true }])).toEqual([]);
  });

  it('is put in other words each time that somebody is asked about one topic', () => {
    const again = asked('a', '2026-03-05T09:00:00Z');
    expect(rows([again, FIRST])).toEqual(['a 2 call 2026-03-05', 'b 1 call 2026-03-02']);
    expect(rows([{ ...FIRST, isAnswered: true }, again])).toEqual(['a 2 call 2026-03-05']);
    expect(rows([FIRST, again], 'b')).toEqual(['a 2 call 2026-03-05']);
    // Of one time by id.
    expect(rows([FIRST, asked('a', FIRST.at)])).toEqual(['b 2 call 2026-03-02', 'a 1 call 2026-03-02']);
  });

  it.each<[string, Partial<SnapshotQuestion>]>([
    ['another topic', { topic: 'start_date' }],
    ['somebody else', { person: 'q' }],
    ['another topic of somebody else', { topic: 'start_date', person: 'q' }],
  ])('is put as if for the first time after one about %s', (_, other) => {
    const last = asked('z', '2026-03-05T09:00:00Z');
    expect(rows([{ ...FIRST, ...other, isAnswered: true }, last])).toEqual(['z 1 call 2026-03-05']);
  });
});
