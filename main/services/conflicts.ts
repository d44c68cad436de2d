import { dayOfNumber } from '#shared/domain/calendarDay.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { aroseBy, latestOn } from '#shared/signals/arose.ts';
import { whomToAsk } from '#shared/signals/ask.ts';
import { bandRank } from '#shared/signals/conflict.ts';
import { evaluate, type TopicResult } from '#shared/signals/evaluate.ts';
import { resignGate } from '#shared/signals/gate.ts';
import { historyOf, isGateAsked } from '#shared/signals/historyOf.ts';
import { partiesOf } from '#shared/signals/parties.ts';
import type { Signal } from '#shared/signals/signal.ts';
import type { Parts as RoleParts } from '#shared/signals/strength.ts';
import type { Weights } from '#shared/signals/weights.ts';
import { worstFirst } from '#shared/signals/worstFirst.ts';
import type { ConflictsRepository, StoredConflict } from '../repositories/conflicts.ts';
import { type HeardParts, heardOf } from './heardOf.ts';

/** What conflicts are made for. */
export type ConflictsBasis = {
  /** The user's IANA zone. */
  readonly zone: string;
  /** The user's day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly weights: Weights;
};

/** What came of making those of a role. */
export type ConflictsMade = {
  /** The last day for which that holds by time alone, `YYYY-MM-DD`; `null`: for ever. */
  readonly holdsUntil: string | null;
  /** Whether they are others than before. */
  readonly isChanged: boolean;
};

export type ConflictsParts = HeardParts & { readonly conflicts: ConflictsRepository };

/** A severity is at most 1, so that the band goes before it. */
const BAND_STEP = 2;

/** A conflict to be cleared, from band *conflict* on. */
const isOpen = ({ band }: StoredConflict): boolean => band !== null && bandRank(band) >= bandRank('conflict');

/**
 * The conflicts of each role, made from its signals in the transaction that touched it, and what its card says of them.
 * What hangs on them, as the follow-up that clears one, is made afterwards.
 */
export const createConflicts = (parts: ConflictsParts) => {
  const { conflicts } = parts;

  const storedOf = (
    result: TopicResult,
    heard: readonly Signal[],
    ask: (result: TopicResult) => string | null,
    zone: string,
  ): StoredConflict | null => {
    if (result.band === 'none' && !result.notComparable) return null;
    // What cannot be compared has no sides: it is there since its latest word.
    const arose = aroseBy(result, heard, zone) ?? latestOn(result, heard, zone);
    if (arose === null) return null;
    return {
      topic: result.topic,
      band: result.band === 'none' ? null : result.band,
      kind: result.kind,
      severity: result.severity,
      aroseBy: arose.signal.id,
      aroseOn: dayOfNumber(arose.day),
      askPerson: ask(result),
    };
  };

  /** Makes those of a role anew. To be called within a transaction. */
  const make = (id: RoleId, { zone, today, weights }: ConflictsBasis): ConflictsMade => {
    const found = conflicts.found(id);
    if (found === undefined) return { holdsUntil: null, isChanged: false };
    if (found.hasSignals === 0 && found.hasSteps === 0) {
      return { holdsUntil: null, isChanged: found.hadAny === 1 && conflicts.put(id, [], null) };
    }
    const { heard, settled, steps } = heardOf(parts, id, found);
    const people = conflicts.people(id);
    const roleParts: RoleParts = Object.fromEntries(people.map(({ id: person, part }) => [person, part]));
    // Whom they heard from lately does not count here: this stays as it is however time passes.
    const askable = people.map((one) => ({
      ...{ id: one.id, quietBusinessDays: null },
      ...{ hasEmailOrPhone: one.hasEmailOrPhone === 1, hasProfile: one.hasProfile === 1 },
    }));
    const ask = (result: TopicResult): string | null =>
      whomToAsk(result.topic, askable, roleParts, partiesOf(result), weights)[0]?.person ?? null;
    const all = evaluate(heard, roleParts, weights, zone, settled)
      .toSorted(worstFirst)
      .flatMap((result) => storedOf(result, heard, ask, zone) ?? []);
    const open = all.filter(isOpen);
    const worst = all.find(({ band }) => band !== null);
    const contacts = found.lastHeardAt === null ? [] : [found.lastHeardAt];
    const gate = isGateAsked(heard, steps)
      ? resignGate(historyOf({ signals: heard, parts: roleParts, contacts, today }, steps, settled), weights, zone)
      : null;
    const isChanged = conflicts.put(
      id,
      all.toSorted((one, other) => (one.topic < other.topic ? -1 : 1)),
      {
        rank: worst?.band == null ? 0 : bandRank(worst.band) * BAND_STEP + worst.severity,
        ...{ worstTopic: worst?.topic ?? null, worstBand: worst?.band ?? null, open: open.length },
        gate: gate?.verdict ?? null,
      },
    );
    return { holdsUntil: gate === null || gate.isLapsed ? null : gate.lapsesAfter, isChanged };
  };
  return { make };
};
export type Conflicts = ReturnType<typeof createConflicts>;
