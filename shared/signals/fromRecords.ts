import type { SignalAct } from './choices.ts';
import type { Certainty, Signal, SignalChannel, Statement } from './signal.ts';

/** For the rules, whoever has no name is one and the same: the latest of what nobody in particular said counts. */
export const NOBODY = '-';

/** A signal as it is stored (`SignalRecord` of the contract has these). */
export type StoredSignal = {
  readonly id: string;
  readonly personId: string | null;
  readonly isHearsay: boolean;
  readonly attributedTo: string | null;
  readonly said: Statement;
  readonly certainty: Certainty;
  readonly channel: SignalChannel;
  readonly saidAt: string;
  readonly recordedAt: string;
  readonly act: { readonly act: SignalAct } | null;
};

/** Whether a signal was taken back and does not hold after all. */
export const isRetracted = ({ act }: Pick<StoredSignal, 'act'>): boolean => act !== null && act.act !== 'restored';

/** A stored signal as the rules take it. Whoever is said to have told their own words said them: two may turn out to be one. */
export const signalOf = ({ said, ...stored }: StoredSignal): Signal => {
  const { id, certainty, channel, saidAt, recordedAt } = stored;
  const person = stored.personId ?? NOBODY;
  const origin = stored.attributedTo ?? NOBODY;
  const isHearsay = stored.isHearsay && (origin === NOBODY || origin !== person);
  const common = { ...said, id, person, certainty, saidAt, recordedAt, retracted: isRetracted(stored) };
  if (channel === 'document') return { ...common, channel };
  return { ...common, channel, ...(isHearsay && { attributedTo: origin }) };
};
