import type { RoleId } from '#shared/domain/ids.ts';
import { isRetracted, type StoredSignal, signalOf } from '#shared/signals/fromRecords.ts';
import { withSameThings } from '#shared/signals/sameThing.ts';
import { type Settlement, standingOf } from '#shared/signals/settlements.ts';
import type { OfferStepsRepository } from '../repositories/offerSteps.ts';
import type { SettlementsRepository } from '../repositories/settlements.ts';
import type { SignalsRepository } from '../repositories/signals.ts';

export type HeardParts = {
  readonly signals: SignalsRepository;
  readonly settlements: SettlementsRepository;
  readonly offerSteps: OfferStepsRepository;
};

/** As the rules of signals take it. Texts that are the same thing are one. */
const taken = (stored: readonly StoredSignal[], said: readonly Settlement[]) => {
  const stands = new Set<string>(stored.filter((one) => !isRetracted(one)).map(({ id }) => id));
  const settled = standingOf(said, (id) => !stands.has(id));
  return { settled, heard: withSameThings(stored.map(signalOf), settled) };
};

/** What a role has beside signals, as most have neither: what is known not to be there is not asked for. */
type Beside = { readonly hasSteps: 0 | 1; readonly hasSettlements: 0 | 1 };

/** All that was heard on a role, for the rules alone. */
export const heardOf = (
  { signals, settlements, offerSteps }: HeardParts,
  roleId: RoleId,
  { hasSteps, hasSettlements }: Beside = { hasSteps: 1, hasSettlements: 1 },
) => ({
  ...taken(signals.bareOfRole(roleId), hasSettlements === 1 ? settlements.ofRole(roleId) : []),
  steps: hasSteps === 1 ? offerSteps.ofRole(roleId) : [],
});

/**
 * The same as it was known at an instant, and with it the signals as they are shown.
 * @param until left out, now
 */
export const shownOf = ({ signals, settlements, offerSteps }: HeardParts, roleId: RoleId, until?: string) => {
  const records = signals.ofRole(roleId, until);
  return {
    records,
    ...taken(records, settlements.ofRole(roleId, until)),
    steps: offerSteps.ofRole(roleId, until),
  };
};
