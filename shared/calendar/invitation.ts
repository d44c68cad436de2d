/** What a calendar file wants of those who get it (RFC 5546). */
export const CALENDAR_METHODS = [
  'publish', 'request', 'reply', 'add', 'cancel', 'refresh', 'counter', 'declinecounter',
] as const; // biome-ignore format: a list is read as one
export type CalendarMethod = (typeof CALENDAR_METHODS)[number];

export type InvitedPerson = { readonly name: string | null; readonly email: string };

/** One meeting of a calendar file. Every text is bounded, and without control characters. */
export type Invitation = {
  /** `null` where the file has none, against the standard. */
  readonly uid: string | null;
  readonly method: CalendarMethod | null;
  /** One line; empty where nothing is said. */
  readonly title: string;
  /** An instant in UTC, ISO 8601 to the millisecond with `Z`. Of a whole day, its beginning in the caller's zone. */
  readonly start: string;
  /** 0 where the file names no end. */
  readonly minutes: number;
  /** The IANA zone that the file names; `null` for UTC, for a zone that is none of IANA's, and where none is named. */
  readonly zone: string | null;
  /** No zone was named, or one that nothing explains: the caller's was taken, and should be asked about. */
  readonly isFloating: boolean;
  readonly isAllDay: boolean;
  /** The first day `YYYY-MM-DD` of what takes whole days, else `null`. */
  readonly day: string | null;
  readonly place: string | null;
  /** Where to join: http or https. */
  readonly url: string | null;
  readonly organiser: InvitedPerson | null;
  /** At most 100 people; no rooms. The organiser may be among them. */
  readonly attendees: readonly InvitedPerson[];
  readonly notes: string;
  readonly status: 'confirmed' | 'cancelled' | 'tentative';
  readonly sequence: number;
  /** It comes again; what is given here is its first time. */
  readonly isRecurring: boolean;
};

/**
 * Why a file has no invitation: it is too long to be one, no calendar at all, breaks off before its end, its parts do not
 * fit together, they are too many or too deep, none of them is an event, or none of the events has a time that can be read.
 */
export const INVITATION_PROBLEMS = [
  'too_large', 'not_calendar', 'truncated', 'malformed', 'too_deep', 'too_many_events', 'no_event', 'no_time',
] as const; // biome-ignore format: a list is read as one
export type InvitationProblem = (typeof INVITATION_PROBLEMS)[number];

export type ReadInvitation =
  | { readonly ok: true; readonly invitations: readonly Invitation[] }
  | { readonly ok: false; readonly problem: InvitationProblem };
