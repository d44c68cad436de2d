import { v7 as uuidv7 } from 'uuid';
import type { AlsoLogged } from '#shared/contract/promises.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { Channel } from '#shared/domain/channel.ts';
import type { InteractionId, PersonId, PromiseId, RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { errors } from '#shared/messages/errors.ts';
import { SAID_BY } from '#shared/signals/saidBy.ts';
import { storedDue } from '../repositories/promises.ts';
import type { AddSignal } from './addSignal.ts';
import type { BaseParts } from './baseParts.ts';

/** The interaction with which it is logged. */
type With = {
  readonly id: InteractionId;
  readonly roleId: RoleId | null;
  readonly personId: PersonId | null;
  readonly channel: Channel;
  readonly at: Instant;
  readonly zone: string;
  readonly recordedAt: Instant;
};

/** Writes down what came with an interaction, as part of its command. */
export const createAlsoLogged =
  ({
    clock,
    promises,
    addSignal,
    followUpActs,
  }: Pick<BaseParts, 'clock' | 'promises' | 'followUpActs'> & { readonly addSignal: AddSignal }) =>
  ({ promise, signals = [], keeps = [], needsNoReply }: AlsoLogged, interaction: With): Result<null> => {
    const { id: interactionId, roleId, personId, channel, at, zone, recordedAt } = interaction;
    for (const { id, state, version: _, ...kept } of promises.listed(keeps)) {
      // One that was settled meanwhile stays as it was said to be; nothing keeps what was promised later, or by others.
      const isTheirs = kept.roleId === roleId && (kept.personId === null || kept.personId === personId);
      if (state === 'open' && isTheirs && kept.madeAt <= at) promises.settle(id, 'kept', recordedAt);
    }
    if (roleId === null) {
      return promise === undefined && signals.length === 0
        ? ok(null)
        : fail('invalid_input', errors.promiseNeedsRole(), { field: 'role' });
    }
    const common = { roleId, personId, interactionId, recordedAt };
    if (promise !== undefined) {
      const { due, ...fields } = promise;
      promises.add({ ...common, ...fields, ...storedDue(due), id: uuidv7() as PromiseId, madeAt: at });
    }
    for (const { isDocument, ...said } of signals) {
      const added = addSignal({
        ...{ ...said, ...common, interviewId: null, isHearsay: false, attributedTo: null },
        ...{ channel: isDocument ? 'document' : SAID_BY[channel], saidAt: at, isDay: false, zone },
      });
      if (!added.ok) return added;
    }
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
