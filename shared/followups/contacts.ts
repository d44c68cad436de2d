import type { WorkCalendar } from './calendar.ts';
import type { Moment } from './moment.ts';
import type { SnapshotInterview, SnapshotRole } from './snapshot.ts';

/** One time that two were in touch (followups.md, "Being in touch"), or that one tried. */
export type Contact = {
  readonly id: string;
  /** `null`: with the company alone. */
  readonly person: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly day: string;
  /** `null` for an interview. */
  readonly channel: string | null;
  readonly isIncoming: boolean;
  /** The two talked: in person, by video, or on the phone. */
  readonly isConversation: boolean;
  /** The user did something: wrote, called, or talked. */
  readonly isTouch: boolean;
  /** The others did. */
  readonly isHeard: boolean;
  /** An outgoing call that reached nobody. */
  readonly isUnreached: boolean;
};

const MS_PER_MINUTE = 60_000;

export const endOf = ({ start, minutes }: SnapshotInterview): number => Date.parse(start) + minutes * MS_PER_MINUTE;

/** It was held, or its time has passed and nobody said otherwise. */
export const tookPlace = (interview: SnapshotInterview, { isReached }: Moment): boolean =>
  interview.state === 'held' || (interview.state === 'scheduled' && isReached(endOf(interview)));

export const isAhead = (interview: SnapshotInterview, { isReached }: Moment): boolean =>
  interview.state === 'scheduled' && !isReached(endOf(interview));

const earliestFirst = (one: Contact, other: Contact): number =>
  one.at - other.at || (one.id < other.id ? -1 : Number(one.id > other.id));

/** Every contact on a role in its order: interactions that nobody's machine sent, and interviews that took place. */
export const contactsOf = (role: SnapshotRole, calendar: WorkCalendar, moment: Moment): readonly Contact[] => {
  const said = role.interactions
    .filter(({ automatic }) => !automatic)
    .map(({ id, person, direction, channel, at, reached }): Contact => {
      const isMissed = channel === 'call' && reached === false;
      const isConversation = channel === 'in_person' || channel === 'video' || (channel === 'call' && !isMissed);
      const isIncoming = direction === 'in';
      return {
        id,
        person,
        at: Date.parse(at),
        day: calendar.dayOf(at),
        channel,
        isIncoming,
        isConversation,
        isTouch: !isIncoming || isConversation,
        isHeard: isIncoming || isConversation,
        isUnreached: isMissed && !isIncoming,
      };
    });
  const met = role.interviews
    .filter((interview) => tookPlace(interview, moment))
    .flatMap(({ id, start, people }) =>
      people.map(
        (person): Contact => ({
          ...{ id, person, at: Date.parse(start), day: calendar.dayOf(start), channel: null },
          ...{ isIncoming: true, isConversation: true, isTouch: true, isHeard: true, isUnreached: false },
        }),
      ),
    );
  return [...said, ...met].sort(earliestFirst);
};
