import { describe, expect, it } from 'vitest';
import { asksAbout } from '#shared/drafts/asksAbout.ts';
import { asksOf } from '#shared/drafts/variants.ts';
import { TOPICS } from '#shared/signals/choices.ts';

describe('a text asks about a topic', () => {
  it.each(TOPICS)('in any of the words that the app has for it, and about no other by that: %s', (topic) => {
    const sentences = asksOf(topic);
    expect(sentences.length).toBeGreaterThanOrEqual(9);
    for (const sentence of sentences) {
      const letter = `Hello Marta,\n\nI have a question. ${sentence} Thank you.`;
      expect(TOPICS.filter((one) => asksAbout(letter, one))).toEqual([topic]);
      // Nothing is filled in here.
      expect(sentence).not.toMatch(/[{}[\]]/);
    }
  });

  it('wherever its lines end, and not by half a sentence', () => {
    expect(asksAbout('could you tell me\nwhen you  expect to decide', 'decision_date')).toBe(true);
    expect(asksAbout('Could you tell me when you expect me?', 'decision_date')).toBe(false);
    expect(asksAbout('', 'decision_date')).toBe(false);
  });
});
