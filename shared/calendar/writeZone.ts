import { observancesOf } from './observances.ts';
import { dateTimeValue } from './timeValue.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** `+0530`; seconds only where there are some, as in the local mean times of the 19th century. */
export const offsetValue = (seconds: number): string => {
  const size = Math.abs(seconds);
  const rest = size % 60 === 0 ? '' : two(size % 60);
  return `${seconds < 0 ? '-' : '+'}${two(Math.floor(size / 3600))}${two(Math.floor(size / 60) % 60)}${rest}`;
};

/**
 * The VTIMEZONE of an IANA zone for some years, as content lines. Each change of the clocks is a part of its own: Outlook
 * reads no RDATE there, and a rule that repeats would be a guess about years that nobody asked for.
 */
export const zoneLines = (zone: string, firstYear: number, lastYear: number): readonly string[] => [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  ...observancesOf(zone, firstYear, lastYear).flatMap(({ onset, secondsBefore, seconds, isDaylight }) => {
    const name = isDaylight ? 'DAYLIGHT' : 'STANDARD';
    return [
      `BEGIN:${name}`,
      `DTSTART:${dateTimeValue(onset)}`,
      `TZOFFSETFROM:${offsetValue(secondsBefore)}`,
      `TZOFFSETTO:${offsetValue(seconds)}`,
      `END:${name}`,
    ];
  }),
  'END:VTIMEZONE',
];
