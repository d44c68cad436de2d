import { foldText } from '../domain/foldText.ts';
import type { Topic } from '../signals/signal.ts';
import { asksOf } from './variants.ts';

const folded = (text: string): string => ` ${foldText(text)} `;

/**
 * Whether a text asks about a topic in words of the app, wherever its lines end. What the user put in words of their own
 * is not seen: that question stays to be asked.
 */
export const asksAbout = (text: string, topic: Topic): boolean => {
  const whole = folded(text);
  return asksOf(topic).some((sentence) => whole.includes(folded(sentence)));
};
