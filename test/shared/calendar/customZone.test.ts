import { describe, expect, it } from 'vitest';
import { invitationOf } from './helpers.ts';

type Rule = readonly [name: string, start: string, before: string, after: string, ...more: readonly string[]];

const startOf = (time: string, ...rules: readonly Rule[]): string => {
  const parts = rules.flatMap(([name, start, before, after, ...more]) => [
    ...[`BEGIN:${name}`, `DTSTART:${start}`, `TZOFFSETFROM:${before}`, `TZOFFSETTO:${after}`, ...more, `END:${name}`],
  ]);
  const text = [
    ...['BEGIN:VCALENDAR', 'BEGIN:VTIMEZONE', 'TZID:Ours', ...parts, 'END:VTIMEZONE'],
    ...['BEGIN:VEVENT', `DTSTART;TZID=Ours:${time}`, 'END:VEVENT', 'END:VCALENDAR'],
  ].join('\r\n');
  return invitationOf(text, 'Asia/Tokyo').start;
};

const winter: Rule = ['STANDARD', '19961027T030000', '+0200', '+0100', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10'];
const summer: Rule = ['DAYLIGHT', '19810329T020000', '+0100', '+0200', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3'];

describe('A zone that a file describes', () => {
  it.each([
    ['20270115T090000', '2027-01-15T08:00:00.000Z'],
    ['20270715T090000', '2027-07-15T07:00:00.000Z'],
    ['20270328T015959', '2027-03-28T00:59:59.000Z'],
    // Skipped: by the offset before.
    ['20270328T023000', '2027-03-28T01:30:00.000Z'],
    ['20270328T030000', '2027-03-28T01:00:00.000Z'],
    // Twice: the first.
    ['20271031T023000', '2027-10-31T00:30:00.000Z'],
    ['20271031T030000', '2027-10-31T02:00:00.000Z'],
    ['21990715T090000', '2199-07-15T07:00:00.000Z'],
    ['19500715T090000', '1950-07-15T08:00:00.000Z'],
  ])('by two rules: %s is %s', (time, expected) => expect(startOf(time, winter, summer)).toBe(expected));

  it('without changes has its offset always', () =>
    expect(startOf('19700101T000000', ['STANDARD', '16010101T000000', '+053000', '+0530'])).toBe(
      '1969-12-31T18:30:00.000Z',
    ));

  it('whose rules ended keeps the last offset', () => {
    const until = (rule: Rule, day: string): Rule => [rule[0], rule[1], rule[2], rule[3], `${rule[4]};UNTIL=${day}`];
    const rules = [until(winter, '20201025T010000Z'), until(summer, '20200329T010000Z')];
    expect(startOf('20270715T090000', ...rules)).toBe('2027-07-15T08:00:00.000Z');
    expect(startOf('20200715T090000', ...rules)).toBe('2020-07-15T07:00:00.000Z');
    expect(startOf('20190715T090000', ...rules)).toBe('2019-07-15T07:00:00.000Z');
  });

  it('does not keep the offset of whichever rule began last', () => {
    const older: Rule = [winter[0], '16010101T030000', ...(['+0200', '+0100'] as const), winter[4] ?? ''];
    expect(startOf('20270115T090000', older, summer)).toBe('2027-01-15T08:00:00.000Z');
    expect(startOf('20270715T090000', older, summer)).toBe('2027-07-15T07:00:00.000Z');
    const ended = [older, summer].map(([name, start, before, after, rule]): Rule => {
      return [name, start, before, after, `${rule};UNTIL=20201231T000000Z`];
    });
    expect(startOf('20270715T090000', ...ended)).toBe('2027-07-15T08:00:00.000Z');
  });

  it('by dates, by days of the month, or by a day each year', () => {
    const dated: Rule = ['DAYLIGHT', '20260301T000000', '+0000', '+0100', 'RDATE:20270301T000000,20280301T000000'];
    const back: Rule = ['STANDARD', '20261001T000000', '+0100', '+0000', 'RRULE:FREQ=YEARLY'];
    expect(startOf('20270601T120000', dated, back)).toBe('2027-06-01T11:00:00.000Z');
    expect(startOf('20271101T120000', dated, back)).toBe('2027-11-01T12:00:00.000Z');
    const second: Rule = [
      ...(['DAYLIGHT', '20070311T020000', '-0800', '-0700'] as const),
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SU',
    ];
    const first: Rule = ['STANDARD', '20071104T020000', '-0700', '-0800', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU'];
    expect(startOf('20270314T013000', second, first)).toBe('2027-03-14T09:30:00.000Z');
    expect(startOf('20270314T033000', second, first)).toBe('2027-03-14T10:30:00.000Z');
  });

  it('badly counts as none', () =>
    expect(startOf('20270601T120000', ['STANDARD', 'never', '+0100', '+0200'])).toBe('2027-06-01T03:00:00.000Z'));
});
