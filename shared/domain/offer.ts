import * as z from 'zod';
import { OFFER_FORMS } from './choices.ts';

/** How an offer was made: said, or in writing. Only what is in writing is one to resign for. */
export const offerForm = z.enum(OFFER_FORMS);
export type OfferForm = z.infer<typeof offerForm>;
