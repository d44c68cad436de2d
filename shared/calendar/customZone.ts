import { type Component, propertiesOf } from './components.ts';
import type { ContentLine } from './contentLine.ts';
import { readWrittenTime } from './wallClock.ts';
import { readYearlyRule, type YearlyRule } from './yearlyRule.ts';

/** A zone as a file describes it. */
export type CustomZone = {
  /** The instant at which its clocks show that, both in milliseconds since 1970. */
  readonly instantOf: (wall: number) => number;
};

/** A change of the clocks: at an instant, from one offset to another, in milliseconds. */
type Change = { readonly at: number; readonly before: number; readonly after: number };
type Part = {
  readonly before: number;
  readonly after: number;
  readonly onsets: readonly number[];
  readonly rule: YearlyRule | null;
};

/** Nothing on earth has changed its clocks as often. */
const MOST_PARTS = 100;
const MOST_DATES = 500;
const NAMES = new Set(['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO', 'RDATE', 'RRULE']);

const offsetOf = (line: ContentLine | undefined): number | null => {
  const match = /^([+-])(\d\d):?([0-5]\d)(?::?([0-5]\d))?$/.exec(line?.value.trim() ?? '');
  if (!match) return null;
  const size = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return (match[1] === '-' ? -size : size) * 1000;
};

const readPart = (component: Component): readonly Part[] => {
  const of = propertiesOf(component, NAMES);
  const first = (name: string): ContentLine | undefined => of.get(name)?.[0];
  const start = readWrittenTime(first('DTSTART')?.value ?? '', true);
  const [before, after] = [offsetOf(first('TZOFFSETFROM')), offsetOf(first('TZOFFSETTO'))];
  if (start === null || before === null || after === null) return [];
  const dates = (of.get('RDATE') ?? []).flatMap(({ value }) => value.split(',', MOST_DATES)).slice(0, MOST_DATES);
  const more = dates.flatMap((date) => readWrittenTime(date, true)?.wall ?? []);
  return [
    { before, after, onsets: [start.wall, ...more], rule: readYearlyRule(first('RRULE')?.value ?? '', start.wall) },
  ];
};

/** The changes that matter for a year: all that stand alone, and those by rule around it, or the last ones before it. */
const changesAround = (parts: readonly Part[], year: number): readonly Change[] =>
  parts
    .flatMap(({ before, after, onsets, rule }) => {
      const found = onsets.map((wall): Change => ({ at: wall - before, before, after }));
      if (rule === null) return found;
      const last = Math.min(year + 1, rule.lastYear);
      for (let some = Math.max(rule.firstYear, Math.min(year - 1, last - 1)); some <= last; some += 1) {
        const wall = rule.onsetIn(some);
        if (wall !== null && wall - before <= rule.until) found.push({ at: wall - before, before, after });
      }
      return found;
    })
    .sort((one, other) => one.at - other.at);

/**
 * The instant of what the clocks show. Of what they show twice it is the first; what they skip counts by the offset before
 * the gap: both as RFC 5545 says (3.3.5).
 */
const instantIn = (changes: readonly Change[], wall: number): number => {
  let offset = changes[0]?.before ?? 0;
  for (const { at, before, after } of changes) {
    if (wall - offset < at) return wall - offset;
    if (wall - after < at) return wall - before;
    offset = after;
  }
  return wall - offset;
};

/** Reads a VTIMEZONE; `null` if it describes nothing. */
export const readCustomZone = (zone: Component): CustomZone | null => {
  const parts = zone.children.slice(0, MOST_PARTS).flatMap(readPart);
  if (parts.length === 0) return null;
  const byYear = new Map<number, readonly Change[]>();
  return {
    instantOf: (wall) => {
      const year = new Date(wall).getUTCFullYear();
      const changes = byYear.get(year) ?? changesAround(parts, year);
      byYear.set(year, changes);
      return instantIn(changes, wall);
    },
  };
};
