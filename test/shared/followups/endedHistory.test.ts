import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FollowUpAct } from '#shared/followups/acts.ts';
import { DEFAULT_RULES } from '#shared/followups/settings.ts';
import type { SnapshotInteraction, SnapshotRole } from '#shared/followups/snapshot.ts';
import { decision, met, person, promised, said } from './build.ts';
import { become, type Lived, livedThrough, noon } from './lived.ts';

const people = [person('p', 'recruiter')];
const APPLIED: Partial<SnapshotRole> = { kind: 'applied', appliedOn: '2026-03-02', people };
const WRITTEN = said('out', 'p', noon(12));
const ANSWERED = said('in', 'p', noon(16));
const DUE: Lived = { now: noon(11), role: APPLIED };

const withSaid = (...interactions: readonly SnapshotInteraction[]): Partial<SnapshotRole> => ({
  ...APPLIED,
  interactions,
});
/** What became of the application that was due on the 11th, after what was so at those instants. */
const applied = (...lived: readonly Lived[]) => become(livedThrough([DUE, ...lived]), 'applied');

describe('what has ended', () => {
  it('stays as it ended when they answer later', () => {
    const ended = { now: noon(12), role: withSaid(WRITTEN) };
    expect(applied(ended)).toEqual(['p 1 reached_out 2026-03-12', 'p 2 open 2026-03-23']);
    expect(applied(ended, { now: noon(16), role: withSaid(WRITTEN, ANSWERED) })).toEqual([
      'p 1 reached_out 2026-03-12',
    ]);
  });

  it('is the same where all of it is told at once', () => {
    expect(applied({ now: noon(17), role: withSaid(WRITTEN, ANSWERED) })).toEqual(['p 1 reached_out 2026-03-12']);
    const before = said('in', 'p', '2026-03-12T10:59:59Z');
    expect(applied({ now: noon(12), role: withSaid(WRITTEN, before) })).toContain('p 1 answered 2026-03-12');
    expect(applied({ now: noon(12), role: withSaid(before, WRITTEN) })).toContain('p 1 answered 2026-03-12');
  });

  it('stays when the role is closed, or its rule is switched off', () => {
    const role = withSaid(said('in', 'p', noon(12)));
    const off = { ...DEFAULT_RULES, off: ['applied'] as const };
    const answered = { now: noon(12), role };
    expect(applied(answered, { now: noon(12), role: { ...role, kind: 'closed' } })).toEqual([
      'p 1 answered 2026-03-12',
    ]);
    expect(applied(answered, { now: noon(13), role, settings: off })).toEqual(['p 1 answered 2026-03-12']);
    const switchedOff = { now: noon(12), role: APPLIED, settings: off };
    const closed = { ...switchedOff, now: noon(13), role: { ...APPLIED, kind: 'closed' } as const };
    expect(applied(switchedOff, closed)).toEqual(['p 1 off 2026-03-12']);
    // Both at once: of one day the role comes first.
    expect(applied(closed)).toEqual(['p 1 closed 2026-03-13']);
    expect(applied(switchedOff, { ...closed, now: noon(12) })).toEqual(['p 1 off 2026-03-12']);
  });

  it('stays when somebody is heard after it got too old, or after the role was closed', () => {
    const old = { now: noon(26), role: APPLIED };
    expect(applied(old)).toEqual(['p 1 aged 2026-03-26']);
    const late = said('in', 'p', noon(27));
    expect(applied(old, { now: noon(27), role: withSaid(late) })).toContain('p 1 aged 2026-03-26');
    expect(applied(old, { now: noon(30), role: { ...APPLIED, kind: 'closed' } })).toEqual(['p 1 aged 2026-03-26']);
    const closed = { now: noon(12), role: { ...APPLIED, kind: 'closed' } as const };
    const after = { ...withSaid(said('in', 'p', '2026-03-12T15:00:00Z')), kind: 'closed' } as const;
    expect(applied(closed, { now: '2026-03-12T16:00:00Z', role: after })).toEqual(['p 1 closed 2026-03-12']);
  });

  it('is back, or has ended otherwise, once that is taken back', () => {
    const written = { now: noon(12), role: withSaid(WRITTEN) };
    const both = { now: noon(16), role: withSaid(WRITTEN, ANSWERED) };
    expect(applied(written, { now: noon(13), role: APPLIED })).toEqual(['p 1 open 2026-03-11']);
    expect(applied(written, both, { now: noon(17), role: withSaid(ANSWERED) })).toContain('p 1 answered 2026-03-16');
    expect(applied(written, { now: noon(26), role: APPLIED })).toEqual(['p 1 aged 2026-03-26']);
    const corrected = { ...WRITTEN, at: noon(13) };
    expect(applied(written, { now: noon(13), role: withSaid(corrected) })).toContain('p 1 reached_out 2026-03-13');
    const closed = { now: noon(12), role: { ...APPLIED, kind: 'closed' } as const };
    expect(applied(closed, { now: noon(13), role: APPLIED })).toEqual(['p 1 open 2026-03-11']);
    expect(applied(closed, { now: noon(26), role: APPLIED })).toEqual(['p 1 aged 2026-03-26']);
  });

  it('ends as before when what was taken back is undone, however late', () => {
    const written = { now: noon(12), role: withSaid(WRITTEN) };
    const deleted = { now: noon(26), role: APPLIED };
    expect(applied(written, deleted, { ...written, now: noon(27) })).toContain('p 1 reached_out 2026-03-12');
  });

  it('of a promise is what came first of what they did and what the user said of it', () => {
    const role = (more: Parameters<typeof promised>[1], ...interactions: readonly SnapshotInteraction[]) => ({
      ...{ people, promises: [promised('2026-03-04', more)], interactions },
    });
    const of = (...lived: readonly Lived[]) =>
      become(livedThrough([{ now: noon(5), role: role({}) }, ...lived]), 'promise');
    const called = said('in', 'p', noon(6));
    const kept = (at: string) => ({ state: 'kept', settledAt: at }) as const;
    const answered = { now: noon(6), role: role({}, called) };
    expect(of(answered, { now: noon(9), role: role(kept(noon(9)), called) })).toEqual(['p 1 answered 2026-03-06']);
    expect(of(answered, { now: noon(6), role: role(kept(noon(6)), called) })).toEqual(['p 1 answered 2026-03-06']);
    expect(of({ now: noon(9), role: role(kept(noon(5)), called) })).toEqual(['p 1 settled 2026-03-05']);
    expect(of({ now: noon(9), role: role(kept(noon(6)), called) })).toEqual(['p 1 settled 2026-03-06']);
  });
});

describe('a reply that was owed', () => {
  const first = said('in', 'p', noon(2), { id: 'm1' });
  const second = said('in', 'p', noon(4), { id: 'm2' });
  const reply = said('out', 'p', noon(6));
  const owed = (...lived: readonly Lived[]) =>
    livedThrough([{ now: noon(3), role: { people, interactions: [first] } }, ...lived])
      .filter(({ rule }) => rule === 'reply_owed')
      .map(({ anchor, state, endedBy, endedOn }) => [anchor, endedBy ?? state, endedOn ?? ''].join(' ').trim());
  const again = { now: noon(4), role: { people, interactions: [first, second] } };

  it('is owed for their further message, and nothing has ended', () => {
    expect(owed(again)).toEqual(['m2 open']);
    expect(owed(again, { now: noon(4), role: { people, interactions: [first] } })).toEqual(['m1 open']);
  });

  it('is still nothing that ended when that message is old, or came with the end of the role', () => {
    expect(owed({ now: noon(20, 4), role: { people, interactions: [first, second] } })).toEqual([]);
    expect(owed({ ...again, role: { ...again.role, kind: 'closed' } })).toEqual([]);
    expect(owed({ ...again, now: noon(5), role: { ...again.role, kind: 'closed' } })).toEqual([]);
    expect(owed({ now: noon(6), role: { people, interactions: [first, second, reply] } })).toEqual([]);
  });

  it('and had ended before stays as it ended', () => {
    const replied = { now: noon(3), role: { people, interactions: [first, said('out', 'p', '2026-03-03T10:00:00Z')] } };
    const then = { now: noon(4), role: { ...replied.role, interactions: [...replied.role.interactions, second] } };
    expect(owed(replied, then)).toEqual(['m1 reached_out 2026-03-03', 'm2 open']);
    const late = said('in', 'p', noon(10, 4), { id: 'm3' });
    const old = { now: noon(1, 4), role: { people, interactions: [first] } };
    expect(owed(old)).toEqual(['m1 aged 2026-04-01']);
    expect(owed(old, { now: noon(10, 4), role: { people, interactions: [first, late] } })).toEqual([
      'm1 aged 2026-04-01',
      'm3 open',
    ]);
  });
});

describe('what the user has put off beyond its time', () => {
  const snoozed: FollowUpAct = {
    ...{
      rule: 'applied',
      person: null,
      anchor: '2026-03-02',
      step: 1,
      act: 'snoozed',
      dueOn: '2026-03-11',
      dueAt: null,
    },
    ...{ on: '2026-03-11', at: noon(11), untilOn: '2026-04-20', untilAt: null, reason: '' },
  };
  const acts = [snoozed];

  it('is back when what ended it is taken back', () => {
    const held = { now: noon(10, 4), role: APPLIED, acts };
    expect(applied(held)).toEqual(['p 1 open 2026-04-20']);
    const closed = { ...held, now: noon(21, 4), role: { ...APPLIED, kind: 'closed' } as const };
    expect(applied(held, closed)).toEqual(['p 1 closed 2026-04-21']);
    expect(applied(held, closed, { ...held, now: noon(21, 4) })).toEqual(['p 1 open 2026-04-20']);
  });

  it('and what has ended stays when the rest is retired', () => {
    const written = { now: noon(12), role: withSaid(WRITTEN) };
    const retired = { ...snoozed, act: 'retired', step: 2, at: noon(13), untilOn: null } as const;
    expect(applied(written, { ...written, now: noon(13), acts: [retired] })).toEqual([
      'p 1 reached_out 2026-03-12',
      'p 2 retired 2026-03-23',
    ]);
  });
});

/** What may happen on a role in spring, in any order: each a role with a little more. */
const happening = fc.record({
  day: fc.integer({ min: 1, max: 60 }),
  who: fc.constantFrom('p', 'q', null),
  direction: fc.constantFrom('in' as const, 'out' as const),
  call: fc.constantFrom(undefined, true, false),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;
/** An e-mail on the day after the application was to be followed up. */
const WROTE: Happening = { day: 11, who: 'p', direction: 'out', call: undefined };
const roles: readonly Partial<SnapshotRole>[] = [
  APPLIED,
  { kind: 'lead', people },
  { people, interviews: [met('i', '2026-03-02T09:00:00Z', ['p', 'q'])] },
  { people, decisions: [decision('2026-03-04')], promises: [promised('2026-03-06')] },
];
const instantOf = (day: number): string => new Date(Date.parse(noon(1)) + day * 86_400_000).toISOString();

describe('whatever happens on a role', () => {
  const interactionOf = ({ day, who, direction, call }: Happening) =>
    said(direction, who, instantOf(day), {
      id: `${day} ${who} ${direction} ${call}`,
      ...(call === undefined ? {} : { channel: 'call' as const, reached: call }),
    });
  /** Each is logged on its day, and the plan is made on each day of three months. */
  const live = (role: Partial<SnapshotRole>, interactions: readonly SnapshotInteraction[], until: number) =>
    livedThrough(
      Array.from({ length: until }, (_, day) => {
        const now = instantOf(day + 1);
        return { now, role: { ...role, interactions: interactions.filter(({ at }) => at <= now) } };
      }),
    );

  it('what ended stays as it ended while more comes after it, and undone that leaves all as it was', () => {
    let ended = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...roles),
        fc.uniqueArray(happening, { maxLength: 6, selector: ({ day }) => day }),
        happening,
        (role, happenings, more) => {
          const all = happenings.map(interactionOf);
          const interactions = all.filter(({ at }) => at <= instantOf(more.day));
          const before = live(role, interactions, more.day + 1);
          const now = instantOf(more.day + 1);
          const then = { now, role: { ...role, interactions } };
          const added = {
            now,
            role: { ...role, interactions: [...interactions, { ...interactionOf(more), at: now }] },
          };
          const after = livedThrough([added], before);
          const past = before.filter(({ state }) => state === 'ended');
          ended += past.length;
          expect(after).toEqual(expect.arrayContaining(past));
          expect(livedThrough([then], after)).toEqual(before);
        },
      ),
      { numRuns: 60, examples: [[APPLIED, [WROTE], { ...WROTE, day: 20 }]] },
    );
    expect(ended).toBeGreaterThan(0);
  });

  it('what is due until somebody is in touch ended by that, on that day', () => {
    let ended = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...roles),
        fc.uniqueArray(happening, { maxLength: 5, selector: ({ day }) => day }),
        happening,
        (role, happenings, last) => {
          const interactions = happenings.map(interactionOf).filter(({ at }) => at < instantOf(last.day));
          const now = instantOf(last.day);
          const before = livedThrough(
            [{ now, role: { ...role, interactions } }],
            live(role, interactions, last.day - 1),
          );
          const open = new Set(before.flatMap(({ key, state }) => (state === 'open' ? key : [])));
          const after = livedThrough(
            [{ now, role: { ...role, interactions: [...interactions, interactionOf(last)] } }],
            before,
          );
          for (const { key, state, endedBy, endedOn } of after) {
            if (state !== 'ended' || !open.has(key)) continue;
            ended += 1;
            expect(['answered', 'reached_out']).toContain(endedBy);
            expect(endedOn).toBe(now.slice(0, 10));
          }
        },
      ),
      { numRuns: 60, examples: [[APPLIED, [], WROTE]] },
    );
    expect(ended).toBeGreaterThan(0);
  });
});
