import type { Channel, Direction, InterviewChannel } from '#shared/domain/channel.ts';
import type { InterviewState } from '#shared/domain/interview.ts';
import type { OfferForm } from '#shared/domain/offer.ts';
import type { Part } from '#shared/domain/person.ts';
import type { Promised } from '#shared/domain/promise.ts';
import type { StageKind } from '#shared/domain/stage.ts';
import type { Certainty, Statement } from '#shared/signals/signal.ts';

export type SamplePerson = {
  readonly name: string;
  readonly part: Part;
  readonly position: string;
  readonly email?: string;
  readonly phone?: string;
};
export type SampleInterview = {
  /** Days before today; negative for one to come. */
  readonly daysAgo: number;
  /** `HH:MM` on the user's clock, here and below. */
  readonly time: string;
  readonly minutes: number;
  readonly channel: InterviewChannel;
  readonly state: InterviewState;
  /** Names of the role's people. */
  readonly with: readonly string[];
  readonly notes: string;
};
export type SampleTouch = {
  readonly daysAgo: number;
  readonly time: string;
  readonly direction: Direction;
  readonly channel: Channel;
  /** One of the role's people, by name; `null` where nobody has a name. */
  readonly who: string | null;
  readonly text: string;
  /** What they said they would do, so many days before today, or by a time of that day. */
  readonly promise?: { readonly what: Promised; readonly daysAgo: number; readonly time: string | null };
  /** When they said that they would decide; days before today as well. */
  readonly decidesDaysAgo?: number;
  /** What they said, topic by topic. */
  readonly said?: readonly { readonly said: Statement; readonly certainty: Certainty; readonly quote: string }[];
  /** What they offered, and by when they want an answer. */
  readonly offer?: { readonly form: OfferForm; readonly answerDaysAgo: number };
};
export type SampleRole = {
  readonly title: string;
  readonly company: string;
  readonly location: string;
  readonly notes: string;
  /** Its way through the stages, oldest first: the kind of stage and how many days ago it came there. */
  readonly way: readonly (readonly [StageKind, number])[];
  readonly source?: string;
  readonly excitement?: number;
  readonly tags?: readonly string[];
  readonly people?: readonly SamplePerson[];
  readonly interviews?: readonly SampleInterview[];
  readonly touches?: readonly SampleTouch[];
};
