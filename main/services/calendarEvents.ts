import { type CalendarEvent, calendarUid, isWritable } from '#shared/calendar/event.ts';
import { linksIn } from '#shared/calendar/webLink.ts';
import type { CalendarWhat } from '#shared/contract/calendar.ts';
import { CALENDAR_EACH } from '#shared/contract/pageSizes.ts';
import type { FollowUpItem } from '#shared/domain/followUp.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import { storedInstantOf } from '#shared/domain/wallTime.ts';
import { calendarEvents as words } from '#shared/messages/calendar.ts';
import type { CalendarInterview, CalendarPromise } from '../repositories/calendarRows.ts';
import type { Steps } from '../steps.ts';
import type { Parts } from './parts.ts';

/** To get there in, or to find the link. */
const ALARM_BEFORE_INTERVIEW = 30;
/** At the moment itself. */
const ALARM_AT_START = 0;
/** What takes no time of the day is still to be seen on it. */
const SHOWN_MINUTES = 15;
/** No interview lasts longer: one that is still under way began at most so long ago. */
const LONGEST_MS = 86_400_000;

/** When what is due on a day alone stands in a calendar. */
type OnDay = (day: string) => CalendarEvent['when'];

/** `leftOut`: of how many the time cannot be read, or that are more than a file holds. */
export type FoundEvents = { readonly events: readonly CalendarEvent[]; readonly leftOut: number };

/**
 * Counts on with every export, so that a calendar takes the newer of two: the versions of records do not, since an undo
 * brings an older one back. Seconds since 2000, which stay a number of 31 bits until 2068.
 */
const sequenceAt = (stamp: Instant): number => Math.floor((Date.parse(stamp) - Date.UTC(2000, 0, 1)) / 1000);

/** Interviews, promises and follow-ups as events of a calendar. */
export const createCalendarEvents = ({
  clock,
  catchUp,
  calendarRows,
  todayRows,
  followUpItems,
}: Pick<Parts, 'clock' | 'catchUp' | 'calendarRows' | 'todayRows' | 'followUpItems'>) => {
  const base = (stamp: Instant) => ({ place: null, url: null, sequence: sequenceAt(stamp) });

  const ofInterview = (interview: CalendarInterview, stamp: Instant): CalendarEvent => {
    const { id, startsAt, minutes, zone, channel, place } = interview;
    return {
      ...base(stamp),
      uid: calendarUid('interview', id),
      kind: 'interview',
      title: words.interview(interview),
      description: words.interviewText({ names: calendarRows.namesOf(id), channel, place }),
      place,
      url: linksIn(place ?? '')[0] ?? null,
      when: { start: startsAt, minutes, zone },
      alarms: [ALARM_BEFORE_INTERVIEW],
    };
  };

  /** Many are due on one day, and the zone is slow to ask. */
  const onDays = (dayBegins: string): OnDay => {
    const zone = clock.zone();
    const starts = new Map<string, Instant>();
    return (day) => {
      const start = starts.get(day) ?? storedInstantOf({ day: day as LocalDay, time: dayBegins, zone }, zone);
      starts.set(day, start);
      return { start, minutes: SHOWN_MINUTES, zone };
    };
  };
  const atInstant = (start: Instant, zone: string): CalendarEvent['when'] => ({ start, minutes: SHOWN_MINUTES, zone });

  const ofPromise = (promise: CalendarPromise, stamp: Instant, onDay: OnDay): CalendarEvent => ({
    ...base(stamp),
    uid: calendarUid('promise', promise.id),
    kind: 'promise',
    title: words.promise(promise),
    description: words.promiseText({ ...promise, today: clock.today() }),
    when: promise.dueAt === null ? onDay(promise.dueOn ?? '') : atInstant(promise.dueAt, promise.zone),
    alarms: [ALARM_AT_START],
  });

  const ofFollowUp = (item: FollowUpItem, stamp: Instant, onDay: OnDay): CalendarEvent => ({
    ...base(stamp),
    uid: calendarUid('follow_up', item.key),
    kind: 'follow_up',
    title: words.followUp(item),
    description: words.followUpText(item, clock.today()),
    when: item.at === null ? onDay(item.day) : atInstant(item.at, clock.zone()),
    alarms: [ALARM_AT_START],
  });

  function* everything(stamp: Instant, onDay: OnDay): Steps<FoundEvents> {
    const events: CalendarEvent[] = [];
    let leftOut = Math.max(0, todayRows.comingCount('' as LocalDay) - CALENDAR_EACH);
    const put = (event: CalendarEvent): void => {
      if (isWritable(event)) events.push(event);
      else leftOut += 1;
    };
    const now = Date.parse(stamp);
    for (const id of calendarRows.scheduledFrom(new Date(now - LONGEST_MS).toISOString() as Instant)) {
      const interview = calendarRows.interview(id);
      if (interview !== undefined && !(Date.parse(interview.startsAt) + interview.minutes * 60_000 <= now)) {
        put(ofInterview(interview, stamp));
      }
      yield;
    }
    // What was settled, answered or removed while the window was served is not written either.
    for (const id of calendarRows.openPromises()) {
      const promise = calendarRows.promise(id);
      if (promise?.state === 'open') put(ofPromise(promise, stamp, onDay));
      yield;
    }
    for (const { roleId, key } of calendarRows.openFollowUps()) {
      const found = todayRows.find(roleId, key);
      if (found?.state === 'open') put(ofFollowUp(followUpItems(found), stamp, onDay));
      yield;
    }
    return { events, leftOut };
  }

  return {
    /**
     * What is asked for, in steps; no events where the record is not open any more, `null` where it is gone.
     * @param stamp the instant of the export
     * @param dayBegins the time `HH:MM` at which what is due on a day alone stands, in the user's zone
     */
    *of(what: CalendarWhat, stamp: Instant, dayBegins: string): Steps<FoundEvents | null> {
      catchUp();
      const onDay = onDays(dayBegins);
      const one = (event: CalendarEvent | null): FoundEvents => {
        if (event === null) return { events: [], leftOut: 0 };
        return isWritable(event) ? { events: [event], leftOut: 0 } : { events: [], leftOut: 1 };
      };
      switch (what.kind) {
        case 'all':
          return yield* everything(stamp, onDay);
        case 'interview': {
          const interview = calendarRows.interview(what.id);
          if (interview === undefined) return null;
          return one(interview.state === 'scheduled' ? ofInterview(interview, stamp) : null);
        }
        case 'promise': {
          const promise = calendarRows.promise(what.id);
          if (promise === undefined) return null;
          return one(promise.state === 'open' ? ofPromise(promise, stamp, onDay) : null);
        }
        case 'followUp': {
          const found = todayRows.find(what.roleId, what.key);
          if (found === undefined) return null;
          return one(found.state === 'open' ? ofFollowUp(followUpItems(found), stamp, onDay) : null);
        }
      }
    },
  };
};
export type CalendarEvents = ReturnType<typeof createCalendarEvents>;
