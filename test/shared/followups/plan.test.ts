import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOLLOW_UP_RULES, SET_RULES } from '#shared/domain/choices.ts';
import { createCalendar } from '#shared/followups/calendar.ts';
import { readCases } from '#shared/followups/caseFile.ts';
import { plan, planView } from '#shared/followups/plan.ts';
import { DEFAULT_RULES, type RuleSettings } from '#shared/followups/settings.ts';
import type { Snapshot, SnapshotInteraction, SnapshotRole, WantedFollowUp } from '#shared/followups/snapshot.ts';
import { decision, met, person, promised, said, viewAt } from './build.ts';

const fixture = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/followups/${name}`, import.meta.url)), 'utf8');
/** 80 snapshots, and what an independent implementation of the same rules wants in each. */
const cases = readCases(fixture('cases.json'));
const expected: readonly { readonly name: string; readonly followUps: readonly WantedFollowUp[] }[] = JSON.parse(
  fixture('expected.json'),
);

const withRoles = (snapshot: Snapshot, change: (role: SnapshotRole) => SnapshotRole): Snapshot => ({
  ...snapshot,
  roles: snapshot.roles.map(change),
});

describe('the follow-ups that are wanted', () => {
  it.each(cases.map(({ name }, index) => [name, index] as const))('are those of the sample “%s”', (_, index) => {
    const { snapshot } = cases[index] ?? expect.fail('there is such a case');
    expect(plan(snapshot)).toEqual(expected[index]?.followUps);
  });

  it('are in the samples of every rule', () => {
    const rules = new Set(expected.flatMap(({ followUps }) => followUps.map(({ rule }) => rule)));
    // No file of cases tells of offers elsewhere, of conflicts, or of questions.
    expect([...rules, 'competing_offer', 'conflict_open', 'question', 'own'].toSorted()).toEqual(
      [...FOLLOW_UP_RULES].toSorted(),
    );
  });

  it('do not depend on the order in which facts are told', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.infiniteStream(fc.double({ noNaN: true })), ({ snapshot }, random) => {
        const mixed = <T>(list: readonly T[]): readonly T[] =>
          list
            .map((item) => ({ item, key: random.next().value as number }))
            .sort((one, other) => one.key - other.key)
            .map(({ item }) => item);
        const shuffled = withRoles({ ...snapshot, roles: mixed(snapshot.roles) }, (role) => ({
          ...role,
          interviews: mixed(role.interviews),
          interactions: mixed(role.interactions),
          promises: mixed(role.promises),
          decisions: mixed(role.decisions),
          marks: mixed(role.marks),
        }));
        expect(plan(shuffled)).toEqual(plan(snapshot));
      }),
    );
  });

  it('are never due on a day off, and each is due on a day or at an instant', () => {
    for (const { snapshot } of cases) {
      const off = new Set(snapshot.holidays);
      for (const { dueOn, dueAt } of plan(snapshot)) {
        expect((dueOn === null) !== (dueAt === null)).toBe(true);
        if (dueOn === null) continue;
        const weekday = new Date(`${dueOn}T00:00:00Z`).getUTCDay() || 7;
        expect(snapshot.workDays).toContain(weekday);
        expect(off.has(dueOn)).toBe(false);
      }
    }
  });

  it('about an application end with an answer, and are back when it is deleted', () => {
    let ended = 0;
    for (const { snapshot } of cases) {
      const before = plan(snapshot);
      for (const { key, role: roleId, rule } of before.filter((one) => one.rule === 'applied')) {
        const answer: SnapshotInteraction = {
          id: 'answer',
          person: null,
          direction: 'in',
          channel: 'email',
          automatic: false,
          at: snapshot.now,
        };
        const answered = withRoles(snapshot, (role) =>
          role.id === roleId ? { ...role, interactions: [...role.interactions, answer] } : role,
        );
        const after = plan(answered).filter((one) => one.role === roleId);
        // The user owes an answer now; nobody is chased.
        expect(after.map((one) => one.rule)).toContain('reply_owed');
        expect(after.map((one) => one.rule)).not.toContain(rule);
        const machine = withRoles(snapshot, (role) =>
          role.id === roleId ? { ...role, interactions: [...role.interactions, { ...answer, automatic: true }] } : role,
        );
        expect(plan(machine).map((one) => one.key)).toContain(key);
        ended += 1;
      }
    }
    expect(ended).toBeGreaterThan(5);
  });

  it('are none of a rule that is off', () => {
    for (const { snapshot } of cases) {
      for (const rule of SET_RULES) {
        expect(plan(snapshot, { ...DEFAULT_RULES, off: [rule] }).filter((one) => one.rule === rule)).toEqual([]);
      }
      expect(plan(snapshot, { ...DEFAULT_RULES, off: SET_RULES })).toEqual([]);
    }
  });
});

describe('what the user sets of the rules', () => {
  const found = (rules: RuleSettings) => cases.flatMap(({ snapshot }) => plan(snapshot, rules));
  const steps = (rule: string, rules: RuleSettings): number =>
    Math.max(0, ...found(rules).flatMap((one) => (one.rule === rule ? [one.step] : [])));

  it('says whom to ask first', () => {
    const asked = (to: RuleSettings['applied']['to']) => {
      const rules = { ...DEFAULT_RULES, applied: { ...DEFAULT_RULES.applied, to } };
      const people = cases.flatMap(({ snapshot }) =>
        plan(snapshot, rules).flatMap(({ rule, role, person }) => {
          const of = snapshot.roles.find(({ id }) => id === role)?.people.find(({ id }) => id === person);
          return rule === 'applied' && of !== undefined ? [of.part] : [];
        }),
      );
      return new Set(people);
    };
    expect([...asked(['recruiter'])]).toEqual(['recruiter']);
    expect([...asked(['hiring_manager'])]).toEqual(['hiring_manager']);
  });

  it('says how many of those who were met are asked', () => {
    const most = (people: number): number => {
      const rules = { ...DEFAULT_RULES, postInterview: { ...DEFAULT_RULES.postInterview, people } };
      const perRole = Map.groupBy(
        cases.flatMap(({ name, snapshot }) => plan(snapshot, rules).map((one) => ({ ...one, name }))),
        ({ name, role, rule }) => `${name} ${role} ${rule}`,
      );
      return Math.max(...[...perRole].map(([key, rows]) => (key.endsWith('post_interview') ? rows.length : 0)));
    };
    expect([most(1), most(2)]).toEqual([1, 2]);
    expect(most(3)).toBeGreaterThan(2);
  });

  it('says how often they are asked, and after how many days', () => {
    const once: RuleSettings = {
      ...DEFAULT_RULES,
      applied: { ...DEFAULT_RULES.applied, steps: 1 },
      postInterview: { ...DEFAULT_RULES.postInterview, after: [3] },
    };
    expect([steps('applied', DEFAULT_RULES), steps('applied', once)]).toEqual([2, 1]);
    expect(steps('post_interview', DEFAULT_RULES)).toBeGreaterThan(1);
    expect(steps('post_interview', once)).toBe(1);
  });
});

describe('what is wanted on one role', () => {
  const people = [person('p', 'peer'), person('r', 'recruiter')];
  const keys = (now: string, change: Partial<SnapshotRole>) =>
    planView(viewAt(now, { people, ...change })).map(({ key }) => key);

  it('comes by key, whatever wants it', () => {
    const interviews = [met('i', '2026-03-04T10:00:00Z', ['q', 'p']), met('j', '2026-03-25T10:00:00Z', [])];
    const ahead = interviews.map((one) => (one.id === 'j' ? { ...one, state: 'scheduled' as const } : one));
    const interactions = [said('in', 'r', '2026-03-04T15:00:00Z', { id: 'm' })];
    const promises = [promised('2026-03-03', { person: 'z' })];
    expect(keys('2026-03-05T10:00:00Z', { interviews: ahead, interactions, promises })).toEqual([
      'prep|role|-|j|1',
      'promise|role|z|x|1',
      'reply_owed|role|r|m|1',
      'thank_you|role|p|i|1',
      'thank_you|role|q|i|1',
    ]);
  });

  it('is no decision while the user owes a reply', () => {
    const decisions = [decision('2026-03-06')];
    const interactions = [said('in', 'r', '2026-03-05T10:00:00Z', { id: 'm' })];
    expect(keys('2026-03-10T10:00:00Z', { decisions, interactions })).toEqual(['reply_owed|role|r|m|1']);
    const answered = [...interactions, said('out', 'r', '2026-03-05T11:00:00Z')];
    expect(keys('2026-03-10T10:00:00Z', { decisions, interactions: answered })).toEqual([
      'decision_date|role|p|2026-03-06|1',
    ]);
  });

  it('is a decision for ten work days after it was due, and nothing else after that', () => {
    // Due on the 9th; the application would be on the 25th, after the last day to apply.
    const decisions = [decision('2026-03-06', { willCall: true })];
    const change = { kind: 'applied', appliedOn: '2026-02-02', closesOn: '2026-03-20' } as const;
    const row = 'decision_date|role|p|2026-03-06|1';
    expect(keys('2026-03-23T22:59:59Z', { ...change, decisions })).toEqual([row]);
    expect(keys('2026-03-23T23:00:00Z', { ...change, decisions })).toEqual([]);
    expect(keys('2026-03-23T23:00:00Z', change)).toEqual(['applied|role|r|2026-02-02|1']);
  });
});

describe('the calendar of work', () => {
  it('counts over ten thousand days off, however they lie', () => {
    const first = Date.UTC(2026, 0, 1);
    const off = Array.from({ length: 10_000 }, (_, day) =>
      new Date(first + day * 86_400_000).toISOString().slice(0, 10),
    );
    const calendar = createCalendar('Europe/Madrid', [5], off);
    // 1 January 2026 and 9,999 more days end on 18 May 2053.
    expect(calendar.workDayAfter('2025-12-31', 1)).toBe('2053-05-23');
    expect(calendar.workDayBefore('2053-05-19')).toBe('2025-12-26');
  });

  it('counts work days over weekends and holidays, one after the other', () => {
    const calendar = createCalendar('Europe/Madrid', [1, 2, 3, 4, 5], ['2026-01-01', '2026-01-06']);
    expect(calendar.workDayAfter('2025-12-31', 1)).toBe('2026-01-02');
    expect(calendar.workDayAfter('2026-01-02', 2)).toBe('2026-01-07');
    expect(calendar.workDayBefore('2026-01-07')).toBe('2026-01-05');
    expect(calendar.workDayAfter('2028-02-28', 1)).toBe('2028-02-29');
  });

  it('gets over ten thousand holidays, and refuses a week without a day', () => {
    const start = Date.UTC(2026, 0, 1);
    const day = (index: number): string => new Date(start + index * 86_400_000).toISOString().slice(0, 10);
    const holidays = Array.from({ length: 10_000 }, (_, index) => day(index));
    expect(createCalendar('UTC', [1, 2, 3, 4, 5, 6, 7], holidays).workDayAfter('2026-01-01', 1)).toBe(day(10_000));
    expect(() => createCalendar('UTC', [], [])).toThrow(RangeError);
    expect(() => createCalendar('UTC', [0, 8], [])).toThrow(RangeError);
    expect(() => createCalendar('Nowhere/Land', [1], [])).toThrow(RangeError);
  });

  it('knows where a day begins in every zone, also where clocks are put forward or back, or a day is left out', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const calendar = createCalendar(zone, [1], []);
      for (const day of ['2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-09-06', '2026-04-05']) {
        const start = calendar.startOf(day);
        const before = new Date(Date.parse(start) - 1000).toISOString();
        expect([calendar.dayOf(start), calendar.dayOf(before) < day], `${zone} ${day}`).toEqual([day, true]);
      }
    }
    // Samoa left out 30 December 2011: what was to begin then began with the next day.
    const samoa = createCalendar('Pacific/Apia', [1], []);
    expect(samoa.dayOf(samoa.startOf('2011-12-30'))).toBe('2011-12-31');
  });
});

describe('a file of cases', () => {
  const [{ snapshot } = expect.fail('there are cases')] = cases;
  const textOf = (change: object): string => JSON.stringify([{ name: 'x', snapshot: { ...snapshot, ...change } }]);

  it.each([
    ['no JSON', '{', 'The file is no JSON.'],
    ['something else', '{}', /^The file /],
    ['an unknown zone', textOf({ zone: 'Nowhere/Land' }), '0.snapshot.zone is no time zone that this system knows.'],
    ['a week without a day', textOf({ workDays: [] }), /^0\.snapshot\.workDays has no day/],
    ['a day that is none', textOf({ holidays: ['2026-02-30'] }), /^0\.snapshot\.holidays\.0 is no day/],
    ['a time that is none', textOf({ now: 'soon' }), /^0\.snapshot\.now is no instant/],
  ])('with %s is refused in words that say where', (_, text, words) => {
    expect(() => readCases(text)).toThrow(words);
  });
});
