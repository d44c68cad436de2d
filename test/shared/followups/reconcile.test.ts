import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type FollowUpAct, marksOf } from '#shared/followups/acts.ts';
import { createCalendar } from '#shared/followups/calendar.ts';
import { readCases } from '#shared/followups/caseFile.ts';
import type { FollowUp } from '#shared/followups/followUp.ts';
import { planView } from '#shared/followups/plan.ts';
import { reconcile } from '#shared/followups/reconcile.ts';
import { DEFAULT_RULES } from '#shared/followups/settings.ts';
import type { SnapshotInteraction, SnapshotRole } from '#shared/followups/snapshot.ts';
import { viewOf } from '#shared/followups/view.ts';

const cases = readCases(
  readFileSync(fileURLToPath(new URL('../../fixtures/followups/cases.json', import.meta.url)), 'utf8'),
);
const calendar = createCalendar('Europe/Madrid', [1, 2, 3, 4, 5], []);

/** Applied on Monday 2 March 2026, with a recruiter who can be reached in every way. */
const applied: SnapshotRole = {
  ...{ id: 'r', kind: 'applied', excitement: null, appliedOn: '2026-03-02', closesOn: null },
  people: [{ id: 'p', part: 'recruiter', email: true, phone: true, profile: true }],
  ...{ interviews: [], interactions: [], promises: [], decisions: [], marks: [], offersElsewhere: [] },
  ...{ conflicts: [], questions: [], own: [] },
};
/** Seven work days later. */
const DUE = '2026-03-11';

const touch = (direction: 'in' | 'out', at: string): SnapshotInteraction => ({
  ...{ id: `${direction} ${at}`, person: 'p', direction, channel: 'email', at, automatic: false },
});

const act = (name: FollowUpAct['act'], at: string, more: Partial<FollowUpAct> = {}): FollowUpAct => ({
  ...{ rule: 'applied', person: null, anchor: '2026-03-02', step: 1, act: name, dueOn: DUE, dueAt: null },
  ...{ on: at.slice(0, 10), at, untilOn: null, untilAt: null, reason: '' },
  ...more,
});

const run = (
  now: string,
  role: SnapshotRole = applied,
  acts: readonly FollowUpAct[] = [],
  stored: readonly FollowUp[] = [],
  settings = DEFAULT_RULES,
): readonly FollowUp[] => {
  const view = viewOf({ ...role, marks: marksOf(acts, calendar) }, calendar, settings, now);
  const first = reconcile(view, planView(view), stored, acts);
  // Whatever there was: a second time it finds nothing to do.
  expect(reconcile(view, planView(view), first, acts)).toEqual(first);
  return first;
};

const state = (followUps: readonly FollowUp[]) =>
  followUps.map(({ rule, step, state, hold, day, at, endedBy, endedOn }) => ({
    ...{ rule, step, state, hold, day, at, endedBy, endedOn },
  }));

const DAY_BEFORE = '2026-03-10T09:00:00.000Z';
const DAY_AFTER = '2026-03-12T09:00:00.000Z';

describe('a follow-up that was planned', () => {
  it('is open from the day that its rule says', () => {
    expect(state(run(DAY_BEFORE))).toEqual([
      { rule: 'applied', step: 1, state: 'open', hold: null, day: DUE, at: null, endedBy: null, endedOn: null },
    ]);
  });

  it('ends with an answer, which it names, and is back when that is deleted', () => {
    const before = run(DAY_AFTER);
    const answered = { ...applied, interactions: [touch('in', '2026-03-12T08:00:00.000Z')] };
    const after = run(DAY_AFTER, answered, [], before);
    expect(state(after)).toContainEqual(
      expect.objectContaining({ rule: 'applied', state: 'ended', endedBy: 'answered', endedOn: '2026-03-12' }),
    );
    expect(run(DAY_AFTER, applied, [], after)).toEqual(before);
  });

  it('ends with the user’s own message, and the next step is wanted', () => {
    const written = { ...applied, interactions: [touch('out', '2026-03-12T08:00:00.000Z')] };
    const after = state(run(DAY_AFTER, written, [], run(DAY_AFTER)));
    expect(after).toEqual([
      expect.objectContaining({ step: 1, state: 'ended', endedBy: 'reached_out', endedOn: '2026-03-12' }),
      expect.objectContaining({ step: 2, state: 'open', day: '2026-03-23' }),
    ]);
  });

  it('leaves nothing behind if it had never been due', () => {
    const written = { ...applied, interactions: [touch('out', '2026-03-09T08:00:00.000Z')] };
    expect(state(run(DAY_BEFORE, written, [], run(DAY_BEFORE))).map(({ step }) => step)).toEqual([2]);
  });

  it('ends when the role is closed, when its rule is switched off, and when it is too old', () => {
    const before = run(DAY_AFTER);
    const endOf = (followUps: readonly FollowUp[]) => followUps.map(({ endedBy }) => endedBy);
    expect(endOf(run(DAY_AFTER, { ...applied, kind: 'closed' }, [], before))).toEqual(['closed']);
    expect(endOf(run(DAY_AFTER, applied, [], before, { ...DEFAULT_RULES, off: ['applied'] }))).toEqual(['off']);
    const old = run('2026-04-10T09:00:00.000Z', applied, [], before);
    expect(endOf(old)).toEqual(['aged']);
    // It keeps the day on which it ended.
    expect(run('2026-05-10T09:00:00.000Z', applied, [], old)).toEqual(old);
  });

  it('says what the user did with it', () => {
    const before = run(DAY_AFTER);
    const skipped = state(run(DAY_AFTER, applied, [act('skipped', DAY_AFTER)], before));
    expect(skipped).toEqual([
      expect.objectContaining({ step: 1, state: 'ended', endedBy: 'skipped', endedOn: '2026-03-12' }),
      expect.objectContaining({ step: 2, state: 'open' }),
    ]);
  });
});

describe('a follow-up that was put off', () => {
  const later = act('snoozed', DAY_AFTER, { untilOn: '2026-03-16' });

  it('is due when the user said', () => {
    expect(state(run(DAY_AFTER, applied, [later]))).toEqual([
      expect.objectContaining({ state: 'open', hold: 'snoozed', day: '2026-03-16', at: null }),
    ]);
    const atTime = act('snoozed', DAY_AFTER, { untilAt: '2026-03-12T23:30:00.000Z' });
    expect(state(run(DAY_AFTER, applied, [atTime]))).toEqual([
      // Half past midnight in Madrid.
      expect.objectContaining({ day: '2026-03-13', at: '2026-03-12T23:30:00.000Z' }),
    ]);
  });

  it('is due again as before once they are in touch, or once it is due another day', () => {
    const reached = { ...applied, interactions: [touch('in', '2026-03-12T10:00:00.000Z')] };
    const followUps = run('2026-03-12T11:00:00.000Z', reached, [later], run(DAY_AFTER, applied, [later]));
    expect(followUps.map(({ hold }) => hold)).not.toContain('snoozed');
    const moved = { ...applied, closesOn: '2026-03-13' };
    expect(state(run(DAY_AFTER, moved, [later]))).toEqual([expect.objectContaining({ hold: null, day: '2026-03-18' })]);
  });

  it('stays when it gets too old for its rule, for a month', () => {
    const far = act('snoozed', DAY_AFTER, { untilOn: '2026-04-20' });
    const before = run(DAY_AFTER, applied, [far]);
    const [held] = run('2026-04-21T09:00:00.000Z', applied, [far], before);
    expect(held).toMatchObject({ state: 'open', day: '2026-04-20' });
    expect(state(run('2026-05-22T09:00:00.000Z', applied, [far], before))).toEqual([
      expect.objectContaining({ state: 'ended', endedBy: 'aged' }),
    ]);
  });

  it('is back where it was when the user takes it up again', () => {
    expect(state(run(DAY_AFTER, applied, [later, act('reopened', DAY_AFTER)]))).toEqual([
      expect.objectContaining({ hold: null, day: DUE }),
    ]);
  });
});

describe('a follow-up that was pinned', () => {
  const pinned = act('pinned', DAY_BEFORE, { untilOn: '2026-04-01', reason: 'They are away until then' });

  it('keeps its day whatever the rule reckons, until they are in touch', () => {
    expect(state(run(DAY_BEFORE, applied, [pinned]))).toEqual([
      expect.objectContaining({ hold: 'pinned', day: '2026-04-01' }),
    ]);
    expect(state(run(DAY_BEFORE, { ...applied, closesOn: '2026-03-13' }, [pinned]))).toEqual([
      expect.objectContaining({ hold: 'pinned', day: '2026-04-01' }),
    ]);
    const touched = { ...applied, interactions: [touch('out', '2026-03-10T10:00:00.000Z')] };
    expect(run(DAY_AFTER, touched, [pinned]).map(({ hold }) => hold)).toEqual([null]);
  });
});

describe('a follow-up that was retired', () => {
  it('stays so through all its steps, and comes back when they are heard again', () => {
    const nobody = act('retired', DAY_AFTER, { reason: 'Nobody to reach' });
    expect(state(run(DAY_AFTER, applied, [nobody]))).toEqual([expect.objectContaining({ state: 'retired' })]);
    const written = { ...applied, interactions: [touch('out', '2026-03-12T10:00:00.000Z')] };
    expect(state(run('2026-03-13T10:00:00.000Z', written, [nobody]))).toEqual([
      expect.objectContaining({ step: 2, state: 'retired' }),
    ]);
    const talked = {
      ...applied,
      interactions: [{ ...touch('in', '2026-03-12T10:00:00.000Z'), channel: 'call' as const }],
    };
    expect(state(run('2026-03-13T10:00:00.000Z', talked, [nobody]))).toEqual([
      expect.objectContaining({ rule: 'applied', step: 1, state: 'open' }),
    ]);
  });
});

describe('until when a plan holds', () => {
  it('is neither too late nor past, in every case of the samples', () => {
    let turns = 0;
    for (const { snapshot } of cases) {
      const { now, zone, workDays, holidays, roles } = snapshot;
      const own = createCalendar(zone, workDays, holidays);
      for (const role of roles) {
        const wantedAt = (instant: string) => {
          const view = viewOf(role, own, DEFAULT_RULES, instant);
          return { wanted: planView(view), turnsAt: view.moment.turnsAt() };
        };
        const { wanted, turnsAt } = wantedAt(now);
        if (turnsAt === null) {
          expect(wantedAt('2040-01-01T00:00:00.000Z').wanted).toEqual(wanted);
          continue;
        }
        const [from, to] = [Date.parse(now), Date.parse(turnsAt)];
        expect(to).toBeGreaterThan(from);
        for (const at of [from + (to - from) / 3, from + (to - from) / 2, to - 1000]) {
          expect(wantedAt(new Date(Math.max(from, Math.floor(at))).toISOString()).wanted).toEqual(wanted);
        }
        turns += 1;
      }
    }
    expect(turns).toBeGreaterThan(50);
  });

  const turn = (now: string, role: SnapshotRole): string | null => {
    const view = viewOf(role, calendar, DEFAULT_RULES, now);
    planView(view);
    return view.moment.turnsAt();
  };
  const meeting = {
    id: 'i',
    start: '2026-03-05T10:00:00.000Z',
    minutes: 45,
    state: 'scheduled',
    people: ['p'],
  } as const;

  it('is the beginning and the end of an interview, and the day after the last for a thank-you', () => {
    const role = { ...applied, interviews: [meeting] };
    expect(turn('2026-03-04T08:00:00.000Z', role)).toBe('2026-03-05T10:00:00.000Z');
    expect(turn('2026-03-05T10:10:00.000Z', role)).toBe('2026-03-05T10:45:00.000Z');
    // Midnight in Madrid, after five work days.
    expect(turn('2026-03-05T11:00:00.000Z', role)).toBe('2026-03-12T23:00:00.000Z');
  });

  it('is twenty minutes after a promised call', () => {
    const promise = { id: 'x', person: 'p', what: 'call', due: '2026-03-04T15:00:00.000Z', state: 'open' } as const;
    const role = { ...applied, promises: [{ ...promise, madeAt: '2026-03-04T14:00:00.000Z', settledAt: null }] };
    expect(turn('2026-03-04T15:00:00.000Z', role)).toBe('2026-03-04T15:20:00.000Z');
    expect(turn('2026-03-04T15:20:00.000Z', role)).toBe('2026-03-18T23:00:00.000Z');
  });

  it('is forever where nothing passes', () => {
    expect(turn(DAY_AFTER, { ...applied, kind: 'closed' })).toBeNull();
    expect(turn(DAY_AFTER, { ...applied, appliedOn: null })).toBeNull();
  });
});

describe('a follow-up that was put off and then retired', () => {
  it('is gone once its rule no longer wants it', () => {
    const far = act('snoozed', DAY_AFTER, { untilOn: '2026-04-20' });
    const nobody = act('retired', DAY_AFTER);
    const before = run(DAY_AFTER, applied, [far]);
    expect(run('2026-04-21T09:00:00.000Z', applied, [far, nobody], before)).toEqual([]);
  });
});
