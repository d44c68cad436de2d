import type { RoleId } from '#shared/domain/ids.ts';
import { isRetracted, signalOf } from '#shared/signals/fromRecords.ts';
import { withSameThings } from '#shared/signals/sameThing.ts';
import { standingOf } from '#shared/signals/settlements.ts';
import type { OfferStepsRepository } from '../repositories/offerSteps.ts';
import type { SettlementsRepository } from '../repositories/settlements.ts';
import type { SignalsRepository } from '../repositories/signals.ts';

export type HeardParts = {
  readonly signals: SignalsRepository;
  readonly settlements: SettlementsRepository;
  readonly offerSteps: OfferStepsRepository;
};

/**
 * All that was heard on a role, as the rules of signals take it, and as it was stored.
 * @param until as it was known at that instant; left out, now
 */
export const heardOf = ({ signals, settlements, offerSteps }: HeardParts, roleId: RoleId, until?: string) => {
  const records = signals.ofRole(roleId, until);
  const stands = new Set<string>(records.filter((record) => !isRetracted(record)).map(({ id }) => id));
  const settled = standingOf(settlements.ofRole(roleId, until), (id) => !stands.has(id));
  return {
    records,
    settled,
    steps: offerSteps.ofRole(roleId, until),
    /** Texts that are the same thing are one. */
    heard: withSameThings(records.map(signalOf), settled),
  };
};
