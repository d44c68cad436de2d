import { describe, expect, it } from 'vitest';
import { alarmAt, calendarUid, isWritable } from '#shared/calendar/event.ts';
import { writeCalendar } from '#shared/calendar/writeCalendar.ts';
import { anEvent, STAMP } from './helpers.ts';
import { readStrictly, strictText, valueIn } from './strictIcs.ts';

const eventsOf = (text: string) => readStrictly(text).children.filter(({ name }) => name === 'VEVENT');
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('A calendar that is written', () => {
  it('says all of an interview, in the zone that it was agreed in', () => {
    const text = writeCalendar(
      [
        anEvent({
          description: 'With Petra;\nbring a passport, please',
          place: 'Hafenstraße 7, Hamburg',
          url: 'https://meet.google.com/abc-defg-hij?a=1,2;3',
          alarms: [15, 1440, 0],
          sequence: 3,
        }),
      ],
      STAMP,
    );
    readStrictly(text);
    expect(linesOf(text)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Followthrough//Followthrough//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Berlin',
      ...['BEGIN:STANDARD', 'DTSTART:20261025T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'END:STANDARD'],
      ...['BEGIN:DAYLIGHT', 'DTSTART:20270328T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'END:DAYLIGHT'],
      ...['BEGIN:STANDARD', 'DTSTART:20271031T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'END:STANDARD'],
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:followthrough-interview-1',
      'DTSTAMP:20270102T030405Z',
      'SEQUENCE:3',
      'DTSTART;TZID=Europe/Berlin:20270330T093000',
      'DTEND;TZID=Europe/Berlin:20270330T103000',
      'SUMMARY:Interview at Nordwind',
      'DESCRIPTION:With Petra\\;\\nbring a passport\\, please',
      'LOCATION:Hafenstraße 7\\, Hamburg',
      'URL:https://meet.google.com/abc-defg-hij?a=1,2;3',
      'TRANSP:OPAQUE',
      'X-FOLLOWTHROUGH-KIND:interview',
      ...['-PT15M', '-PT1440M', 'PT0H'].flatMap((trigger) => [
        ...['BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:Interview at Nordwind', `TRIGGER:${trigger}`, 'END:VALARM'],
      ]),
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('gives a follow-up its whole day, with its alarm at nine and nobody made busy', () => {
    const day = { day: '2027-02-28' };
    const text = writeCalendar([anEvent({ kind: 'follow_up', when: day, alarms: [alarmAt('09:00')] })], STAMP);
    const [event] = eventsOf(text);
    expect(linesOf(text)).toEqual(
      expect.arrayContaining(['DTSTART;VALUE=DATE:20270228', 'DTEND;VALUE=DATE:20270301', 'TRIGGER:PT9H']),
    );
    expect(valueIn(event!, 'TRANSP')).toBe('TRANSPARENT');
    expect(text).not.toContain('VTIMEZONE');
  });

  it.each([
    ['09:00', 0, -540, 'PT9H'],
    ['08:30', 0, -510, 'PT510M'],
    ['18:00', 1, 360, '-PT360M'],
    ['00:00', 0, 0, 'PT0H'],
  ])('puts the alarm of a day at %s, %i days before, as %i minutes', (time, daysBefore, minutes, trigger) => {
    // Not -0, which is another number to a test.
    expect(alarmAt(time, daysBefore) + 0).toBe(minutes);
    expect(linesOf(writeCalendar([anEvent({ alarms: [minutes] })], STAMP))).toContain(`TRIGGER:${trigger}`);
  });

  it('has no end where a promise takes no time', () => {
    const when = { start: '2027-03-30T07:30:00Z', minutes: 0, zone: 'Europe/Berlin' };
    expect(writeCalendar([anEvent({ kind: 'promise', when })], STAMP)).not.toContain('DTEND');
  });

  it.each(['UTC', 'Etc/GMT', '+05:30', 'Mars/Olympus', ''])('writes a time of the zone "%s" in UTC', (zone) => {
    const text = writeCalendar([anEvent({ when: { start: '2027-03-30T07:30:00.999Z', minutes: 60, zone } })], STAMP);
    expect(linesOf(text)).toEqual(expect.arrayContaining(['DTSTART:20270330T073000Z', 'DTEND:20270330T083000Z']));
    expect(text).not.toContain('VTIMEZONE');
    readStrictly(text);
  });

  it('writes the second pass of an hour that comes twice in UTC: what the clocks show would mean the first', () => {
    const at = (start: string, minutes: number) =>
      linesOf(writeCalendar([anEvent({ when: { start, minutes, zone: 'Europe/Berlin' } })], STAMP));
    expect(at('2027-10-31T00:30:00Z', 5)).toContain('DTSTART;TZID=Europe/Berlin:20271031T023000');
    expect(at('2027-10-31T01:30:00Z', 5)).toContain('DTSTART:20271031T013000Z');
    expect(at('2027-10-31T00:30:00Z', 60)).toContain('DTEND:20271031T013000Z');
  });

  it('describes each zone once, for all years of its events', () => {
    const of = (start: string, zone: string) => anEvent({ uid: start, when: { start, minutes: 30, zone } });
    const events = [
      of('2027-05-01T10:00:00Z', 'Europe/Berlin'),
      of('2025-05-01T10:00:00Z', 'Europe/Berlin'),
      of('2027-05-01T10:00:00Z', 'Asia/Kolkata'),
      of('2027-05-02T10:00:00Z', 'America/New_York'),
    ];
    const zones = readStrictly(writeCalendar(events, STAMP)).children.filter(({ name }) => name === 'VTIMEZONE');
    expect(zones.map((zone) => [valueIn(zone, 'TZID'), zone.children.length])).toEqual([
      ['America/New_York', 3],
      ['Asia/Kolkata', 1],
      ['Europe/Berlin', 7],
    ]);
  });

  it('is the same for the same input, and names its events the same at a second export', () => {
    const events = [anEvent(), anEvent({ uid: calendarUid('promise', '01J'), when: { day: '2027-01-01' } })];
    expect(writeCalendar(events, STAMP)).toBe(writeCalendar(structuredClone(events), STAMP));
    const later = writeCalendar([anEvent({ title: 'Moved', sequence: 1 })], '2028-01-01T00:00:00Z');
    expect(valueIn(eventsOf(later)[0]!, 'UID')).toBe('followthrough-interview-1');
  });

  it('without events is a calendar all the same', () => {
    expect(readStrictly(writeCalendar([], STAMP)).children).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://',
    'https://a b/',
    'https://user:word@example.org/',
    'https://teams.microsoft.com\\@example.org/',
    'ftp://example.org',
  ])('leaves out the address %s', (url) => {
    expect(writeCalendar([anEvent({ url })], STAMP)).not.toMatch(/^URL/m);
  });

  it('keeps an address in its line, whatever is in it', () => {
    const text = writeCalendar([anEvent({ url: 'https://example.org/é"\r\nEND:VEVENT' })], STAMP);
    expect(valueIn(eventsOf(text)[0]!, 'URL')).toBe('https://example.org/%C3%A9%22%0D%0AEND:VEVENT');
  });

  it('takes what can be read as a time, and nothing else', () => {
    const timed = (start: string, minutes = 30) => isWritable(anEvent({ when: { start, minutes, zone: 'UTC' } }));
    expect(timed('2027-03-30T07:30:00Z')).toBe(true);
    expect([timed(''), timed('soon'), timed('2027-03-30'), timed('0099-01-01T00:00:00Z')]).not.toContain(true);
    expect([timed('2027-03-30T07:30:00Z', -5), timed('2027-03-30T07:30:00Z', Number.NaN)]).not.toContain(true);
    expect(isWritable(anEvent({ when: { day: '2027-02-28' } }))).toBe(true);
    expect(isWritable(anEvent({ when: { day: '2027-02-30' } }))).toBe(false);
  });

  it('holds a text of a megabyte, in lines of 75 octets', () => {
    const description = 'Grüße, 🎉; \\ مرحبا\nEND:VEVENT\n'.repeat(40_000);
    const text = writeCalendar([anEvent({ description })], STAMP);
    expect(strictText(valueIn(eventsOf(text)[0]!, 'DESCRIPTION'))).toBe(description);
  });
});
