import type { RoleSignals, SignalPerson, SignalRecord, TopicView } from '#shared/contract/signals.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { signalLines } from '#shared/messages/signalLines.ts';
import { valueWords } from '#shared/messages/signalValues.ts';
import { dayOfInstant, wallTimeIn } from '#shared/messages/when.ts';
import type { SignalStatus } from '#shared/signals/choices.ts';
import type { Statement } from '#shared/signals/signal.ts';

export type KnownSignal = SignalRecord & { readonly status: SignalStatus };
export type ClaimView = TopicView['clusters'][number]['claims'][number];

/** Stands for whoever has no name (`signalPerson` of the contract). */
export const NOBODY = '-';

/** What a role's people said, with short ways to what is shown of it. */
export type Known = {
  readonly data: RoleSignals;
  readonly today: LocalDay;
  /** The day whose knowledge is shown; `null`: today, and things can be done. */
  readonly knownOn: LocalDay | null;
  readonly person: (id: string) => SignalPerson | undefined;
  readonly nameOf: (id: string) => string;
  /** When somebody was last in touch; `null`: never. Of a day before only what they said by then is known. */
  readonly heardOn: (person: SignalPerson) => LocalDay | null;
  readonly signalOf: (claim: ClaimView) => KnownSignal | undefined;
  readonly valueOf: (said: Statement) => string;
};

/** The calendar day on which something was said. */
export const dayOf = ({ saidAt, isDay, zone }: SignalRecord): LocalDay =>
  isDay ? wallTimeIn(saidAt, zone).day : dayOfInstant(saidAt);

/** Who told the user: the column in which it stands. */
export const tellerOf = ({ personId }: SignalRecord): string => personId ?? NOBODY;

/** Whether it is somebody else's word that was told; one's own told as somebody's is one's own. */
export const isSecondHand = ({ isHearsay, attributedTo, personId }: SignalRecord): boolean =>
  isHearsay && (attributedTo === null || attributedTo !== personId);

/** Whether somebody did not say it, but something from which it follows. */
export const isImplied = ({ id }: ClaimView): boolean => id.includes('>');

export const knownOf = (data: RoleSignals, today: LocalDay, knownOn: LocalDay | null): Known => {
  const people = new Map(data.people.map((person) => [person.id, person]));
  const signals = new Map<string, KnownSignal>(data.signals.map((signal) => [signal.id, signal]));
  // The one who decides may have no part in the role.
  const asValues = new Map(
    data.signals.flatMap(({ said, valueName }) =>
      said.topic === 'decision_maker' && valueName !== null ? [[said.value, valueName] as const] : [],
    ),
  );
  const nameOf = (id: string): string => people.get(id)?.name ?? asValues.get(id) ?? signalLines.somebody;
  const lastSaid = new Map<string, LocalDay>();
  for (const signal of data.signals) {
    const day = dayOf(signal);
    const teller = tellerOf(signal);
    if (day > (lastSaid.get(teller) ?? '')) lastSaid.set(teller, day);
  }
  const heardOn = ({ id, lastContactAt }: SignalPerson): LocalDay | null => {
    const said = lastSaid.get(id) ?? null;
    if (knownOn !== null || lastContactAt === null) return said;
    const contact = dayOfInstant(lastContactAt);
    return said === null || contact > said ? contact : said;
  };
  return {
    ...{ data, today, knownOn, nameOf, heardOn },
    person: (id) => people.get(id),
    signalOf: ({ signal }) => signals.get(signal),
    valueOf: (said) => valueWords(said, nameOf, today),
  };
};
