import { describe, expect, it } from 'vitest';
import { columnDateOrder } from '#shared/csv/columnDateOrder.ts';
import { createConnectionReader } from '#shared/csv/connection.ts';
import { presetOf } from '#shared/csv/presets/index.ts';
import { readDay } from '#shared/csv/readDay.ts';
import { scanDate } from '#shared/csv/scanDate.ts';
import { suggestColumns } from '#shared/csv/suggestColumns.ts';
import { inUsersZone } from '#shared/csv/zonedDay.ts';

const london = inUsersZone('Europe/London');
const losAngeles = inUsersZone('America/Los_Angeles');

const APPLICATIONS = [
  'Application Date',
  'Contact Email',
  'Contact Phone Number',
  'Company Name',
  'Job Title',
  'Job Url',
  'Resume Name',
  'Question And Answers',
];

/** The days that LinkedIn's own table of applications is read as, in the order that is suggested for it. */
const appliedDays = (...cells: readonly string[]) => {
  const rows = cells.map((cell) => [cell, '', '', 'Acme', 'Editor', '', '', '']);
  const preset = presetOf(APPLICATIONS);
  expect(preset?.id).toBe('linkedin-applications');
  const [column] = suggestColumns(APPLICATIONS, rows, preset);
  expect(column?.dateOrderOpen).toBe(false);
  return cells.map((cell) => {
    const read = readDay(cell, column?.dateOrder ?? 'ymd', london);
    return typeof read === 'string' ? read : read.day;
  });
};

const connectedDays = (...cells: readonly string[]) => {
  const headers = ['First Name', 'Last Name', 'Company', 'Position', 'Connected On'];
  const rows = cells.map((cell) => ['Ana', 'Lima', 'Acme', 'Editor', cell]);
  return rows.map(createConnectionReader({ headers, rows, dateOrder: 'mdy' }, london)).map((read) => read.connectedOn);
};

describe('the order of days of a format that a spreadsheet saved again', () => {
  it('is the column’s where dots separate', () => {
    expect(appliedDays('05.03.2026 08:15', '13.03.2026 08:15')).toEqual(['2026-03-05', '2026-03-13']);
    expect(appliedDays('05.03.2026 08:15')).toEqual(['2026-03-05']);
    expect(connectedDays('05.03.2021', '06.03.2021')).toEqual(['2021-03-05', '2021-03-06']);
  });
  it('is the column’s where a thirteenth decides', () => {
    expect(appliedDays('13/03/2026', '05/03/2026')).toEqual(['2026-03-13', '2026-03-05']);
    expect(connectedDays('13/03/2021', '05/03/2021')).toEqual(['2021-03-13', '2021-03-05']);
  });
  it('is the format’s where the cells leave it open, or contradict each other', () => {
    expect(appliedDays('3/5/26, 8:15 AM', '3/6/26, 8:15 AM')).toEqual(['2026-03-05', '2026-03-06']);
    expect(connectedDays('03/05/21')).toEqual(['2021-03-05']);
    expect(columnDateOrder(['13/4/26', '3/14/26'], 'mdy')).toEqual({ order: 'mdy', open: false });
    expect(columnDateOrder(['3/4/26'])).toMatchObject({ open: true });
  });
  it('is open where years have four digits, as the format never writes them', () => {
    expect(columnDateOrder(['05/11/2024 08:15', '09/11/2024 18:15'], 'mdy')).toMatchObject({ open: true });
    expect(connectedDays('03/05/2021')).toEqual([null]);
  });
  it('turns no dots round in a column that is written month first else', () => {
    expect(readDay('05.03.2026', 'mdy', london)).toMatchObject({ day: '2026-03-05' });
    expect(readDay('05.03.26', 'ymd', london)).toMatchObject({ day: '2026-03-05' });
  });
});

describe('a zone', () => {
  it.each([
    '2026-03-06 04:30 (UTC)',
    'March 6, 2026 4:30 AM (UTC)',
    'March 6, 2026 5:30 AM (GMT+1)',
    '2026-03-06 04:30:00 +0000 UTC',
    '2026-03-06T04:30Z[UTC]',
    '2026-03-06T05:30+01:00[Europe/Berlin]',
    '20260306T043000Z',
    '2026-03-06 05:30 CET',
    '2026-03-06 05:30 GMT+1',
    '2026-03-06 05:30 UTC+01:00',
    'Thu, 05 Mar 2026 23:30:00 EST',
    '2026-03-05 20:30 PST',
    '2026-03-05 20:30 -0800 (Pacific Time)',
    '2026-03-05 20:30 \u221208:00',
    '2026-03-06 05:30 Europe/Berlin',
    '6 March 2026 05:30 (europe/berlin)',
    '2026-03-06T10:00[Asia/Kolkata]',
    '2026-03-05 20:30 America/Los_Angeles',
  ])('of %s makes it the evening before in California', (cell) => {
    expect(readDay(cell, 'mdy', losAngeles)).toEqual({
      day: '2026-03-05',
      time: '20:30',
      isMoment: true,
      isPartial: false,
    });
  });
  it.each([
    ['2026-03-06 04:30 UTC (rejected)', true],
    ['2026-03-06T04:30Z [withdrawn]', true],
    ['2026-03-05 20:30 -0800 (part time)', true],
    ['2026-03-05 20:30 -0800 (PST)', false],
    ['2026-03-06 05:30 GMT+0100 (Mitteleuropäische Normalzeit)', false],
    ['2026-03-06 05:30 GMT+0100 (heure normale d’Europe centrale)', false],
    ['2026-03-06 05:30 GMT+0100 (hora estándar de Europa central)', false],
    ['2026-03-06 13:30 GMT+0900 (日本標準時)', false],
    ['2026-03-06 05:30 +01:00 (Europe/Berlin)', false],
    ['2026-03-05 17:30 -11:00 (Pacific/Pago_Pago)', false],
    ['2026-03-06 01:30 -03:00 (America/Argentina/Buenos_Aires)', false],
  ])('has a bracket beside it that explains it, or says more: %s', (cell, isPartial) => {
    expect(readDay(cell, 'mdy', losAngeles)).toMatchObject({ day: '2026-03-05', time: '20:30', isPartial });
  });
  it('of a place is the one that it has on that day', () => {
    const at = (cell: string) => readDay(cell, 'mdy', london);
    expect(at('2026-07-05 14:30 Europe/Berlin')).toMatchObject({ day: '2026-07-05', time: '13:30' });
    expect(at('2026-07-05 00:30 Asia/Tokyo')).toMatchObject({ day: '2026-07-04', time: '16:30' });
    expect(at('2026-10-25 01:59 Europe/Berlin')).toMatchObject({ day: '2026-10-25', time: '00:59' });
    expect(at('2026-10-25 03:00 Europe/Berlin')).toMatchObject({ day: '2026-10-25', time: '02:00' });
    expect(at('2026-03-29 03:00 Europe/Berlin')).toMatchObject({ day: '2026-03-29', time: '02:00' });
    expect(at('2026-03-05 14:30 → 15:30 Europe/Berlin')).toMatchObject({ day: '2026-03-05', time: '13:30' });
    expect(at('9999-12-31 14:30 Europe/Berlin')).toBe('unreadable_date');
    expect(at('0000-01-01 14:30 Europe/Berlin')).toBe('unreadable_date');
  });
  it('of a summer is that of the summer', () => {
    expect(readDay('6.7.2026 01:30 CEST', 'dmy', london)).toMatchObject({ day: '2026-07-06', time: '00:30' });
    expect(readDay('2026-07-05 18:30 EDT', 'mdy', london)).toMatchObject({ day: '2026-07-05', time: '23:30' });
  });
  it.each([
    '2026-03-06 04:30 (Pacific Time)',
    '2026-03-06 04:30 (XYZ)',
    '2026-03-06 04:30 (GMT+15)',
    '2026-03-06 04:30 IST',
    '2026-03-06 04:30 +2',
    '2026-03-06 04:30 constructor',
    '2026-03-06 04:30 Europe/Nowhere',
    '2026-03-06 04:30 n/a',
    // The clocks show these times twice, and never.
    '2026-10-25 02:30 Europe/Berlin',
    '2026-03-29 02:30 Europe/Berlin',
    // How far the clocks are depends on the day, which the column decides.
    '03/06/2026 04:30 Europe/Berlin',
  ])('that is not known is not passed over: %s', (cell) => {
    expect(readDay(cell, 'mdy', losAngeles)).toBe('unreadable_date');
  });
});

describe('a day that is written whole', () => {
  it.each([
    ['5. März 2026'.normalize('NFD'), null],
    ['Thu 3/5/2026', null],
    ['Do, 05.03.2026', null],
    ['Donnerstag, 5.3.26', null],
    ['05.03.2026 14:30 Uhr', '14:30'],
    ['05.03.2026 14.30', '14:30'],
    ['05.03.2026 um 14.30 Uhr', '14:30'],
    ['05/03/2026 14h30', '14:30'],
    ['2026-03-05 8h15', '08:15'],
    ['2026-03-05 8 PM', '20:00'],
    ['2026年3月5日', null],
    ['2026年3月5日(木) 14:30', '14:30'],
    ['2026年3月5日（木）', null],
    ['2026年3月5日（木）14:30'.replace('）', '） '), '14:30'],
    ['2026/3/5 下午 2:00', '14:00'],
    ['2026/3/5 下午2:30:15', '14:30'],
    ['2026/3/5 上午 9:05', '09:05'],
    ['2026年3月5日 午後2:30', '14:30'],
    ['2026年3月5日 午前0:30', '00:30'],
    ['2026-03-05 午後 12:30', '12:30'],
    ['2026. 3. 5. 오후 2:30:00', '14:30'],
    ['2026. 3. 5. 오전 12:30', '00:30'],
    ['5/3/2026 2:30 p. m.', '14:30'],
    ['5/3/2026 2:30 p.\u00a0m.', '14:30'],
    ['5/3/2026, 2:30:15\u202fa.\u00a0m.', '02:30'],
    ['5 marzo 2026 alle 14:30', '14:30'],
    ['5 marzo 2026 alle ore 14:30', '14:30'],
    ['5 maart 2026 om 14:30 uur', '14:30'],
    ['5 marca 2026 o 14:30', '14:30'],
    ['5 de marzo de 2026 a las 14:30', '14:30'],
    ['5 de março de 2026 às 14:30', '14:30'],
    ['5 mars 2026 à 14:30', '14:30'],
    ['2026년 3월 5일', null],
    ['20260305', null],
    ['20260305T143000', '14:30'],
    ['2026-Mar-05', null],
    ['5.Mar.2026', null],
    ['05/Mar/2026', null],
    ['Mar 5, 26', null],
    ['Mar 5 ’26', null],
    ['5th of March 2026', null],
    ['5. Mrz 2026', null],
    ['05.03.2026.', null],
    ['2026.03.05.', null],
    ['2026. 3. 5.', null],
    ['2026. 3. 5. 14:30', '14:30'],
    ['\u200e05.03.2026', null],
    ['2026-03-05 → 2026-03-07', null],
    ['March 5, 2026 → March 7, 2026', null],
    ['March 5, 2026 9:00 AM → 10:00 AM', '09:00'],
    ['05.03.2026 - 07.03.2026', null],
  ])('is read: %s', (cell, time) => {
    const order = cell.startsWith('Thu') ? 'mdy' : 'dmy';
    expect(readDay(cell, order, london)).toEqual({
      day: '2026-03-05',
      time,
      isMoment: false,
      isPartial: /→|->| - /.test(cell),
    });
  });

  it('of a range of moments is the user’s own, though its zone stands behind the last only', () => {
    expect(readDay('March 6, 2026 4:30 AM → 5:30 AM (UTC)', 'mdy', losAngeles)).toMatchObject({ day: '2026-03-05' });
    expect(readDay('2026-03-06 04:30 (UTC) → 2026-03-07 04:30 (UTC)', 'mdy', losAngeles)).toMatchObject({
      day: '2026-03-05',
    });
  });

  it.each([
    'Foo 3/5/2026',
    '20261305',
    '20260230',
    '19490305',
    '21010305',
    '12345678',
    '2026030',
    '202603051',
    'Mar 5',
    'March 5, 10 AM',
    'March 5, 10h30',
    '5 Mar 14:30',
    'Mar 5 26',
    '5. März, 14 Uhr',
    'Thu, Mar 5',
    '5/3',
    '05.03.',
    '05.03. 14:30',
    '3月5日',
    '2026-03-05 14',
    '2026-03-05 25h15',
    '2026/3/5 下午 14:00',
    '2026/3/5 下午 2:00 PM',
    '2026/3/5 下午',
    '2026/3/5 下午 2',
    '5 marzo 2026 a la espera',
    '5 mars 2026 om',
    '2026-03-05 → soon',
    '2026-03-05 →',
    '2026-Foo-05',
    '05.03.2026 and more',
  ])('is never made of %s', (cell) => {
    expect(scanDate(cell)).toBeNull();
  });

  it('of an Excel serial number is what it was', () => {
    expect(readDay('45321', 'mdy', london)).toMatchObject({ day: '2024-01-30', time: null });
    expect(readDay('45321,5', 'mdy', london)).toMatchObject({ day: '2024-01-30', time: '12:00' });
  });
});

it.each(['Deadline 5 Mar 2026', 'rejected 5 Mar 2026', 'Closes March 5, 2026', 'Mar 5, 10 11:30'])(
  'is no day, because it says something else: %s',
  (cell) => {
    expect(scanDate(cell)).toBeNull();
  },
);
