import { v7 as uuidv7 } from 'uuid';
import type { AlsoLogged } from '#shared/contract/promises.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { DecisionDayId, InteractionId, OfferId, PersonId, PromiseId, RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { errors } from '#shared/messages/errors.ts';
import { storedDue } from '../repositories/promises.ts';
import type { BaseParts } from './baseParts.ts';

/** The interaction with which it is logged. */
type With = {
  readonly id: InteractionId;
  readonly roleId: RoleId | null;
  readonly personId: PersonId | null;
  readonly at: Instant;
  readonly zone: string;
  readonly recordedAt: Instant;
};

/** Writes down what came with an interaction, as part of its command. */
export const createAlsoLogged =
  ({
    clock,
    promises,
    decisionDays,
    offers,
    followUpActs,
  }: Pick<BaseParts, 'clock' | 'promises' | 'decisionDays' | 'offers' | 'followUpActs'>) =>
  ({ promise, decisionDay, offer, keeps = [], needsNoReply }: AlsoLogged, interaction: With): Result<null> => {
    const { id: interactionId, roleId, personId, at, zone, recordedAt } = interaction;
    for (const { id, state, version: _, ...kept } of promises.listed(keeps)) {
      // One that was settled meanwhile stays as it was said to be; nothing keeps what was promised later, or by others.
      const isTheirs = kept.roleId === roleId && (kept.personId === null || kept.personId === personId);
      if (state === 'open' && isTheirs && kept.madeAt <= at) promises.settle(id, 'kept', recordedAt);
    }
    if (roleId === null) {
      return promise === undefined && decisionDay === undefined && offer === undefined
        ? ok(null)
        : fail('invalid_input', errors.promiseNeedsRole(), { field: 'role' });
    }
    const common = { roleId, personId, interactionId, recordedAt };
    if (promise !== undefined) {
      const { due, ...fields } = promise;
      promises.add({ ...common, ...fields, ...storedDue(due), id: uuidv7() as PromiseId, madeAt: at });
    }
    if (decisionDay !== undefined) {
      decisionDays.add({ ...common, ...decisionDay, id: uuidv7() as DecisionDayId, saidAt: at, zone });
    }
    if (offer !== undefined) offers.add({ ...common, ...offer, id: uuidv7() as OfferId, saidAt: at, zone });
    if (needsNoReply === true) {
      const today = clock.today();
      followUpActs.add({
        ...{
          id: uuidv7(),
          roleId,
          interactionId,
          rule: 'reply_owed',
          person: personId,
          anchor: interactionId,
          step: 1,
        },
        ...{ act: 'skipped', dueOn: today, dueAt: null, on: today, at: recordedAt, untilOn: null, untilAt: null },
        reason: '',
      });
    }
    return ok(null);
  };
export type LogAlso = ReturnType<typeof createAlsoLogged>;
