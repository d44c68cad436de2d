import { describe, expect, it } from 'vitest';
import { type QuietFacts, quietFrom } from '#shared/followups/quietFrom.ts';
import type { SnapshotRole } from '#shared/followups/snapshot.ts';
import { met, open, promised, said, viewAt } from './build.ts';

const NOW = '2026-03-10T16:00:00Z';
const since = (stageSince: string | null, waitsUntil: string | null = null): QuietFacts => ({ stageSince, waitsUntil });
const asked = (change: Partial<SnapshotRole>, facts: QuietFacts = since('2026-03-02')): string | null =>
  quietFrom(viewAt(NOW, change), [], facts);

describe('the day from which on the user is asked whether a role is over', () => {
  it('is the thirtieth after it came into its stage', () => {
    expect(asked({})).toBe('2026-04-01');
    expect(asked({}, since(null))).toBeNull();
  });

  it.each<[SnapshotRole['kind'], string | null]>([
    ['lead', null],
    ['saved', null],
    ['applied', '2026-04-01'],
    ['screening', '2026-04-01'],
    ['interview', '2026-04-01'],
    ['offer', null],
    ['closed', null],
  ])('is for a role in %s: %s', (kind, day) => {
    expect(asked({ kind })).toBe(day);
  });

  it('is the thirtieth after they were heard last, if that is later', () => {
    expect(asked({ interactions: [said('in', null, '2026-03-06T10:00:00Z')] })).toBe('2026-04-05');
    expect(asked({ interactions: [said('in', null, '2026-02-20T10:00:00Z')] })).toBe('2026-04-01');
    // What the user said is no word of theirs.
    expect(asked({ interactions: [said('out', null, '2026-03-06T10:00:00Z')] })).toBe('2026-04-01');
    expect(asked({ interviews: [met('i', '2026-03-09T10:00:00Z', ['p'])] })).toBe('2026-04-08');
  });

  it('is the thirtieth after the application, if it came into that column only later', () => {
    expect(asked({ kind: 'applied', appliedOn: '2026-02-20' })).toBe('2026-03-22');
    expect(asked({ kind: 'applied', appliedOn: '2026-03-05' })).toBe('2026-04-01');
    expect(asked({ kind: 'applied', appliedOn: null })).toBe('2026-04-01');
    // In a later column it waits for another word.
    expect(asked({ kind: 'interview', appliedOn: '2026-02-20' })).toBe('2026-04-01');
  });

  it('is no earlier than the day until which the user wants to wait', () => {
    expect(asked({}, since('2026-03-02', '2026-05-01'))).toBe('2026-05-01');
    expect(asked({}, since('2026-03-02', '2026-03-20'))).toBe('2026-04-01');
  });

  it('is none while an interview is to come', () => {
    const ahead = met('i', '2026-03-10T15:30:00Z', ['p'], { state: 'scheduled' });
    expect(asked({ interviews: [ahead] })).toBeNull();
    expect(asked({ interviews: [{ ...ahead, state: 'cancelled' }] })).toBe('2026-04-01');
    expect(asked({ interviews: [{ ...ahead, minutes: 30 }] })).toBe('2026-04-09');
  });

  it('is none until the last day of what they promised is over', () => {
    expect(asked({ promises: [promised('2026-03-09')] })).toBe('2026-04-01');
    expect(asked({ promises: [promised('2026-03-10')] })).toBeNull();
    expect(asked({ promises: [promised('2026-03-06'), promised('2026-03-11', { id: 'y' })] })).toBeNull();
    expect(asked({ promises: [promised('2026-03-11', { state: 'waived' })] })).toBe('2026-04-01');
  });

  it('is none while something is to be done', () => {
    const [wanted, ended] = [
      open('applied'),
      { ...open('promise'), state: 'ended', endedBy: 'aged', endedOn: '2026-03-09' } as const,
    ];
    const retired = { ...wanted, state: 'retired' } as const;
    const day = (...followUps: Parameters<typeof quietFrom>[1]) =>
      quietFrom(viewAt(NOW), followUps, since('2026-03-02'));
    expect(day(wanted)).toBeNull();
    expect(day(ended, wanted, retired)).toBeNull();
    expect(day(ended, retired)).toBe('2026-04-01');
  });
});
