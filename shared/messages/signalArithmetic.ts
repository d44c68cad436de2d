import type { Band, Certainty, SignalChannel, Topic } from '../signals/signal.ts';
import { locale } from './locale.ts';
import { signalWords } from './signalWords.ts';

let format: Intl.NumberFormat | undefined;

/** `0.44`: two digits behind the point, as the user's region writes it. */
const figure = (value: number): string => {
  format ??= new Intl.NumberFormat(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return format.format(value);
};

type Term = {
  readonly name: string;
  readonly value: string;
  readonly authority: number;
  readonly channel: number;
  readonly certainty: number;
  readonly factor: number;
  readonly w: number;
  readonly counts: boolean;
  readonly how: SignalChannel;
  readonly isHearsay: boolean;
  readonly sure: Certainty;
};

/** How the strength of a conflict came about, in sentences that can be read aloud. */
export const signalArithmetic = {
  figure,
  heading: 'How this figure came about',
  note: 'A heuristic, not a measurement: it orders what deserves a look.',
  /** `Marta Soler, “Ready to hire”: 0.90 how well they can know × 0.70 in person × 0.80 likely = 0.50`. */
  term: ({ name, value, authority, channel, certainty, factor, w, counts, how, isHearsay, sure }: Term) => {
    const factors = [
      `${figure(authority)} how well they can know`,
      `${figure(channel)} ${isHearsay ? 'second-hand' : signalWords.channels[how]}`,
      `${figure(certainty)} ${signalWords.certainties[sure]}`,
      ...(factor === 1 ? [] : [`${figure(factor)} implied only`]),
    ];
    const aside = counts ? '' : ' (not counted: their own word is there already)';
    return `${name}, “${value}”: ${factors.join(' × ')} = ${figure(w)}${aside}`;
  },
  support: ({ value, support }: { readonly value: string; readonly support: number }) =>
    `Support for “${value}”: ${figure(support)}`,
  distance: ({ distance }: { readonly distance: number }) =>
    `How far apart the two are, from 0 to 1: ${figure(distance)}`,
  kappa: ({
    distance,
    supports: [one, other],
    kappa,
  }: {
    readonly distance: number;
    readonly supports: readonly [number, number];
    readonly kappa: number;
  }) => `Conflict: ${figure(distance)} × √(${figure(one)} × ${figure(other)}) = ${figure(kappa)}`,
  severity: ({
    topic,
    kappa,
    weight,
    severity,
  }: {
    readonly topic: Topic;
    readonly kappa: number;
    readonly weight: number;
    readonly severity: number;
  }) =>
    `Times ${figure(weight)}, the weight of “${signalWords.topics[topic]}”: ${figure(kappa)} × ${figure(weight)} = ${figure(severity)}`,
  band: ({
    band,
    from,
  }: {
    readonly band: Band;
    readonly from: { readonly watch: number; readonly conflict: number; readonly severe: number };
  }) =>
    `That reads as: ${signalWords.bands[band]} (watch from ${figure(from.watch)}, conflict from ${figure(from.conflict)}, severe from ${figure(from.severe)})`,
  isProgress:
    'The better word is the later one, by more than two half-lives of this topic. It counts as ordinary progress: something to watch at most.',
} as const;
