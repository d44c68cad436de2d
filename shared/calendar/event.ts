import { isRealDay } from '../domain/calendarDay.ts';
import { isYear } from '../domain/years.ts';

export const CALENDAR_EVENT_KINDS = ['interview', 'promise', 'follow_up'] as const;
export type CalendarEventKind = (typeof CALENDAR_EVENT_KINDS)[number];

/** A length of time at an instant, as seen in a zone. */
export type TimedWhen = {
  /** An instant in UTC, ISO 8601 with `Z`. Parts of a second are lost: a calendar file has none. */
  readonly start: string;
  readonly minutes: number;
  /** An IANA zone or an offset. One that this system does not know is written in UTC: the instant is right all the same. */
  readonly zone: string;
};

/** What is written into a calendar. All words are the caller's. */
export type CalendarEvent = {
  /** The same for the same record at every export, so that a calendar updates what it has; see {@link calendarUid}. */
  readonly uid: string;
  readonly kind: CalendarEventKind;
  readonly title: string;
  readonly description: string;
  readonly place: string | null;
  /** A web address; anything but http and https is left out. Google's calendar shows none: repeat it in the description. */
  readonly url: string | null;
  readonly when: TimedWhen | { readonly day: string };
  /**
   * Minutes before the start. A day starts at 00:00 wherever the reader is, so that 09:00 on the day is 540 minutes after
   * it: -540; see {@link alarmAt}.
   */
  readonly alarms: readonly number[];
  /** Grows with each change of the record: a calendar ignores what is older than what it has. */
  readonly sequence: number;
};

/** The uid of a record, which stays the same as long as its id does. No host behind it: RFC 7986 advises against one. */
export const calendarUid = (kind: CalendarEventKind, id: string): string => `followthrough-${kind}-${id}`;

/** The alarm of a whole day at a time `HH:MM` of the reader's clock, on that day or some days before it. */
export const alarmAt = (time: string, daysBefore = 0): number => {
  const [hours, minutes] = time.split(':').map(Number);
  return daysBefore * 1440 - (hours ?? 0) * 60 - (minutes ?? 0);
};

/** Whether the time of an event can be read. What is stored unreadably is to be left out, not to spoil a whole export. */
export const isWritable = ({ when }: CalendarEvent): boolean => {
  if ('day' in when) return isRealDay(when.day) && isYear(Number(when.day.slice(0, 4)));
  const start = /Z$/.test(when.start) ? Date.parse(when.start) : Number.NaN;
  if (Number.isNaN(start) || !Number.isFinite(when.minutes) || when.minutes < 0) return false;
  const end = start + when.minutes * 60_000;
  return Math.abs(end) < 8.64e15 && isYear(new Date(start).getUTCFullYear()) && isYear(new Date(end).getUTCFullYear());
};
