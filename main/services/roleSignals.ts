import type { Parsed } from '#shared/contract/index.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { RoleSignals, SignalPerson, SignalRecord, TopicView } from '#shared/contract/signals.ts';
import { dayOfNumber } from '#shared/domain/calendarDay.ts';
import { addDays } from '#shared/domain/dayMath.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { PromiseMade } from '#shared/domain/promise.ts';
import { instantOf } from '#shared/domain/wallTime.ts';
import { isZone } from '#shared/domain/zone.ts';
import { aroseBy } from '#shared/signals/arose.ts';
import { beliefsOf } from '#shared/signals/belief.ts';
import { signalCoverage } from '#shared/signals/coverage.ts';
import { driftsOf } from '#shared/signals/drift.ts';
import { evaluate } from '#shared/signals/evaluate.ts';
import { NOBODY, signalOf } from '#shared/signals/fromRecords.ts';
import type { Signal } from '#shared/signals/signal.ts';
import { statusesOf } from '#shared/signals/status.ts';
import type { Parts as RoleParts } from '#shared/signals/strength.ts';
import { DEFAULT_WEIGHTS } from '#shared/signals/weights.ts';
import { worstFirst } from '#shared/signals/worstFirst.ts';
import { roleGone } from './gone.ts';
import type { Parts } from './parts.ts';

/** Whoever said something and has no part in the role, each once. */
const othersIn = (
  records: readonly SignalRecord[],
  known: ReadonlySet<string>,
): readonly Pick<SignalPerson, 'id' | 'name'>[] => {
  const named = records.flatMap(({ personId, personName, isHearsay, attributedTo, attributedName }) => [
    [personId ?? NOBODY, personName] as const,
    ...(isHearsay ? [[attributedTo ?? NOBODY, attributedName] as const] : []),
  ]);
  return [...new Map(named)].filter(([id]) => !known.has(id)).map(([id, name]) => ({ id, name }));
};

const nextPromise = (made: readonly PromiseMade[], personId: string): SignalPerson['promised'] => {
  const open = made.filter((one) => one.state === 'open' && (one.personId ?? NOBODY) === personId);
  const dueOf = ({ dueOn, dueAt }: PromiseMade): string => dueAt ?? dueOn ?? '';
  const [next] = open.toSorted((one, other) => (dueOf(one) < dueOf(other) ? -1 : 1));
  return next === undefined
    ? null
    : { what: next.what, text: next.text, dueOn: next.dueOn, dueAt: next.dueAt, zone: next.zone };
};

/** What is known of a role by what people said: evaluated as it is asked for, at any day. */
export const createRoleSignals = ({
  clock,
  catchUp,
  signals,
  rolePeople,
  roleCards,
  promises,
}: Pick<Parts, 'clock' | 'catchUp' | 'signals' | 'rolePeople' | 'roleCards' | 'promises'>) => {
  const zoneNow = (): string => (isZone(clock.zone()) ? clock.zone() : 'UTC');

  const peopleOf = (roleId: RoleId, records: readonly SignalRecord[]): SignalPerson[] => {
    const made = promises.ofRole(roleId);
    const inRole = rolePeople.ofRole(roleId);
    const others = othersIn(records, new Set<string>(inRole.map(({ personId }) => personId)));
    return [
      ...inRole.map(({ personId: id, name, part, lastContactAt }) => ({
        ...{ id, name, part, lastContactAt },
        promised: nextPromise(made, id),
      })),
      ...others.map((one) => ({ ...one, part: null, lastContactAt: null, promised: nextPromise(made, one.id) })),
    ];
  };

  const topicsOf = (heard: readonly Signal[], parts: RoleParts, today: LocalDay, zone: string): TopicView[] => {
    const stale = new Set(
      beliefsOf(heard, parts, today, DEFAULT_WEIGHTS, zone).flatMap(({ topic, isStale }) => (isStale ? topic : [])),
    );
    return evaluate(heard, parts, DEFAULT_WEIGHTS, zone)
      .toSorted(worstFirst)
      .map(({ pairs: _, ...result }) => {
        const arose = aroseBy(result, heard, zone);
        return {
          ...result,
          aroseOn: arose === null ? null : (dayOfNumber(arose.day) as LocalDay), // a day by its number
          isStale: stale.has(result.topic),
        };
      });
  };

  return ({ roleId, knownOn }: Parsed<'signals.ofRole'>): Result<RoleSignals> => {
    catchUp();
    const card = roleCards.find(roleId);
    if (card === undefined) return roleGone();
    const zone = zoneNow();
    const today = knownOn ?? clock.today();
    const until = knownOn === null ? undefined : instantOf({ day: addDays(knownOn, 1), time: '00:00', zone });
    const records = signals.ofRole(roleId, until);
    const heard = records.map(signalOf);
    const people = peopleOf(roleId, records);
    const parts: RoleParts = Object.fromEntries(people.flatMap(({ id, part }) => (part === null ? [] : [[id, part]])));
    const statuses = statusesOf(heard, DEFAULT_WEIGHTS, zone);
    const { met, followedUp } = card;
    const { notHeard: _, ...coverage } = signalCoverage({ signals: heard, parts, met, followedUp, zone });
    return ok({
      people,
      signals: records.map(({ roleTitle, ...record }) => ({ ...record, status: statuses.get(record.id) ?? 'active' })),
      topics: topicsOf(heard, parts, today, zone),
      drifts: [...driftsOf(heard, zone)],
      coverage,
    });
  };
};
export type RoleSignalsOf = ReturnType<typeof createRoleSignals>;
