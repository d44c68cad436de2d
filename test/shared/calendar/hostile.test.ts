import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_INVITATION, readInvitation } from '#shared/calendar/readInvitation.ts';
import { calendarOf, fixture, invitationOf } from './helpers.ts';

const problemOf = (text: string) => {
  const read = readInvitation(text, 'Europe/Berlin');
  return read.ok ? null : read.problem;
};
const event = 'BEGIN:VEVENT\nDTSTART:20270301T090000Z\nEND:VEVENT\n';

describe('A file that is no invitation', () => {
  it.each([
    ['nothing', '', 'not_calendar'],
    ['a letter', 'Dear Sam,\nwe look forward to it.', 'not_calendar'],
    ['a picture', String.fromCharCode(...Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)), 'not_calendar'],
    ['a calendar in another encoding', [...calendarOf('DTSTART:20270301T090000Z')].join('\0'), 'not_calendar'],
    ['a web page', '<!doctype html><html><body>BEGIN:VCALENDAR</body></html>', 'not_calendar'],
    ['a calendar without events', 'BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR', 'no_event'],
    ['one that breaks off in an event', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x', 'truncated'],
    ['one that breaks off behind an event', `BEGIN:VCALENDAR\n${event}`, 'truncated'],
    ['one whose parts overlap', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\nEND:VEVENT', 'malformed'],
    ['an event without a time', calendarOf('SUMMARY:x'), 'no_time'],
    ['an event on 30 February', calendarOf('DTSTART:20270230T090000Z'), 'no_time'],
    ['an event of the year 9999', calendarOf('DTSTART:99991231T235959Z'), 'no_time'],
    ['an event of 1 a.m. and a half', calendarOf('DTSTART:soon'), 'no_time'],
    ['an event after an event that never ends', `BEGIN:VCALENDAR\n${'BEGIN:VEVENT\n'.repeat(5000)}`, 'too_deep'],
    ['a whole calendar', `BEGIN:VCALENDAR\n${event.repeat(5000)}END:VCALENDAR`, 'too_many_events'],
    ['a million parts', `BEGIN:VCALENDAR\n${'BEGIN:X\nEND:X\n'.repeat(100_000)}END:VCALENDAR`, 'too_many_events'],
    ['ten megabytes', `${calendarOf('DTSTART:20270301T090000Z')}${'x'.repeat(10_000_000)}`, 'too_large'],
  ])('%s: the reason is given', (_, text, problem) => expect(problemOf(text)).toBe(problem));

  it('which is cut off anywhere never counts as whole', () => {
    const whole = fixture('teams.ics');
    const end = whole.lastIndexOf('END:VCALENDAR') + 'END:VCALENDAR'.length;
    for (let at = 0; at < end; at += 7) expect(readInvitation(whole.slice(0, at), 'UTC').ok).toBe(false);
  });
});

describe('A file that means no good', () => {
  const long = (unit: string) => unit.repeat(Math.floor((LONGEST_INVITATION - 500) / unit.length));
  const zone = (rule: string) =>
    [
      ...['BEGIN:VCALENDAR', 'BEGIN:VTIMEZONE', 'TZID:Odd', 'BEGIN:STANDARD', 'DTSTART:00010101T000000', rule],
      ...['TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'END:STANDARD', 'END:VTIMEZONE', 'BEGIN:VEVENT'],
      ...['DTSTART;TZID=Odd:20270301T090000', 'END:VEVENT', 'END:VCALENDAR'],
    ].join('\n');
  const start = 'DTSTART:20270301T090000Z';

  it.each([
    ['parameters without end', calendarOf(start, `ATTENDEE${long(';A=B')}:mailto:a@b.example`)],
    ['quotes without end', calendarOf(start, `ATTENDEE;CN=${long('"a"')}:mailto:a@b.example`)],
    ['one quote that never closes', calendarOf(start, `ATTENDEE;CN="${long('a')}`)],
    ['people without end', calendarOf(start, long('ATTENDEE:mailto:a@b.example\n'))],
    ['links without end', calendarOf(start, `DESCRIPTION:${long('https://')}`)],
    ['tags without end', calendarOf(start, `DESCRIPTION:<br>${long('<a ')}`)],
    ['a tag that never closes', calendarOf(start, `DESCRIPTION:<br><a${long(' ')}`)],
    ['entities without end', calendarOf(start, `DESCRIPTION:<br>${long('&#x41;&')}`)],
    ['spaces without end', calendarOf(start, `SUMMARY:x${long(' ')}y`, `LOCATION:x${' \\n'.repeat(100)}y`)],
    ['backslashes without end', calendarOf(start, `SUMMARY:${long('\\')}`)],
    ['lines that only go on', calendarOf(start, `SUMMARY:${long('\n ')}`)],
    ['empty lines without end', calendarOf(start, long('\n'))],
    ['full stops behind a link', calendarOf(start, `LOCATION:https://a.example/${long('.')}x`)],
    ['a duration without end', calendarOf(start, `DURATION:P${long('9')}D`)],
    ['a sequence beyond numbers', calendarOf(start, `SEQUENCE:${'9'.repeat(400)}`)],
    ['a series that repeats each second', calendarOf(start, 'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30')],
    ['a zone that changes each second', zone('RRULE:FREQ=SECONDLY')],
    ['a zone that changes on 30 February', zone('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')],
    ['a zone with a rule of nonsense', zone('RRULE:FREQ=YEARLY;BYMONTH=99;COUNT=-1;INTERVAL=x;UNTIL=never')],
    ['a zone with dates without end', zone(`RDATE:${long('20270101T000000,')}`)],
    ['a zone with a name without end', calendarOf(`DTSTART;TZID=${'A/'.repeat(9000)}:20270301T090000`)],
    ['names of what every object has', calendarOf(start, '__proto__:x', 'CONSTRUCTOR;__PROTO__=x:y', 'toString:z')],
  ])('with %s is read in little time, or not at all', (_, text) => {
    const began = performance.now();
    readInvitation(text, 'Europe/Berlin');
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it('with a thousand events of a thousand zones is read in little time', () => {
    const rules = Array.from(
      { length: 100 },
      () =>
        'BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:STANDARD',
    ).join('\n');
    const zones = Array.from(
      { length: 1000 },
      (_, at) => `BEGIN:VTIMEZONE\nTZID:Z${at}\n${at < 150 ? rules : ''}\nEND:VTIMEZONE`,
    );
    const events = Array.from(
      { length: 1000 },
      (_, at) => `BEGIN:VEVENT\nUID:${at}\nDTSTART;TZID=Z${at % 150}:20270301T090000\nEND:VEVENT`,
    );
    const began = performance.now();
    const read = readInvitation(['BEGIN:VCALENDAR', ...zones, ...events, 'END:VCALENDAR'].join('\n'), 'UTC');
    expect(read.ok && read.invitations.length).toBe(1000);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('gives no control characters, no half characters, and no address but of the web', () => {
    const read = invitationOf(
      calendarOf(
        ...[start, 'SUMMARY:a\0b\u001Bc\uD800', 'LOCATION:javascript:alert(1)', 'URL:file:///etc/passwd'],
        ...['DESCRIPTION:x\u0007\\ny\u2028z', 'ORGANIZER;CN=a^nb:mailto:x@y.example'],
      ),
    );
    expect(read).toMatchObject({ title: 'abc\uFFFD', place: 'javascript:alert(1)', url: null, notes: 'x\ny\nz' });
    expect(read.organiser).toEqual({ name: 'a b', email: 'x@y.example' });
  });

  it('never makes the reader throw, whatever is put in, left out or repeated', () => {
    const names = ['google.ics', 'teams.ics', 'google-series.ics', 'outlook-custom-zone-cancel.ics', 'apple.ics'];
    const spots = fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.string({ unit: 'binary', maxLength: 12 })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.constantFrom(...names.map(fixture)), spots, (whole, changes) => {
        let text = whole;
        for (const [spot, left, put] of changes) {
          const at = spot % (text.length + 1);
          text = text.slice(0, at) + put + text.slice(at + left);
        }
        const read = readInvitation(text, 'Europe/Berlin');
        if (!read.ok) return;
        for (const { start: at, minutes, title, url, notes } of read.invitations) {
          expect(new Date(at).toISOString()).toBe(at);
          expect(minutes).toBeGreaterThanOrEqual(0);
          expect(`${title}${notes}`).not.toMatch(/(?![\t\n])\p{Cc}/u);
          expect(url ?? 'https://').toMatch(/^https?:\/\//i);
        }
      }),
      { numRuns: 1500 },
    );
  });
});
