import type { LocalDay } from '../domain/localDay.ts';
import type { OfferForm } from '../domain/offer.ts';

/** What is true of anything that was said outright, in a conversation. */
const OUTRIGHT = { certainty: 'definite', isDocument: false, quote: '', willCall: false, answerBy: null } as const;

/** The day by which they decide, and whether they will call about it. */
export const decisionDaySaid = ({ on, willCall }: { readonly on: LocalDay; readonly willCall: boolean }) => ({
  ...OUTRIGHT,
  said: { topic: 'decision_date' as const, value: on },
  willCall,
});

/** An offer, and the day by which they want an answer. In writing, it stands in a document. */
export const offerSaid = ({ form, answerBy }: { readonly form: OfferForm; readonly answerBy: LocalDay | null }) => ({
  ...OUTRIGHT,
  said: { topic: 'offer_form' as const, value: form },
  isDocument: form === 'written',
  answerBy,
});
