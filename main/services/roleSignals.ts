import type { Parsed } from '#shared/contract/index.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { RoleSignals, SignalPerson, SignalRecord, TopicView } from '#shared/contract/signals.ts';
import { dayOfNumber } from '#shared/domain/calendarDay.ts';
import { addDays } from '#shared/domain/dayMath.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { PromiseMade } from '#shared/domain/promise.ts';
import { instantOf } from '#shared/domain/wallTime.ts';
import { aroseBy } from '#shared/signals/arose.ts';
import { whomToAsk } from '#shared/signals/ask.ts';
import { beliefsOf } from '#shared/signals/belief.ts';
import { signalCoverage } from '#shared/signals/coverage.ts';
import { driftsOf } from '#shared/signals/drift.ts';
import { evaluate } from '#shared/signals/evaluate.ts';
import { exhaustedBy } from '#shared/signals/exhausted.ts';
import { NOBODY } from '#shared/signals/fromRecords.ts';
import { resignGate } from '#shared/signals/gate.ts';
import { historyOf, isGateAsked } from '#shared/signals/historyOf.ts';
import { partiesOf } from '#shared/signals/parties.ts';
import { type Standing, settlementOf } from '#shared/signals/settlements.ts';
import type { Signal } from '#shared/signals/signal.ts';
import { statusesOf } from '#shared/signals/status.ts';
import type { Parts as RoleParts } from '#shared/signals/strength.ts';
import { DEFAULT_WEIGHTS } from '#shared/signals/weights.ts';
import { worstFirst } from '#shared/signals/worstFirst.ts';
import { roleGone } from './gone.ts';
import { heardOf } from './heardOf.ts';
import { knownZone } from './knownZone.ts';
import type { Parts } from './parts.ts';
import { createRoleAskable } from './roleAskable.ts';

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
  settlements,
  offerSteps,
  rolePeople,
  roleCards,
  promises,
  questions,
  ...more
}: Pick<
  Parts,
  | 'clock'
  | 'catchUp'
  | 'signals'
  | 'settlements'
  | 'offerSteps'
  | 'rolePeople'
  | 'roleCards'
  | 'promises'
  | 'questions'
  | 'plans'
  | 'conflicts'
>) => {
  const askableOf = createRoleAskable({ ...more, clock, rolePeople });
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

  const topicsOf = (
    roleId: RoleId,
    heard: readonly Signal[],
    parts: RoleParts,
    settled: readonly Standing[],
    today: LocalDay,
    zone: string,
  ): TopicView[] => {
    const stale = new Set(
      beliefsOf(heard, parts, today, DEFAULT_WEIGHTS, zone).flatMap(({ topic, isStale }) => (isStale ? topic : [])),
    );
    const people = askableOf(roleId);
    const asked = questions.ofRole(roleId).map(({ topic, personId, at }) => ({ topic, person: personId, at }));
    const exhaustedOn = exhaustedBy(heard, asked, zone);
    return evaluate(heard, parts, DEFAULT_WEIGHTS, zone)
      .toSorted(worstFirst)
      .map(({ pairs: _, ...result }) => {
        const arose = aroseBy(result, heard, zone);
        const exhausted = exhaustedOn(result.topic);
        return {
          ...result,
          aroseOn: arose === null ? null : (dayOfNumber(arose.day) as LocalDay), // a day by its number
          isStale: stale.has(result.topic),
          settled: settlementOf(result, settled) ?? null,
          ask: whomToAsk(
            result.topic,
            people.filter(({ id }) => !exhausted.includes(id)),
            parts,
            partiesOf(result),
          ).map(({ person }) => person),
          exhausted,
        };
      });
  };

  return ({ roleId, knownOn }: Parsed<'signals.ofRole'>): Result<RoleSignals> => {
    catchUp();
    const card = roleCards.find(roleId);
    if (card === undefined) return roleGone();
    const zone = knownZone(clock);
    const today = knownOn ?? clock.today();
    const until = knownOn === null ? undefined : instantOf({ day: addDays(knownOn, 1), time: '00:00', zone });
    const { records, heard, settled, steps } = heardOf({ signals, settlements, offerSteps }, roleId, until);
    const people = peopleOf(roleId, records);
    const parts: RoleParts = Object.fromEntries(people.flatMap(({ id, part }) => (part === null ? [] : [[id, part]])));
    const statuses = statusesOf(heard, DEFAULT_WEIGHTS, zone);
    const { met, followedUp, lastTouchAt } = card;
    const contacts = lastTouchAt === null ? [] : [lastTouchAt];
    const history = historyOf({ signals: heard, parts, contacts, today }, steps, settled);
    const { notHeard: _, ...coverage } = signalCoverage({ signals: heard, parts, met, followedUp, zone });
    return ok({
      people,
      signals: records.map(({ roleTitle, ...record }) => ({ ...record, status: statuses.get(record.id) ?? 'active' })),
      topics: topicsOf(roleId, heard, parts, settled, today, zone),
      asked: questions.ofRole(roleId).map(({ topic, personId, on }) => ({ topic, personId, on })),
      drifts: [...driftsOf(heard, zone)],
      coverage,
      gate: isGateAsked(heard, steps) ? resignGate(history, DEFAULT_WEIGHTS, zone) : null,
      offerSteps: steps.map(({ roleId: _, roleTitle: __, recordedAt: ___, ...step }) => step),
    });
  };
};
export type RoleSignalsOf = ReturnType<typeof createRoleSignals>;
