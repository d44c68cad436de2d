import { FOLLOW_UP_CHANNELS } from '../domain/choices.ts';
import type { FollowUpChannel } from '../followups/snapshot.ts';
import type { RuleTexts } from '../messages/draftTexts/ruleTexts.ts';
import { draftFrame } from '../messages/draftTexts.ts';
import type { Topic } from '../signals/signal.ts';
import { stableHash } from './stableHash.ts';
import { type DraftSubject, textsOf } from './textsOf.ts';

/** A text with fields; only an e-mail has a subject. */
export type DraftTemplate = { readonly subject: string | null; readonly body: string };

/** One way to say it: its sentences, each a template, and how they become one text. */
export type Variant = {
  readonly subject: string | null;
  readonly sentences: readonly string[];
  /** The body, with further sentences of its own. */
  readonly body: (spare: readonly string[]) => string;
};

const paragraphs = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n\n');
const spaced = (...texts: readonly string[]): string => texts.join(' ');

type Frame = (sentences: readonly string[], spare: readonly string[]) => string;

const frames: Readonly<Record<FollowUpChannel, Frame>> = {
  email: ([why = '', ask = '', close = ''], spare) =>
    paragraphs(draftFrame.greeting, spaced(why, ask), spaced(close, ...spare), draftFrame.signature),
  profile_message: ([why = '', ask = ''], spare) =>
    paragraphs(draftFrame.greeting, spaced(why, ask, ...spare), draftFrame.name),
  call: ([why = '', ask = '', close = '', voicemail = ''], spare) =>
    paragraphs(
      `${draftFrame.say}\n${spaced(draftFrame.hello, why)}`,
      `${draftFrame.ask}\n${ask}`,
      `${draftFrame.close}\n${close}`,
      `${draftFrame.voicemail}\n${spaced(draftFrame.hello, voicemail)}`,
      ...spare,
    ),
};

const transposed = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  (rows[0] ?? []).map((_, place) => rows.flatMap((row) => row.slice(place, place + 1)));

/** The sentences that each place of a text has to choose from. */
const placesOf = (texts: RuleTexts, step: number, channel: FollowUpChannel): readonly (readonly string[])[] => {
  const at = texts.steps[Math.min(Math.max(step, 1), texts.steps.length) - 1] ?? texts.steps[0];
  switch (channel) {
    case 'email':
      return transposed(at.email);
    case 'profile_message':
      return transposed(at.message);
    case 'call':
      return [...transposed(at.call), texts.call.close, texts.call.voicemail];
  }
};

/** Every choice of one sentence per place, as numbers; those of one row, which were written together, come first. */
const choicesOf = (places: readonly (readonly string[])[]): readonly (readonly number[])[] => {
  const all = places.reduce<readonly (readonly number[])[]>(
    (choices, place) => choices.flatMap((choice) => place.map((_, index) => [...choice, index])),
    [[]],
  );
  const isRow = (choice: readonly number[]): boolean => choice.every((index) => index === choice[0]);
  return [...all.filter(isRow), ...all.filter((choice) => !isRow(choice))];
};

/** Where each text asks. */
const ASK = 1;

/** Every sentence by which a topic is asked about, whatever the way and however often it was asked before. */
export const asksOf = (topic: Topic): readonly string[] => {
  const texts = textsOf({ rule: 'question', topic });
  return FOLLOW_UP_CHANNELS.flatMap((channel) =>
    texts.steps.flatMap((_, index) => placesOf(texts, index + 1, channel)[ASK] ?? []),
  );
};

/**
 * The ways to say what a follow-up has to say, from the one that `seed` picks on. The rows as they were written come
 * first; after them their sentences mixed, which is where more than three people of one company get theirs from.
 * @param also topics that the same person is asked about in the same text
 */
export const variantsOf = (
  of: DraftSubject,
  step: number,
  channel: FollowUpChannel,
  seed: string,
  also: readonly Topic[] = [],
): readonly Variant[] => {
  const texts = textsOf(of);
  const places = placesOf(texts, step, channel);
  const asks = also.map((topic) => placesOf(textsOf({ rule: 'question', topic }), step, channel)[ASK] ?? []);
  const turn = stableHash(seed);
  return choicesOf(places).map((choice) => {
    const turned = places.map((place, index) => ((choice[index] ?? 0) + turn) % place.length);
    const sentences = places.map((place, index) => {
      const at = turned[index] ?? 0;
      const sentence = place[at] ?? '';
      if (index !== ASK || asks.length === 0) return sentence;
      // Each in another form, so that no two begin alike.
      return spaced(sentence, draftFrame.more, ...asks.map((ask, count) => ask[(at + count + 1) % ask.length] ?? ''));
    });
    return {
      subject: channel === 'email' ? (texts.subjects[(turned[0] ?? 0) % texts.subjects.length] ?? null) : null,
      sentences,
      body: (spare) => frames[channel](sentences, spare),
    };
  });
};

/** Sentences that can be added to any text about it, the first one picked by `seed`. */
export const spareOf = (of: DraftSubject, channel: FollowUpChannel, seed: string): readonly string[] => {
  const spare = channel === 'call' ? draftFrame.spareCall : textsOf(of).spare;
  const turn = stableHash(seed) % spare.length;
  return [...spare.slice(turn), ...spare.slice(0, turn)];
};

/** The text to begin with when the user writes a template of their own. */
export const defaultTemplate = (of: DraftSubject, step: number, channel: FollowUpChannel): DraftTemplate => {
  const texts = textsOf(of);
  const places = placesOf(texts, step, channel);
  return {
    subject: channel === 'email' ? (texts.subjects[0] ?? null) : null,
    body: frames[channel](
      places.map((place) => place[0] ?? ''),
      [],
    ),
  };
};
