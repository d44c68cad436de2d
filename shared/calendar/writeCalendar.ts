import type { CalendarEvent } from './event.ts';
import { foldLine } from './fold.ts';
import { escapeText } from './textValue.ts';
import { instantValue, type TimeLines, timeLines } from './timeValue.ts';
import { webLink } from './webLink.ts';
import { zoneLines } from './writeZone.ts';

const trigger = (minutesBefore: number): string => {
  const minutes = Math.round(minutesBefore);
  if (minutes > 0) return `-PT${minutes}M`;
  return minutes % 60 === 0 ? `PT${-minutes / 60}H` : `PT${-minutes}M`;
};

const alarmLines = (title: string, minutesBefore: number): readonly string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escapeText(title)}`,
  `TRIGGER:${trigger(minutesBefore)}`,
  'END:VALARM',
];

const textLine = (name: string, text: string | null): readonly string[] =>
  text === null || text === '' ? [] : [`${name}:${escapeText(text)}`];

const eventLines = (event: CalendarEvent, { lines }: TimeLines, stamp: string): readonly string[] => {
  const link = event.url === null ? null : webLink(event.url);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${Math.max(0, Math.trunc(event.sequence) || 0)}`,
    ...lines,
    `SUMMARY:${escapeText(event.title)}`,
    ...textLine('DESCRIPTION', event.description),
    ...textLine('LOCATION', event.place),
    ...(link === null ? [] : [`URL:${link}`]),
    // A reminder of what to do does not make anybody busy.
    `TRANSP:${event.kind === 'interview' ? 'OPAQUE' : 'TRANSPARENT'}`,
    `X-FOLLOWTHROUGH-KIND:${event.kind}`,
    ...event.alarms.filter(Number.isFinite).flatMap((minutesBefore) => alarmLines(event.title, minutesBefore)),
    'END:VEVENT',
  ];
};

/** A VTIMEZONE for each zone that the times need, over all their years. */
const zonesOf = (times: readonly TimeLines[]): readonly string[] => {
  const years = new Map<string, { readonly firstYear: number; readonly lastYear: number }>();
  for (const { zone } of times) {
    if (zone === null) continue;
    const known = years.get(zone.name) ?? zone;
    const firstYear = Math.min(known.firstYear, zone.firstYear);
    years.set(zone.name, { firstYear, lastYear: Math.max(known.lastYear, zone.lastYear) });
  }
  return [...years]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([name, { firstYear, lastYear }]) => zoneLines(name, firstYear, lastYear));
};

/** Content lines as they stand in a file. */
const written = (lines: readonly string[]): string => lines.map((line) => `${foldLine(line)}\r\n`).join('');

/**
 * The same as {@link writeCalendar}, piece by piece: whoever has thousands of events can do something else in between.
 * Some pieces are empty.
 */
export function* calendarPieces(events: readonly CalendarEvent[], stamp: string): Generator<string, undefined> {
  const stamped = instantValue(stamp);
  const timed: { readonly event: CalendarEvent; readonly time: TimeLines }[] = [];
  for (const event of events) {
    timed.push({ event, time: timeLines(event.when) });
    yield '';
  }
  yield written(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Followthrough//Followthrough//EN', 'CALSCALE:GREGORIAN']);
  yield written(zonesOf(timed.map(({ time }) => time)));
  for (const { event, time } of timed) yield written(eventLines(event, time, stamped));
  yield written(['END:VCALENDAR']);
}

/**
 * The text of a calendar file (RFC 5545) with these events, in their order. The same input gives the same text. It names
 * no METHOD, no organiser and no attendees: nobody is to be sent anything, and METHOD:PUBLISH would need an organiser.
 * @param stamp the instant at which it is written, ISO 8601 with `Z`
 * @throws RangeError where a time is none: leave out what is not `isWritable`
 */
export const writeCalendar = (events: readonly CalendarEvent[], stamp: string): string =>
  [...calendarPieces(events, stamp)].join('');
