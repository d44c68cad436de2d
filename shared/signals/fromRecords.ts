import type { SignalAct } from './choices.ts';
import type { Certainty, Signal, SignalChannel, Statement } from './signal.ts';

/** For the rules, whoever never had a name is one and the same: the latest of what nobody in particular said counts. */
export const NOBODY = '-';

/** Whether an id stands for somebody without a name. */
export const isNobody = (person: string): boolean => person.startsWith(NOBODY);

/** A signal as it is stored (`SignalRecord` of the contract has these). */
export type StoredSignal = {
  readonly id: string;
  readonly personId: string | null;
  /** Whether a person was named, who may be removed since. */
  readonly wasNamed: boolean;
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
  // Those who were removed are not one another: none of them restates what another said.
  const alone = `${NOBODY}${id}`;
  const person = stored.personId ?? (stored.wasNamed ? alone : NOBODY);
  const origin = stored.attributedTo ?? `${alone} origin`;
  const isHearsay = stored.isHearsay && origin !== person;
  const common = { ...said, id, person, certainty, saidAt, recordedAt, retracted: isRetracted(stored) };
  if (channel === 'document') return { ...common, channel };
  return { ...common, channel, ...(isHearsay && { attributedTo: origin }) };
};
