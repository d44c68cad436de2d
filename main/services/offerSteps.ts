import { v7 as uuidv7 } from 'uuid';
import type { Parsed } from '#shared/contract/index.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { OfferStepId } from '#shared/domain/ids.ts';
import { errors } from '#shared/messages/errors.ts';
import { roleGone } from './gone.ts';
import type { Parts } from './parts.ts';
import { saidMoment } from './saidMoment.ts';

/** What happens with an offer beside what is said of it: it is accepted, acknowledged, cleared, and notice may be given. */
export const createOfferSteps = ({
  write,
  clock,
  changes,
  rolePeople,
  personOfWho,
  offerSteps,
  signals,
}: Pick<Parts, 'write' | 'clock' | 'changes' | 'rolePeople' | 'personOfWho' | 'offerSteps' | 'signals'>) => {
  const toldWhenDone = <T>(result: Result<T>): Result<T> => changes.told(result, ['board', 'people']);
  return {
    add: ({ roleId, who, at, ...step }: Parsed<'offerSteps.add'>): Result<null> =>
      toldWhenDone(
        write('addOfferStep', ({ about }) => {
          const role = rolePeople.role(roleId);
          if (role === undefined) return roleGone();
          about(role.title);
          const moment = saidMoment(at, clock.now());
          if (!moment.ok) return moment;
          const letter = step.signalId === null ? undefined : signals.listed([step.signalId])[0];
          if (step.signalId !== null && letter?.roleId !== roleId) return fail('not_found', errors.signalNotFound());
          const named = who === null ? null : personOfWho(who, roleId);
          if (named !== null && !named.ok) return named;
          const { saidAt, ...day } = moment.value;
          offerSteps.add({
            ...{ ...step, ...day, roleId, id: uuidv7() as OfferStepId, personId: named?.value.personId ?? null },
            ...{ at: saidAt, recordedAt: clock.now() },
          });
          return ok(null);
        }),
      ),

    remove: (id: OfferStepId): Result<null> =>
      toldWhenDone(
        write('removeOfferStep', ({ about }) => {
          const known = offerSteps.find(id);
          if (known === undefined) return fail('not_found', errors.offerStepNotFound());
          about(known.roleTitle);
          offerSteps.remove(id);
          return ok(null);
        }),
      ),
  };
};
export type OfferSteps = ReturnType<typeof createOfferSteps>;
