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
import { isNobody, NOBODY } from '#shared/signals/fromRecords.ts';
import { resignGate } from '#shared/signals/gate.ts';
import { historyOf, isGateAsked } from '#shared/signals/historyOf.ts';
import { partiesOf } from '#shared/signals/parties.ts';
import { type Standing, settlementOf } from '#shared/signals/settlements.ts';
import type { Signal } from '#shared/signals/signal.ts';
import { statusesOf } from '#shared/signals/status.ts';
import type { Parts as RoleParts } from '#shared/signals/strength.ts';
import type { Weights } from '#shared/signals/weights.ts';
import { worstFirst } from '#shared/signals/worstFirst.ts';
import { roleGone } from './gone.ts';
import { shownOf } from './heardOf.ts';
import { knownZone } from './knownZone.ts';
import type { Parts } from './parts.ts';
import { askingsOf, createRoleAskable, isAnswered } from './roleAskable.ts';

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

type Claim = TopicView['clusters'][number]['claims'][number];
/** The texts that count as the same thing, by topic. */
const sameThingsOf = (records: readonly SignalRecord[], settled: readonly Standing[]): RoleSignals['sameThings'] =>
  settled.flatMap(({ topic, answer, ids }) => {
    const texts = records.flatMap(({ id, said }) =>
      ids.includes(id) && (said.topic === 'location' || said.topic === 'title_level') ? [said.value] : [],
    );
    return answer === 'same_thing' ? [{ topic, texts: [...new Set(texts)] }] : [];
  });

/** Whoever has no name has one column. */
const named = <C extends Pick<Claim, 'person' | 'origin'>>(claim: C): C => ({
  ...claim,
  person: isNobody(claim.person) ? NOBODY : claim.person,
  origin: isNobody(claim.origin) ? NOBODY : claim.origin,
});

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
  weights: weightsNow,
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
  | 'weights'
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
    records: readonly SignalRecord[],
    heard: readonly Signal[],
    parts: RoleParts,
    settled: readonly Standing[],
    { today, weights, zone }: { readonly today: LocalDay; readonly weights: Weights; readonly zone: string },
  ): TopicView[] => {
    const stale = new Set(
      beliefsOf(heard, parts, today, weights, zone).flatMap(({ topic, isStale }) => (isStale ? topic : [])),
    );
    // Texts that count as the same thing are still each in the words of who said them; what is implied has none.
    const ownWords = new Map<string, SignalRecord['said']>(records.map(({ id, said }) => [id, said]));
    const people = askableOf(roleId);
    const asked = askingsOf(questions.ofRole(roleId));
    const exhaustedOn = exhaustedBy(heard, asked, zone);
    const open = new Map(evaluate(heard, parts, weights, zone, settled).map((result) => [result.topic, result]));
    const shown = evaluate(heard, parts, weights, zone).map((whole) => {
      const settlement = settlementOf(whole, open.get(whole.topic), settled);
      return { result: settlement === undefined ? (open.get(whole.topic) ?? whole) : whole, settlement };
    });
    return (
      shown
        // What is settled does not come before what is open.
        .toSorted(
          (one, other) =>
            Number(one.settlement !== undefined) - Number(other.settlement !== undefined) ||
            worstFirst(one.result, other.result),
        )
        .map(({ result: { pairs: _, ...result }, settlement }) => {
          const arose = aroseBy(result, heard, zone);
          const exhausted = exhaustedOn(result.topic);
          return {
            ...result,
            clusters: result.clusters.map((cluster) => ({
              ...cluster,
              claims: cluster.claims.map((claim) => named({ ...claim, said: ownWords.get(claim.id) ?? claim.said })),
            })),
            aroseOn: arose === null ? null : (dayOfNumber(arose.day) as LocalDay), // a day by its number
            isStale: stale.has(result.topic),
            settled: settlement ?? null,
            ask: whomToAsk(
              result.topic,
              people.filter(({ id }) => !exhausted.includes(id)),
              parts,
              partiesOf(result),
              weights,
            ).map(({ person }) => person),
            exhausted,
          };
        })
    );
  };

  return ({ roleId, knownOn }: Parsed<'signals.ofRole'>): Result<RoleSignals> => {
    catchUp();
    const card = roleCards.find(roleId);
    if (card === undefined) return roleGone();
    const zone = knownZone(clock);
    const weights = weightsNow();
    const today = knownOn ?? clock.today();
    const until = knownOn === null ? undefined : instantOf({ day: addDays(knownOn, 1), time: '00:00', zone });
    const { records, heard, settled, steps } = shownOf({ signals, settlements, offerSteps }, roleId, until);
    const people = peopleOf(roleId, records);
    const parts: RoleParts = Object.fromEntries(people.flatMap(({ id, part }) => (part === null ? [] : [[id, part]])));
    const statuses = statusesOf(heard, weights, zone);
    const { met, followedUp, lastHeardAt } = card;
    const contacts = lastHeardAt === null ? [] : [lastHeardAt];
    const history = historyOf({ signals: heard, parts, contacts, today }, steps, settled);
    const { notHeard: _, ...coverage } = signalCoverage({ signals: heard, parts, met, followedUp, weights, zone });
    return ok({
      people,
      signals: records.map(({ roleTitle, ...record }) => ({ ...record, status: statuses.get(record.id) ?? 'active' })),
      topics: topicsOf(roleId, records, heard, parts, settled, { today, weights, zone }),
      bands: weights.bands,
      asked: questions
        .ofRole(roleId)
        .filter(({ became, ...question }) => became !== 'left' && !isAnswered(question, heard))
        .map(({ topic, personId, on, became }) => ({ topic, personId, on, isOpen: became === 'open' })),
      drifts: [...driftsOf(heard, zone)],
      coverage,
      // Who was heard by then is not kept: of a day before no verdict can be given.
      sameThings: sameThingsOf(records, settled),
      gate: knownOn === null && isGateAsked(heard, steps) ? resignGate(history, weights, zone) : null,
      offerSteps: steps.map(({ roleId: _, roleTitle: __, recordedAt: ___, ...step }) => step),
    });
  };
};
export type RoleSignalsOf = ReturnType<typeof createRoleSignals>;
