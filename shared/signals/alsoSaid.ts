import type { LocalDay } from '../domain/localDay.ts';
import type { OfferForm } from '../domain/offer.ts';
import type { Stance } from './signal.ts';

/** What is true of anything that was said outright, in a conversation. */
const OUTRIGHT = { certainty: 'definite', isDocument: false, quote: '', willCall: false, answerBy: null } as const;

/** The day by which they decide, and whether they will call about it. */
export const decisionDaySaid = ({ on, willCall }: { readonly on: LocalDay; readonly willCall: boolean }) => ({
  ...OUTRIGHT,
  said: { topic: 'decision_date' as const, value: on },
  willCall,
});

/** Where they are with their decision, by what they said in a conversation; that it is certain was not said. */
export const stanceSaid = (stance: Stance, quote: string) => ({
  ...OUTRIGHT,
  quote,
  certainty: 'likely' as const,
  said: { topic: 'decision_stance' as const, value: stance },
});

/** An offer, and the day by which they want an answer. In writing, it stands in a document. */
export const offerSaid = ({ form, answerBy }: { readonly form: OfferForm; readonly answerBy: LocalDay | null }) => ({
  ...OUTRIGHT,
  said: { topic: 'offer_form' as const, value: form },
  isDocument: form === 'written',
  answerBy,
});
