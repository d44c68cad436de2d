import type { RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { marksOf } from '#shared/followups/acts.ts';
import { createCalendar, type WorkCalendar } from '#shared/followups/calendar.ts';
import { coverageOf } from '#shared/followups/coverage.ts';
import type { FollowUp } from '#shared/followups/followUp.ts';
import { nextStepOf } from '#shared/followups/nextStep.ts';
import { planView } from '#shared/followups/plan.ts';
import { quietFrom } from '#shared/followups/quietFrom.ts';
import { reconcile } from '#shared/followups/reconcile.ts';
import type { PlanSettings } from '#shared/followups/settings.ts';
import { viewOf } from '#shared/followups/view.ts';
import type { Weights } from '#shared/signals/weights.ts';
import type { Clock } from '../clock.ts';
import type { FollowUpActsRepository } from '../repositories/followUpActs.ts';
import type { FollowUpFactsRepository } from '../repositories/followUpFacts.ts';
import type { FollowUpsRepository } from '../repositories/followUps.ts';
import type { TouchedRolesRepository } from '../repositories/touchedRoles.ts';
import type { Conflicts } from './conflicts.ts';
import { knownZone } from './knownZone.ts';

export type PlansParts = {
  readonly clock: Pick<Clock, 'now' | 'zone'>;
  readonly followUpActs: FollowUpActsRepository;
  readonly followUpFacts: FollowUpFactsRepository;
  readonly followUps: FollowUpsRepository;
  readonly touchedRoles: TouchedRolesRepository;
  /** What people contradict each other on: some follow-ups are made from it. */
  readonly conflicts: Pick<Conflicts, 'make'>;
  /** The same object as long as nothing was set anew. */
  readonly settings: () => PlanSettings;
  /** How signals are weighed; the same object as long as nothing was set anew. */
  readonly weights: () => Weights;
};

/** To be counted up when the rules themselves say something else: all plans are made anew then. */
const RULES_VERSION = 3;
/** So many roles are planned in the transaction that touched them: some milliseconds. */
const AT_ONCE = 20;
/** So many in one step of a turn. */
const PER_STEP = 5;

type Basis = {
  readonly text: string;
  /** An IANA zone that this system knows. */
  readonly knownZone: string;
  readonly calendar: WorkCalendar;
  readonly settings: PlanSettings;
  readonly weights: Weights;
};

const FIELDS = [
  'rule',
  'person',
  'channel',
  'dueOn',
  'dueAt',
  'hold',
  'day',
  'at',
  'state',
  'endedBy',
  'endedOn',
] as const;
const isSame = (one: FollowUp, other: FollowUp | undefined): boolean =>
  other !== undefined && FIELDS.every((name) => one[name] === other[name]);

/**
 * The follow-ups of each role, made from its facts and what the user did. Few roles are planned in the transaction that
 * touched them; many, as by an import, are noted there and planned in turns (`planner.ts`). Every function that writes is
 * to be called within a transaction.
 */
export const createPlans = ({
  clock,
  followUpActs,
  followUpFacts,
  followUps,
  touchedRoles,
  conflicts,
  settings: settingsNow,
  weights: weightsNow,
}: PlansParts) => {
  let madeFor: (Basis & { readonly zone: string }) | undefined;
  const basis = (): Basis & { readonly zone: string } => {
    const zone = clock.zone();
    const settings = settingsNow();
    const weights = weightsNow();
    if (madeFor?.zone !== zone || madeFor.settings !== settings || madeFor.weights !== weights) {
      const { workDays, holidays } = settings;
      const known = knownZone(clock);
      madeFor = {
        zone,
        knownZone: known,
        settings,
        weights,
        calendar: createCalendar(known, workDays, holidays),
        text: JSON.stringify([RULES_VERSION, known, settings, weights]),
      };
    }
    return madeFor;
  };
  let isLeft = true;
  let written = 0;
  /** Where the walk over all roles stands, and for what it is made. */
  let walk: { readonly text: string; after: string } | undefined;

  /**
   * A role is about to be made on this basis, which may not be that of all others: then none is kept as that of all until
   * a walk has passed over every one. What is set and taken back in the middle of a walk must not end it.
   */
  const mixIn = (text: string): void => {
    if (walk !== undefined && walk.text !== text) walk = undefined;
    const kept = followUps.basis();
    if (kept !== undefined && kept !== '' && kept !== text) followUps.setBasis('');
  };

  const make = (id: RoleId, now: Instant): void => {
    const { calendar, settings, weights, knownZone, text } = basis();
    mixIn(text);
    const { holdsUntil, isChanged } = conflicts.make(id, { zone: knownZone, today: calendar.dayOf(now), weights });
    if (isChanged) written += 1;
    const facts = followUpFacts.ofRole(id);
    if (facts === undefined) return;
    const acts = followUpActs.ofRole(id);
    const view = viewOf({ ...facts, marks: marksOf(acts, calendar) }, calendar, settings.rules, now);
    const stored = followUps.ofRole(id);
    const standing = reconcile(view, planView(view), stored, acts);
    const before = new Map(stored.map((one) => [one.key, one]));
    for (const one of standing) {
      if (!isSame(one, before.get(one.key))) {
        followUps.put(one);
        written += 1;
      }
      before.delete(one.key);
    }
    for (const key of before.keys()) followUps.remove(id, key);
    written += before.size;
    const { moment } = view;
    // The moment keeps what it is asked: then all of this is made anew.
    if (holdsUntil !== null) moment.isOver(holdsUntil);
    const next = nextStepOf(standing, moment);
    followUps.setPlan({
      ...{
        id,
        ...coverageOf(view),
        promisedOn: view.promised.find((day) => !moment.isOver(day)) ?? null,
        planAt: moment.turnsAt(),
      },
      ...{ stepRule: next?.rule ?? null, stepChannel: next?.channel ?? null },
      ...{ quietFrom: quietFrom(view, standing, facts), stepDay: next?.day ?? null, stepCount: next?.count ?? null },
    });
  };

  const walkOn = (now: Instant): void => {
    const { text } = basis();
    if (walk?.text !== text) walk = { text, after: '' };
    const ids = followUps.rolesAfter(walk.after, PER_STEP);
    for (const id of ids) make(id, now);
    const last = ids.at(-1);
    if (last === undefined) {
      followUps.setBasis(text);
      walk = undefined;
    } else {
      walk.after = last;
    }
  };

  return {
    /** Plans the roles that were touched, or notes that they are to be planned, where they are many. */
    refreshTouched: (now: Instant): void => {
      const ids = touchedRoles.all();
      if (ids.length <= AT_ONCE) {
        for (const id of ids) make(id, now);
      } else {
        followUps.putOff();
        isLeft = true;
      }
    },
    /**
     * The roles whose plan does not hold any more, if they are few; many are left to be planned in turns. Each reading
     * asks, and whatever it makes is told and read anew: never may that go round and round.
     */
    passed: (now: Instant): readonly RoleId[] => {
      const ids = followUps.passed(now, AT_ONCE + 1);
      if (ids.length <= AT_ONCE) return ids;
      isLeft = true;
      return [];
    },
    /** Another thread has written, or the clock went back: whatever is left is to be looked for. */
    lookAgain: (): void => {
      isLeft = true;
    },
    /** All of them are to be made again. */
    forgetAll: (): void => {
      followUps.setBasis('');
      walk = undefined;
      isLeft = true;
    },
    /** Nothing of a transaction was written: what it noted here is not so. */
    rolledBack: (): void => {
      walk = undefined;
      isLeft = true;
    },
    /** Whether roles may be left that are to be planned in turns. */
    isLeft: (): boolean => isLeft || basis().text !== followUps.basis(),
    /** Plans some of those that are left. @returns whether there may be more */
    step: (now: Instant): boolean => {
      if (basis().text !== followUps.basis()) {
        walkOn(now);
        return true;
      }
      const ids = followUps.due(now, PER_STEP);
      for (const id of ids) make(id, now);
      isLeft = ids.length > 0;
      return isLeft;
    },
    /** How many follow-ups, and conflicts of roles, were written in this session. */
    written: (): number => written,
    /** The user's work week and days, as the plans have them. */
    calendar: (): WorkCalendar => basis().calendar,
    /** When the next plan turns by time alone. */
    nextAt: (): Instant | null => followUps.nextAt(),
  };
};
export type Plans = ReturnType<typeof createPlans>;
