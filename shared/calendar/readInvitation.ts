import { type Component, propertiesOf, readComponents } from './components.ts';
import { CALENDAR_METHODS, type CalendarMethod, type Invitation, type ReadInvitation } from './invitation.ts';
import { type ReadEvent, readEvent } from './readEvent.ts';
import { createZoneTable } from './zoneTable.ts';

/** In characters. With a picture in it an invitation may have a million. */
export const LONGEST_INVITATION = 5_000_000;
/** More are somebody's whole calendar. */
export const MOST_EVENTS = 1000;

const isEvent = ({ name }: Component): boolean => name === 'VEVENT';

const methodOf = (calendar: Component): CalendarMethod | null => {
  const written = propertiesOf(calendar, new Set(['METHOD']))
    .get('METHOD')?.[0]
    ?.value.trim()
    .toLowerCase();
  return CALENDAR_METHODS.find((method) => method === written) ?? null;
};

/** The events of each uid, in the order of the file; those without a uid stand alone. */
const byUid = (events: readonly ReadEvent[]): readonly (readonly ReadEvent[])[] => {
  const groups = new Map<string | symbol, ReadEvent[]>();
  for (const event of events) {
    const key = event.invitation.uid ?? Symbol();
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  return [...groups.values()];
};

const newest = (one: Invitation, other: Invitation): number => other.sequence - one.sequence;
const earliest = (one: Invitation, other: Invitation): number => Date.parse(one.start) - Date.parse(other.start);

/** Of a series the first time, with what replaces it; of what was sent more than once, the newest. */
const firstOf = (events: readonly ReadEvent[]): readonly Invitation[] => {
  const [series] = events
    .filter(({ replaces }) => replaces === null)
    .map(({ invitation }) => invitation)
    .sort(newest);
  const others = events.filter(({ replaces }) => replaces !== null);
  if (!series)
    return others
      .map(({ invitation }) => invitation)
      .sort(earliest)
      .slice(0, 1);
  const replacing = others
    // The file names days by their beginning here, so that a whole day is found as well.
    .filter(({ replaces, invitation }) => replaces === Date.parse(series.start) && invitation.status !== 'cancelled')
    .map(({ invitation }) => invitation)
    .sort(newest);
  return [replacing[0] ?? { ...series, isRecurring: series.isRecurring || others.length > 0 }];
};

/**
 * The meetings of a calendar file (RFC 5545), in its order, each once: of a series its first time. Nothing is looked up
 * anywhere, and no text makes it throw or run on.
 * @param zone the user's IANA zone, for times and days that name none
 * @throws RangeError where that zone is none
 */
export const readInvitation = (text: string, zone: string): ReadInvitation => {
  if (text.length > LONGEST_INVITATION) return { ok: false, problem: 'too_large' };
  const calendars = readComponents(text);
  if (typeof calendars === 'string') return { ok: false, problem: calendars };
  const count = calendars.reduce((sum, { children }) => sum + children.filter(isEvent).length, 0);
  if (count === 0) return { ok: false, problem: 'no_event' };
  if (count > MOST_EVENTS) return { ok: false, problem: 'too_many_events' };
  const events = calendars.flatMap((calendar) => {
    const method = methodOf(calendar);
    const zones = createZoneTable(calendar, zone);
    return calendar.children.filter(isEvent).flatMap((event) => readEvent(event, method, zones) ?? []);
  });
  const invitations = byUid(events).flatMap(firstOf);
  return invitations.length === 0 ? { ok: false, problem: 'no_time' } : { ok: true, invitations };
};
