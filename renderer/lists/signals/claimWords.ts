import { signalLines } from '#shared/messages/signalLines.ts';
import { signals as words } from '#shared/messages/signals.ts';
import { signalView } from '#shared/messages/signalView.ts';
import { formatWeekday } from '#shared/messages/when.ts';
import { type ClaimView, dayOf, isImplied, isSecondHand, type Known, type KnownSignal } from './known.ts';

/** Whose words somebody told, where they are not their own. */
export const secondHandOf = (signal: KnownSignal): string | null =>
  isSecondHand(signal) ? words.secondHand({ name: signal.attributedName ?? signalLines.somebody }) : null;

/** How old it is; in what was known on another day the day itself, as ages would be taken for those of today. */
const ageOf = (signal: KnownSignal, { today, knownOn }: Known): string => {
  const day = dayOf(signal);
  return knownOn === null ? signalView.ago({ day, today }) : formatWeekday(day, today);
};

/** How sure, on which way and how old what stands in a cell is. */
export const cellFacts = (claim: ClaimView, signal: KnownSignal, known: Known): readonly string[] => {
  const how = isImplied(claim) ? signalView.implied({ said: signal.said }) : words.certainties[signal.certainty];
  const inWriting = signal.channel === 'document' ? words.channels.document : null;
  return [how, inWriting, secondHandOf(signal), ageOf(signal, known)].filter((fact) => fact !== null);
};

/** How it was said, how sure and on which day: all that goes with the words themselves. */
export const spokenFacts = (signal: KnownSignal, { today }: Known): readonly string[] =>
  [
    secondHandOf(signal),
    words.channels[signal.channel],
    words.certainties[signal.certainty],
    formatWeekday(dayOf(signal), today),
  ].filter((fact) => fact !== null);

/** Between facts on one line. */
export const SEPARATOR = ' · ';
