import type { Verdict } from '../signals/choices.ts';
import type { Topic } from '../signals/signal.ts';
import { aboutTopic } from './aboutTopic.ts';
import { gate } from './gate.ts';

/** What a verdict rests on, and what to ask first. */
export const restsOn = {
  heading: 'It rests on single sentences',
  line: ({
    name,
    topic,
    value,
    day,
    without,
  }: {
    readonly name: string;
    readonly topic: Topic;
    readonly value: string;
    readonly day: string;
    readonly without: Verdict;
  }) => `${name} on ${aboutTopic[topic]}, ${day}: ${value}. Without it: ${gate.verdicts[without].toLowerCase()}.`,

  askFirst: 'What to ask first',
  question: ({ name, topic }: { readonly name: string; readonly topic: Topic }) => `${name}: ${aboutTopic[topic]}`,
  couldTurn: 'An answer could change whether to resign.',
  couldClear: 'An answer could clear a point, or open one.',
  couldDiffer: 'An answer could bring out or settle a difference.',
} as const;
