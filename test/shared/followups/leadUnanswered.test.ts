import { describe, expect, it } from 'vitest';
import { leadUnanswered } from '#shared/followups/rules/leadUnanswered.ts';
import { DEFAULT_RULES } from '#shared/followups/settings.ts';
import type { SnapshotRole } from '#shared/followups/snapshot.ts';
import { done, line, person, said, viewAt } from './build.ts';

const people = [person('p', 'recruiter'), person('q', 'peer')];
const wrote = (day: string, more = {}) => said('out', 'p', `2026-03-${day}T10:00:00Z`, { id: `m${day}`, ...more });
const heard = (day: string, more = {}) => said('in', 'p', `2026-03-${day}T10:00:00Z`, { id: `h${day}`, ...more });
const rows = (change: Partial<SnapshotRole>, settings = DEFAULT_RULES): readonly string[] =>
  leadUnanswered(viewAt('2026-03-20T09:00:00Z', { kind: 'lead', people, ...change }, settings)).map(line);

describe('a lead who was written to and has not answered', () => {
  it('is written to another way five work days later', () => {
    expect(rows({ interactions: [wrote('04')] })).toEqual(['lead_unanswered|role|p|m04|1 2026-03-11 call']);
    expect(rows({ interactions: [wrote('04')], kind: 'saved' })).toEqual([]);
    expect(rows({})).toEqual([]);
  });

  it('is each of those who were written to, and not a company', () => {
    const interactions = [wrote('04'), wrote('05', { person: 'q', channel: 'call', reached: false })];
    expect(rows({ interactions })).toEqual([
      'lead_unanswered|role|p|m04|1 2026-03-11 call',
      'lead_unanswered|role|q|m05|1 2026-03-12 profile_message',
    ]);
    expect(rows({ interactions: [wrote('04', { person: null })] })).toEqual([]);
  });

  it('is nobody who was heard since, and begins anew with the next message', () => {
    expect(rows({ interactions: [wrote('02'), heard('03')] })).toEqual([]);
    expect(rows({ interactions: [wrote('02'), heard('03', { channel: 'call', direction: 'out' })] })).toEqual([]);
    expect(rows({ interactions: [wrote('02'), heard('03'), wrote('04')] })).toEqual([
      'lead_unanswered|role|p|m04|1 2026-03-11 call',
    ]);
    expect(rows({ interactions: [heard('02'), wrote('03'), wrote('04')] })).toEqual([
      'lead_unanswered|role|p|m03|2 2026-03-11 call',
    ]);
  });

  it('is written to on no more than three days', () => {
    const twice = [wrote('02'), wrote('03', { channel: 'profile_message' })];
    expect(rows({ interactions: twice })).toEqual(['lead_unanswered|role|p|m02|2 2026-03-10 email']);
    expect(rows({ interactions: [...twice, wrote('03', { id: 'n03' })] })).toEqual([
      'lead_unanswered|role|p|m02|2 2026-03-10 call',
    ]);
    expect(rows({ interactions: [...twice, wrote('04')] })).toEqual([]);
    const more = { ...DEFAULT_RULES, leadUnanswered: { after: 1, steps: 4 } };
    expect(rows({ interactions: [...twice, wrote('04')] }, more)).toEqual([
      'lead_unanswered|role|p|m02|3 2026-03-05 call',
    ]);
  });

  it('counts what the user says that they did, from that day on', () => {
    const mark = { rule: 'lead_unanswered', person: 'p', anchor: 'm04' } as const;
    const marked = (...days: readonly string[]) =>
      rows({ interactions: [wrote('04')], marks: days.map((day) => done(mark, day)) });
    expect(marked('2026-03-11')).toEqual(['lead_unanswered|role|p|m04|2 2026-03-18 call']);
    expect(marked('2026-03-11', '2026-03-18')).toEqual([]);
  });
});
