import { describe, expect, it } from 'vitest';
import { calendarOf, fixture, invitationOf, invitationsOf } from './helpers.ts';

describe('An invitation', () => {
  it('of Exchange is read with its Windows zone, its people and its German', () => {
    expect(invitationOf(fixture('outlook-exchange.ics'))).toEqual({
      uid: '040000008200E00074C5B7101A82E00800000000B0E1C6C4D2A1DC01000000000000000010000000E7C8D5F2A94F8B4B9E7A6C5D4E3F2A1B',
      method: 'request',
      title: 'Vorstellungsgespräch: Disponent (m/w/d)',
      start: '2027-03-30T07:30:00.000Z',
      minutes: 60,
      zone: 'Europe/Berlin',
      isFloating: false,
      isAllDay: false,
      day: null,
      place: 'Raum 4.12, Hafenstraße 7, Hamburg',
      url: null,
      organiser: { name: 'Petra Vogel', email: 'petra.vogel@nordwind.example' },
      attendees: [
        { name: null, email: 'sam@mail.example' },
        { name: 'Okafor, Ada', email: 'ada.okafor@nordwind.example' },
      ],
      notes: 'Guten Tag,\n\nwir freuen uns auf das Gespräch; bitte bringen Sie einen Ausweis mit.\n\nPetra Vogel',
      status: 'confirmed',
      sequence: 0,
      isRecurring: false,
    });
  });

  it('to Teams is joined by the link that Outlook put there for it, else by the one in the text, unwrapped', () => {
    const text = fixture('teams.ics');
    expect(invitationOf(text)).toMatchObject({
      title: 'Interview with Dana - Operations Analyst',
      start: '2027-03-09T19:00:00.000Z',
      minutes: 45,
      zone: 'America/New_York',
      place: 'Microsoft Teams Meeting',
      url: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_NjQ3%40thread.v2/0?context=%7b%22Tid%22%3a%221b2c%22%7d',
      sequence: 2,
    });
    const without = text.replace('X-MICROSOFT-SKYPETEAMSMEETINGURL', 'X-OTHER');
    expect(invitationOf(without).url).toBe('https://teams.microsoft.com/meet/23456789012345?p=AbCdEfGhIjKlMnOp');
  });

  it('of Google Calendar is read with its link, and its HTML as words', () => {
    const read = invitationOf(fixture('google.ics'));
    expect(read).toMatchObject({
      title: 'Intro chat: Lee / Sam',
      start: '2027-04-15T15:00:00.000Z',
      minutes: 30,
      zone: null,
      isFloating: false,
      place: null,
      url: 'https://meet.google.com/abc-defg-hij',
      attendees: [
        { name: 'Lee Tanaka', email: 'lee@fernhollow.example' },
        { name: null, email: 'sam@mail.example' },
      ],
    });
    expect(read.notes).toMatch(/^First chat & intro\.\n- CV\n- Questions\n/);
  });

  it('to a series is its first time, as it was moved', () => {
    expect(invitationOf(fixture('google-series.ics'))).toMatchObject({
      title: 'Trial week check-in (moved)',
      start: '2027-03-02T19:30:00.000Z',
      sequence: 2,
      isRecurring: true,
    });
  });

  it('of Apple is read with addresses that are no e-mail addresses, and a place of several lines', () => {
    expect(invitationOf(fixture('apple.ics'))).toMatchObject({
      title: 'Coffee – shop manager role ☕',
      start: '2027-06-10T10:00:00.000Z',
      zone: 'Europe/London',
      place: 'Kestrel Books, 12 Mill Lane, Leeds, LS1 4XX, England',
      url: null,
      status: 'tentative',
      organiser: { name: 'Priya Nair', email: 'priya@kestrel.example' },
      attendees: [
        { name: 'Priya Nair', email: 'priya@kestrel.example' },
        { name: 'Sam Reyes', email: 'sam@mail.example' },
      ],
    });
  });

  it('of a booking page is joined by Zoom, not cancelled by the first link that comes', () => {
    expect(invitationOf(fixture('calendly.ics'))).toMatchObject({
      method: 'publish',
      start: '2027-05-06T13:00:00.000Z',
      place: 'Zoom',
      url: 'https://us02web.zoom.us/j/81234567890?pwd=aBcDeFgHiJkLmNoP.1',
    });
  });

  it('of Evolution has a path before its zone, and a duration', () => {
    expect(invitationOf(fixture('evolution-duration.ics'))).toMatchObject({
      start: '2027-07-14T14:00:00.000Z',
      minutes: 75,
      zone: 'Europe/Berlin',
      url: 'https://whereby.com/nordwind-hiring',
    });
  });

  it('that is called off, with a zone of its own, says so, and when it would have been', () => {
    expect(invitationOf(fixture('outlook-custom-zone-cancel.ics'))).toMatchObject({
      method: 'cancel',
      status: 'cancelled',
      start: '2027-11-05T16:00:00.000Z',
      minutes: 60,
      zone: null,
      isFloating: false,
      url: 'https://mesa.webex.com/mesa/j.php?MTID=m0a1b2c3d4&x=1',
    });
  });
});

describe('The time of an invitation', () => {
  const timed = (...lines: readonly string[]) => invitationOf(calendarOf(...lines), 'America/Chicago');

  it('without a zone is of the caller’s zone, and says so', () =>
    expect(timed('DTSTART:20270301T090000')).toMatchObject({
      start: '2027-03-01T15:00:00.000Z',
      minutes: 0,
      zone: null,
      isFloating: true,
    }));

  it('of a zone that nothing explains counts as without one', () =>
    expect(timed('DTSTART;TZID=Somewhere:20270301T090000')).toMatchObject({
      start: '2027-03-01T15:00:00.000Z',
      isFloating: true,
    }));

  it('of whole days begins where the caller is, with days of 23 hours', () =>
    expect(timed('DTSTART;VALUE=DATE:20270314', 'DTEND;VALUE=DATE:20270316')).toMatchObject({
      start: '2027-03-14T06:00:00.000Z',
      minutes: 47 * 60,
      isAllDay: true,
      day: '2027-03-14',
      isFloating: false,
    }));

  it('of a whole day as Outlook marks it is one', () =>
    expect(
      timed(
        'DTSTART;TZID=W. Europe Standard Time:20270301T000000',
        'DTEND;TZID=W. Europe Standard Time:20270302T000000',
        'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      ),
    ).toMatchObject({ isAllDay: true, day: '2027-03-01', minutes: 1440 }));

  it.each([
    ['P1D', 1440],
    ['PT90M', 90],
    ['P1DT2H', 1560],
    ['P1W', 10_080],
    ['-PT15M', 0],
    ['PT', 0],
    ['P9999999999999999W', 0],
    ['an hour', 0],
  ])('that takes %s takes %i minutes', (duration, minutes) =>
    expect(timed('DTSTART:20270301T090000Z', `DURATION:${duration}`).minutes).toBe(minutes),
  );

  it('ends no earlier than it begins', () =>
    expect(timed('DTSTART:20270301T090000Z', 'DTEND:20270301T080000Z').minutes).toBe(0));

  it.each([
    'W. Europe Standard Time',
    '/freeassociation.sourceforge.net/Tzfile/Europe/Berlin',
    '/mozilla.org/20050126_1/Europe/Berlin',
    'europe/berlin',
    '"Europe/Berlin"',
  ])('of the zone %s is one of Berlin', (tzid) =>
    expect(timed(`DTSTART;TZID=${tzid}:20270701T090000`)).toMatchObject({
      start: '2027-07-01T07:00:00.000Z',
      zone: 'Europe/Berlin',
    }),
  );

  it.each([
    ['Pacific Standard Time', 'America/Los_Angeles'],
    ['/x/y/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ])('of the zone %s is one of %s', (tzid, zone) =>
    expect(timed(`DTSTART;TZID=${tzid}:20270701T090000`).zone).toBe(zone),
  );

  it('in UTC by the name that Outlook has for it is in UTC', () =>
    expect(timed('DTSTART;TZID="tzone://Microsoft/Utc":20270701T090000')).toMatchObject({
      start: '2027-07-01T09:00:00.000Z',
      isFloating: false,
    }));
});

describe('What is sent again', () => {
  const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT'];
  const file = (...lines: readonly string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\n');

  it('counts as it was sent last', () => {
    const old = event('DTSTART:20270301T090000Z', 'SEQUENCE:1', 'SUMMARY:Old');
    const now = event('DTSTART:20270302T090000Z', 'SEQUENCE:2', 'SUMMARY:New');
    expect(invitationOf(file(...now, ...old)).title).toBe('New');
    expect(invitationOf(file(...old, ...now)).title).toBe('New');
  });

  it('for later times of a series leaves the first as it is', () => {
    const series = event('DTSTART:20270301T090000Z', 'RRULE:FREQ=SECONDLY', 'SUMMARY:First');
    const moved = event('DTSTART:20270308T100000Z', 'RECURRENCE-ID:20270308T090000Z', 'SUMMARY:Later');
    expect(invitationOf(file(...moved, ...series))).toMatchObject({ title: 'First', isRecurring: true });
  });

  it('for single times of a series alone is the earliest of them', () => {
    const times = ['0315', '0308'].flatMap((day) =>
      event(`DTSTART:2027${day}T100000Z`, `RECURRENCE-ID:2027${day}T090000Z`),
    );
    expect(invitationOf(file(...times))).toMatchObject({ start: '2027-03-08T10:00:00.000Z', isRecurring: true });
  });

  it('in several calendars of one file is read from all of them, those without a uid each for itself', () => {
    const of = (day: string) => ['BEGIN:VEVENT', `DTSTART:202703${day}T100000Z`, 'END:VEVENT'];
    const text = file('METHOD:REQUEST', ...of('01'), ...of('02')) + file('METHOD:CANCEL', ...of('03'));
    expect(invitationsOf(text).map(({ uid, method, status }) => [uid, method, status])).toEqual([
      [null, 'request', 'confirmed'],
      [null, 'request', 'confirmed'],
      [null, 'cancel', 'cancelled'],
    ]);
  });
});
