import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { CALENDAR_EVENT_KINDS, type CalendarEvent } from '#shared/calendar/event.ts';
import { foldLine } from '#shared/calendar/fold.ts';
import { escapeText, unescapeText } from '#shared/calendar/textValue.ts';
import { writeCalendar } from '#shared/calendar/writeCalendar.ts';
import { invitationsOf, STAMP } from './helpers.ts';
import { readStrictly, strictText, valueIn } from './strictIcs.ts';

const hostile = fc.constantFrom(
  ...[
    '\r\nEND:VEVENT\r\nBEGIN:VEVENT',
    '\nEND:VCALENDAR',
    '\r',
    '\n ',
    '\\',
    '\\n',
    ';',
    ',',
    ':',
    '"',
    '\0',
    '\u0085',
  ],
  ...[
    '\u2028',
    '\u202E',
    '\uFEFF',
    '\uD83D',
    '🏳️‍🌈',
    'مرحبا',
    'é',
    'ATTENDEE:mailto:x@y',
    ' ',
    '\t',
    '^n',
    '%0A',
    '\u001B[31m',
  ],
);
/** Texts of what breaks out of its line where it is not held. */
const text = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 12 })
  .map((parts) => parts.join(''));
/** What of a text can stand in a calendar: the rules of the writer, said another way. */
const kept = (written: string): string =>
  written
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .split('')
    .map((character) => ('\r\v\f\u0085\u2028\u2029'.includes(character) ? '\n' : character))
    .filter((character) => '\n\t'.includes(character) || !/\p{Cc}/u.test(character))
    .join('');

const zones = [
  ...['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Africa/Casablanca'],
  ...['America/St_Johns', 'Pacific/Apia', 'Asia/Tehran', 'Europe/Dublin', 'Pacific/Chatham', 'Africa/Cairo'],
];
const instant = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2199-01-01'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}.000Z`);
const when = fc.oneof(
  fc.record({ start: instant, minutes: fc.nat(3000), zone: fc.constantFrom(...zones) }),
  instant.map((moment) => ({ day: moment.slice(0, 10) })),
);
const event = fc.record({
  uid: fc.uuid(),
  kind: fc.constantFrom(...CALENDAR_EVENT_KINDS),
  title: text,
  description: text,
  place: fc.option(text),
  url: fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true })),
  when,
  alarms: fc.array(fc.integer({ min: -1440, max: 20_000 }), { maxLength: 3 }),
  sequence: fc.nat(),
}) satisfies fc.Arbitrary<CalendarEvent>;
const events = fc.uniqueArray(event, { maxLength: 4, minLength: 1, selector: ({ uid }) => uid });

/**
 * What the clocks show twice means the first to the standard, and the second to ical.js. (Nor does it know the seconds of
 * an offset: until 1972 some zones had them.)
 */
const isTwice = (start: string, zone: string): boolean => {
  const shown = Temporal.Instant.from(start).toZonedDateTimeISO(zone).toPlainDateTime();
  const [first, last] = (['earlier', 'later'] as const).map((disambiguation) =>
    shown.toZonedDateTime(zone, { disambiguation }).toString(),
  );
  return first !== last;
};

/** The instant of a property by the VTIMEZONE beside its event, as ical.js reads it. */
const unixTimeOf = (component: ICAL.Component, name: string): number => {
  const property = component.getFirstProperty(name);
  const time = property?.getFirstValue();
  if (!(time instanceof ICAL.Time)) return Number.NaN;
  const tzid = property?.getFirstParameter('tzid');
  const zone = component.parent
    ?.getAllSubcomponents('vtimezone')
    .find((one) => one.getFirstPropertyValue('tzid') === tzid);
  if (zone) time.zone = new ICAL.Timezone(zone);
  return time.toUnixTime();
};

describe('What is written', () => {
  it('stands in its property by the strict reader, whatever the text', () => {
    fc.assert(
      fc.property(events, (written) => {
        const file = writeCalendar(written, STAMP);
        const read = readStrictly(file).children.filter(({ name }) => name === 'VEVENT');
        expect(read.length).toBe(written.length);
        for (const [at, { title, description, place, alarms }] of written.entries()) {
          const of = (name: string) => strictText(valueIn(read[at]!, name));
          expect([of('SUMMARY'), of('DESCRIPTION'), of('LOCATION')]).toEqual([
            ...[kept(title), kept(description), kept(place ?? '')],
          ]);
          expect(read[at]!.children.length).toBe(alarms.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(events, (written) => {
        const read = invitationsOf(writeCalendar(written, STAMP), 'UTC');
        expect(read.length).toBe(written.length);
        for (const [at, one] of written.entries()) {
          const back = read[at]!;
          expect(back.uid).toBe(one.uid);
          expect(back.sequence).toBe(one.sequence);
          // The spaces around a text are no part of it to the reader; a title is one line.
          expect(back.title).toBe(
            kept(one.title)
              .replace(/\s+/g, ' ')
              .trim()
              .slice(0, 300)
              .replace(/[\uD800-\uDBFF]$/, '')
              .trim(),
          );
          if (!/<[a-z/]/i.test(one.description)) expect(back.notes).toBe(kept(one.description).trim());
          if ('day' in one.when) expect(back).toMatchObject({ isAllDay: true, day: one.when.day, minutes: 1440 });
          else {
            expect(back).toMatchObject({ isAllDay: false, start: one.when.start, minutes: one.when.minutes });
            expect([one.when.zone, null]).toContain(back.zone);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same to another reader (ical.js)', () => {
    fc.assert(
      fc.property(events, (written) => {
        const calendar = new ICAL.Component(ICAL.parse(writeCalendar(written, STAMP)));
        const read = calendar.getAllSubcomponents('vevent');
        expect(read.length).toBe(written.length);
        for (const [at, one] of written.entries()) {
          const of = (name: string) => read[at]!.getFirstPropertyValue(name);
          expect([of('uid'), of('summary'), of('sequence')]).toEqual([one.uid, kept(one.title), one.sequence]);
          expect(of('description') ?? '').toBe(kept(one.description));
          if ('day' in one.when) expect(String(of('dtstart'))).toBe(one.when.day);
          else if (one.when.start > '1973' && !isTwice(one.when.start, one.when.zone)) {
            expect(unixTimeOf(read[at]!, 'dtstart')).toBe(Date.parse(one.when.start) / 1000);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('A text in a line', () => {
  it('comes back from its escapes', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(unescapeText(escapeText(written))).toBe(kept(written));
      }),
    );
  });

  it('is folded at 75 octets, as late as can be, and unfolded is as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (line) => {
        const parts = foldLine(line).split('\r\n');
        expect(parts.map((part, at) => (at === 0 ? part : part.slice(1))).join('')).toBe(line);
        for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        for (const part of parts.slice(0, -1)) expect(Buffer.byteLength(part)).toBeGreaterThan(71);
      }),
    );
  });
});
