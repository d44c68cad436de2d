import type { Channel, Direction } from './channel.ts';

/** What an interaction says of itself beyond who, how and when (followups.md, "Being in touch"). */
export type InteractionMarks = {
  /** A machine wrote it ("we received your application"): nobody was in touch. */
  readonly isAutomatic: boolean;
  /** Of a call: whether the two talked; `null` where that is not said. */
  readonly reached: boolean | null;
};

/** Whether the question makes sense: only a call can miss somebody. */
export const canMiss = (channel: Channel): boolean => channel === 'call';

/** Whether a machine can have sent it: what comes in writing. */
export const canBeAutomatic = (channel: Channel, direction: Direction): boolean =>
  direction === 'in' && channel !== 'call' && channel !== 'video' && channel !== 'in_person';

/** The marks that fit an interaction; what makes no sense for its channel is not kept. */
export const fittingMarks = (
  channel: Channel,
  direction: Direction,
  { isAutomatic, reached }: InteractionMarks,
): InteractionMarks => ({
  isAutomatic: isAutomatic && canBeAutomatic(channel, direction),
  reached: canMiss(channel) ? reached : null,
});
