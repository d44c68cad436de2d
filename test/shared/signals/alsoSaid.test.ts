import { expect, it } from 'vitest';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { decisionDaySaid, offerSaid } from '#shared/signals/alsoSaid.ts';

const DAY = '2026-03-20' as LocalDay;
const OUTRIGHT = { certainty: 'definite', isDocument: false, quote: '', willCall: false, answerBy: null };

it('a day of decision is said for certain, with or without a call about it', () => {
  const said = { topic: 'decision_date', value: '2026-03-20' };
  expect(decisionDaySaid({ on: DAY, willCall: true })).toEqual({ ...OUTRIGHT, said, willCall: true });
  expect(decisionDaySaid({ on: DAY, willCall: false })).toEqual({ ...OUTRIGHT, said });
});

it('an offer stands in a document where it is in writing, and there alone', () => {
  expect(offerSaid({ form: 'written', answerBy: DAY })).toEqual({
    ...OUTRIGHT,
    said: { topic: 'offer_form', value: 'written' },
    isDocument: true,
    answerBy: '2026-03-20',
  });
  expect(offerSaid({ form: 'verbal', answerBy: null })).toEqual({
    ...OUTRIGHT,
    said: { topic: 'offer_form', value: 'verbal' },
  });
});
