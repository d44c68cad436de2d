import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CalendarEvent } from '#shared/calendar/event.ts';
import type { Invitation } from '#shared/calendar/invitation.ts';
import { readInvitation } from '#shared/calendar/readInvitation.ts';

export const STAMP = '2027-01-02T03:04:05.678Z';

/** An event of which a test says only what it is about. */
export const anEvent = (of: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'followthrough-interview-1',
  kind: 'interview',
  title: 'Interview at Nordwind',
  description: '',
  place: null,
  url: null,
  when: { start: '2027-03-30T07:30:00.000Z', minutes: 60, zone: 'Europe/Berlin' },
  alarms: [],
  sequence: 0,
  ...of,
});

/** The invitations of a text. @throws Error with the problem where there are none */
export const invitationsOf = (text: string, zone = 'America/Chicago'): readonly Invitation[] => {
  const read = readInvitation(text, zone);
  if (!read.ok) throw new Error(read.problem);
  return read.invitations;
};

/** The only invitation of a text. */
export const invitationOf = (text: string, zone?: string): Invitation => {
  const found = invitationsOf(text, zone);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} invitations`);
  return found[0];
};

export const fixture = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../fixtures/calendar', name), 'utf8');

/** A calendar with one event of these lines. */
export const calendarOf = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
