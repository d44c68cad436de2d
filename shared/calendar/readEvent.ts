import { NOTE_LENGTH } from '../domain/text.ts';
import { type Component, propertiesOf } from './components.ts';
import type { ContentLine } from './contentLine.ts';
import { withoutTags } from './htmlText.ts';
import type { CalendarMethod, Invitation } from './invitation.ts';
import { meetingLink } from './meetingLink.ts';
import { cut, plainLine, plainLines } from './plainText.ts';
import { readAttendees, readPerson } from './readPeople.ts';
import { readSpan } from './readSpan.ts';
import { unescapeText } from './textValue.ts';
import { LINK_LENGTH } from './webLink.ts';
import type { ZoneTable } from './zoneTable.ts';

const UID_LENGTH = 1000;
const TITLE_LENGTH = 300;
const PLACE_LENGTH = 1000;
const SEQUENCE_MOST = 2 ** 31 - 1;

/** An address of several lines, as Apple writes it, in one. */
const placeOf = (location: string): string | null => {
  const lines = plainLines(cut(location, PLACE_LENGTH)).split('\n');
  const parts = lines.map((line) => plainLine(line, PLACE_LENGTH)).filter((line) => line !== '');
  return plainLine(parts.join(', '), PLACE_LENGTH) || null;
};

/** Links that a program put there for the meeting alone. */
const CONFERENCE = [
  'X-MICROSOFT-SKYPETEAMSMEETINGURL', 'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK', 'X-GOOGLE-CONFERENCE', 'CONFERENCE',
]; // biome-ignore format: a list is read as one
const NAMES = new Set([
  ...CONFERENCE,
  ...['UID', 'SUMMARY', 'DTSTART', 'DTEND', 'DURATION', 'LOCATION', 'URL', 'DESCRIPTION', 'X-ALT-DESC', 'ORGANIZER'],
  ...['ATTENDEE', 'STATUS', 'SEQUENCE', 'RRULE', 'RDATE', 'RECURRENCE-ID', 'X-MICROSOFT-CDO-ALLDAYEVENT'],
]);

/** An event, and which time of a series it replaces, in milliseconds since 1970; `null`: it is none of a series' times. */
export type ReadEvent = { readonly invitation: Invitation; readonly replaces: number | null };

const statusOf = (status: string, method: CalendarMethod | null): Invitation['status'] => {
  if (method === 'cancel' || status === 'CANCELLED') return 'cancelled';
  return status === 'TENTATIVE' ? 'tentative' : 'confirmed';
};

/** Reads a VEVENT; `null` without a start that can be read. */
export const readEvent = (event: Component, method: CalendarMethod | null, zones: ZoneTable): ReadEvent | null => {
  const of = propertiesOf(event, NAMES);
  const first = (name: string): ContentLine | undefined => of.get(name)?.[0];
  // More than is kept, for the escapes; what is far too long is not looked at any further.
  const textOf = (name: string, length: number): string => unescapeText(cut(first(name)?.value ?? '', 2 * length));
  const span = readSpan(of, zones);
  if (span === null) return null;
  const { start, at, minutes, day } = span;
  const replaced = first('RECURRENCE-ID');
  const replaces = replaced ? (zones.momentOf(replaced)?.at ?? at) : null;
  const [description, location] = [textOf('DESCRIPTION', NOTE_LENGTH), textOf('LOCATION', PLACE_LENGTH)];
  const sequence = Number(first('SEQUENCE')?.value.trim() || 0);
  const invitation: Invitation = {
    uid: plainLine(textOf('UID', UID_LENGTH), UID_LENGTH) || null,
    method,
    title: plainLine(textOf('SUMMARY', 4 * TITLE_LENGTH), TITLE_LENGTH),
    start: new Date(at).toISOString(),
    minutes,
    zone: day === null ? start.zone : null,
    isFloating: day === null && start.isFloating,
    isAllDay: day !== null,
    day,
    place: placeOf(location),
    url: meetingLink({
      conference: CONFERENCE.flatMap((name) => of.get(name) ?? []).map(({ value }) =>
        unescapeText(cut(value, 2 * LINK_LENGTH)),
      ),
      place: location,
      url: textOf('URL', LINK_LENGTH),
      notes: [description, textOf('X-ALT-DESC', NOTE_LENGTH)],
    }),
    organiser: readPerson(first('ORGANIZER')),
    attendees: readAttendees(of.get('ATTENDEE') ?? []),
    notes: plainLines(withoutTags(cut(description, NOTE_LENGTH))).trim(),
    status: statusOf(first('STATUS')?.value.trim().toUpperCase() ?? '', method),
    sequence: Number.isInteger(sequence) && sequence >= 0 && sequence <= SEQUENCE_MOST ? sequence : 0,
    isRecurring: replaces !== null || of.has('RRULE') || of.has('RDATE'),
  };
  return { invitation, replaces };
};
