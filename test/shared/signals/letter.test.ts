import { describe, expect, it } from 'vitest';
import { hearAll } from '#shared/signals/heard.ts';
import { letterOf } from '#shared/signals/letter.ts';
import type { Signal } from '#shared/signals/signal.ts';
import { said } from './signals.ts';

const DOCUMENT = { channel: 'document' } as const;
const offer = said('recruiter', 'offer_form', 'written', 10, { ...DOCUMENT, id: 'offer' });
const office = said('recruiter', 'remote_policy', 1, 10, { ...DOCUMENT, id: 'office' });

const of = (signals: readonly Signal[], replacing: readonly string[] = []) => {
  const letter = letterOf(hearAll(signals, 'UTC'), replacing);
  return letter && { offer: letter.offer.signal.id, parts: [...letter.parts].map(({ signal }) => signal.id) };
};

describe('the offer letter', () => {
  it('is what says on paper that there is an offer, by either topic', () => {
    expect(of([offer])).toEqual({ offer: 'offer', parts: ['offer'] });
    const stance = said('manager', 'decision_stance', 'offer_written', 10, { ...DOCUMENT, id: 'stance' });
    expect(of([stance])).toEqual({ offer: 'stance', parts: ['stance'] });
  });

  it('is no other paper, and no talk of one', () => {
    expect(of([])).toBeUndefined();
    expect(of([office])).toBeUndefined();
    expect(of([said('recruiter', 'offer_form', 'written', 10)])).toBeUndefined();
    expect(of([said('recruiter', 'offer_form', 'verbal', 10, DOCUMENT)])).toBeUndefined();
    expect(of([said('recruiter', 'decision_stance', 'offer_verbal', 10, DOCUMENT)])).toBeUndefined();
    // Their words as the name of a place or a title are no offer.
    expect(of([said('recruiter', 'title_level', 'written', 10, DOCUMENT)])).toBeUndefined();
    expect(of([said('recruiter', 'title_level', 'offer_written', 10, DOCUMENT)])).toBeUndefined();
    expect(of([{ ...offer, retracted: true }])).toBeUndefined();
  });

  it('has for its parts what the same person put on paper at the same time', () => {
    const others = [
      said('manager', 'location', 'Rome', 10, DOCUMENT),
      said('recruiter', 'location', 'Rome', 11, DOCUMENT),
      said('recruiter', 'location', 'Rome', 9, DOCUMENT),
      said('recruiter', 'location', 'Rome', 10),
      said('recruiter', 'location', 'Rome', 10, { ...DOCUMENT, retracted: true }),
    ];
    expect(of([offer, office, ...others])).toEqual({ offer: 'offer', parts: ['offer', 'office'] });
  });

  it('is the last one, or what the user marked as replacing it', () => {
    const second = said('manager', 'offer_form', 'written', 12, { ...DOCUMENT, id: 'second' });
    for (const signals of [
      [offer, second],
      [second, offer],
    ]) {
      expect(of(signals)?.offer).toBe('second');
    }
    const revised = said('recruiter', 'remote_policy', 3, 14, { ...DOCUMENT, id: 'revised' });
    expect(of([offer, second, revised])?.offer).toBe('second');
    expect(of([offer, second, revised], ['revised'])).toEqual({ offer: 'revised', parts: ['revised'] });
  });
});
