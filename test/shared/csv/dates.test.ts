import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnDateOrder } from '#shared/csv/columnDateOrder.ts';
import { isCalendarDay, readDay } from '#shared/csv/readDay.ts';
import { inUsersZone } from '#shared/csv/zonedDay.ts';
import { localDay } from '#shared/domain/localDay.ts';

const london = inUsersZone('Europe/London');

describe('reading a day', () => {
  it.each([
    ['2026-03-05', '2026-03-05', null, null],
    ['2026-3-5', '2026-03-05', null, null],
    ['2026/03/05', '2026-03-05', null, null],
    ['05.03.26', '2026-03-05', null, null],
    ['5-Mar-26', '2026-03-05', null, null],
    ['5. März 2026', '2026-03-05', null, null],
    ['5 marca 2026', '2026-03-05', null, null],
    ['jeudi 5 mars 2026', '2026-03-05', null, null],
    ['5 de marzo de 2026', '2026-03-05', null, null],
    ['March 5, 2026 at 8:30 PM', '2026-03-05', '20:30', null],
    ['2026-03-05T09:30:00Z', '2026-03-05', '09:30', 'moment'],
    ['2026-07-05T23:30:00Z', '2026-07-06', '00:30', 'moment'],
    ['2026-03-05T00:30:00+02:00', '2026-03-04', '22:30', 'moment'],
    ['2026-03-05T09:30:00.000+0200', '2026-03-05', '07:30', 'moment'],
    ['2026-03-05 21:30:15 UTC', '2026-03-05', '21:30', 'moment'],
    ['Thu Mar 05 2026 20:30:00 GMT-0800 (Pacific Standard Time)', '2026-03-06', '04:30', 'moment'],
    ['11/20/24, 8:15 AM', '2024-11-20', '08:15', null],
    ['1/5/26, 12:00 AM', '2026-01-05', '00:00', null],
    ['1/5/26, 12:07\u202fPM', '2026-01-05', '12:07', null],
    ['11/20/2024', '2024-11-20', null, null],
    ['05 Mar 2024', '2024-03-05', null, null],
    ['5 September 2024', '2024-09-05', null, null],
    ['March 5, 2024', '2024-03-05', null, null],
    ['Jun 10, 2026 5:30 PM', '2026-06-10', '17:30', null],
    ['45321', '2024-01-30', null, null],
    ['45321.5', '2024-01-30', '12:00', null],
  ])('reads %s', (cell, day, time, zone) => {
    const order = cell.includes('.26') ? 'dmy' : 'mdy';
    expect(readDay(cell, order, london)).toEqual({ day, time, isMoment: zone === 'moment', isPartial: false });
  });

  it('takes day and month in the order of the column', () => {
    expect(readDay('3/4/26', 'dmy', london)).toMatchObject({ day: '2026-04-03' });
    expect(readDay('3/4/26', 'mdy', london)).toMatchObject({ day: '2026-03-04' });
    expect(readDay('13.03.2026', 'dmy', london)).toMatchObject({ day: '2026-03-13' });
  });

  it.each(['30 Feb 2026', '2026-02-29', '2026-13-01', '31.04.2026', '0/5/26', '2026-00-10', '13/13/2026'])(
    'refuses %s, which is on no calendar',
    (cell) => {
      expect(readDay(cell, 'dmy', london)).toBe('impossible_date');
    },
  );

  it.each([
    'soon',
    '5 Foo 2024',
    'March 2024',
    '5/6',
    '123',
    '2024',
    '1/5/26, 13:00 PM',
    '2026-03-05 25:00',
    '2026-03-05T10:00:00+14:30',
    '2026-03-05T10:00:00+25:00',
  ])('does not guess what %s means', (cell) => {
    expect(readDay(cell, 'mdy', london)).toBe('unreadable_date');
  });

  it.each([
    '1899-12-31',
    '2200-01-01',
    '0001-01-01',
    '9999-12-31',
    '1/5/1024',
    '5 Mar 3024',
    'March 5, 0024',
    '1.1.2200',
  ])('takes %s, outside the years 1900 to 2199, for a day that cannot be read', (cell) => {
    expect(readDay(cell, 'mdy', london)).toBe('unreadable_date');
    expect(columnDateOrder([cell]).open).toBe(false);
  });

  it('reads the first and the last of those years', () => {
    expect(readDay('1900-01-01', 'ymd', london)).toMatchObject({ day: '1900-01-01' });
    expect(readDay('31 Dec 2199', 'mdy', london)).toMatchObject({ day: '2199-12-31' });
  });

  it('knows the same days as the calendar of the rest of the app', () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), part(13), part(32), (year, month, day) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        expect(isCalendarDay(year, month, day)).toBe(localDay.safeParse(text).success);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the order of day and month in a column', () => {
  it('is decided by one cell that can only be read one way', () => {
    expect(columnDateOrder(['3/4/26', '13/4/26', '5/5/26'])).toEqual({ order: 'dmy', open: false });
    expect(columnDateOrder(['3/4/26', '3/14/26', ''])).toEqual({ order: 'mdy', open: false });
  });
  it('is day first where dots separate', () => {
    expect(columnDateOrder(['03.04.2026'])).toEqual({ order: 'dmy', open: false });
  });
  it('stays open if every cell can be read both ways', () => {
    expect(columnDateOrder(['3/4/26', '5/6/26']).open).toBe(true);
  });
  it('is no question where both ways give the same day, or nothing is a day', () => {
    expect(columnDateOrder(['5/5/26', '6/6/26']).open).toBe(false);
    expect(columnDateOrder(['soon', '2026-03-04']).open).toBe(false);
  });
  it('goes with the greater part where cells contradict each other', () => {
    expect(columnDateOrder(['13/4/26', '14/4/26', '3/14/26'])).toEqual({ order: 'dmy', open: false });
    expect(columnDateOrder(['13/4/26', '3/14/26']).open).toBe(true);
  });
  it('never depends on the order of the rows', () => {
    const cells = fc.array(fc.constantFrom('1/2/26', '13/2/26', '2/13/26', '3/3/26', '03.04.2026', '', 'x'));
    fc.assert(
      fc.property(cells, (column) => {
        expect(columnDateOrder([...column].reverse())).toEqual(columnDateOrder(column));
      }),
    );
  });
});
