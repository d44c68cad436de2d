import type { ConflictKind } from '../signals/signal.ts';
import { formatCount } from './format.ts';
import { plural } from './plural.ts';
import { signalWords } from './signalWords.ts';

/** What may well be behind a conflict, said before anything else. */
const explanations = {
  contradiction: 'They may know different things, or mean different steps.',
  mixed_message: 'Both came from the same person, who may have meant different steps or been careful with words.',
  possible_change: 'Things may have moved on in between. Ask before you rely on either.',
} as const satisfies Record<ConflictKind, string>;

const between = (days: number): string => {
  if (days === 0) return 'Both were said on the same day.';
  if (days === 1) return 'One day lies between the two.';
  return `${formatCount(days)} ${plural(days, 'day', 'days')} lie between the two.`;
};

/** Who said what, and where it does not agree. */
export const signals = {
  ...signalWords,
  whatAbout: 'What about',
  notHeard: 'not heard',
  notComparable: 'not comparable: ask',
  notComparableWhy: 'The amounts are in different currencies, or for different periods. Ask for the same terms.',
  /** Of what somebody reports: whose words they are. */
  secondHand: ({ name }: { readonly name: string }) => `second-hand, from ${name}`,
  /** `days`: whole calendar days between the newest words of the two sides. */
  explained: ({ kind, days }: { readonly kind: ConflictKind; readonly days: number }) =>
    `${explanations[kind]} ${between(days)}`,
} as const;
