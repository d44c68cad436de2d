import { describe, expect, it } from 'vitest';
import { coverageOf } from '#shared/followups/coverage.ts';
import type { SnapshotInteraction, SnapshotRole } from '#shared/followups/snapshot.ts';
import { met, said, viewAt } from './build.ts';

/** From ten to eleven in the morning of UTC. */
const MET = met('i', '2026-03-04T10:00:00Z', ['p', 'q']);
const END = '2026-03-04T11:00:00Z';
const covered = (change: Partial<SnapshotRole>) => coverageOf(viewAt('2026-03-20T09:00:00Z', change));

describe('how many of those who were met were followed up', () => {
  it('is of nobody before an interview took place', () => {
    const interviews = [met('i', '2026-03-25T10:00:00Z', ['p'], { state: 'scheduled' })];
    expect(covered({ interviews, interactions: [said('out', 'p', END)] })).toEqual({ met: 0, followedUp: 0 });
  });

  it.each<[string, SnapshotInteraction, number]>([
    ['whom the user wrote to as it ended', said('out', 'p', END), 1],
    ['whom the user had written to before it ended', said('out', 'p', '2026-03-04T10:59:59Z'), 0],
    ['who were called and reached', said('out', 'p', END, { channel: 'call' }), 1],
    ['who were called and not reached', said('out', 'p', END, { channel: 'call', reached: false }), 0],
    ['who talked with the user', said('in', 'q', END, { channel: 'in_person' }), 1],
    ['who wrote', said('in', 'p', END), 0],
    ['who were not met', said('out', 'r', END), 0],
  ])('of two, counts those %s', (_, contact, followedUp) => {
    expect(covered({ interviews: [MET], interactions: [contact] })).toEqual({ met: 2, followedUp });
  });

  it('counts everybody once, however often they met or were written to', () => {
    const interactions = ['2026-03-06T10:00:00Z', '2026-03-09T10:00:00Z'].map((at) => said('out', 'p', at));
    const interviews = [MET, met('j', '2026-03-05T10:00:00Z', ['p', 'r'])];
    expect(covered({ interviews, interactions })).toEqual({ met: 3, followedUp: 1 });
  });

  it('counts from the last interview on that somebody took part in, however they were found', () => {
    const interviews = [met('j', '2026-03-09T10:00:00Z', ['p']), MET];
    for (const found of [interviews, interviews.toReversed()]) {
      const count = (at: string) => covered({ interviews: found, interactions: [said('out', 'p', at)] }).followedUp;
      expect([count('2026-03-06T10:00:00Z'), count('2026-03-10T10:00:00Z')]).toEqual([0, 1]);
    }
  });
});
