import { type InUsersZone, inUsersZone } from './zonedDay.ts';

/**
 * Hours from UTC of the short names of zones that mean one thing in the mails and exports of a search for work: those that
 * RFC 5322 gives to North America, and those of one place. `IST`, `AST` and the like are of several, and are not read.
 */
const AHEAD: Readonly<Record<string, number>> = {
  ...{ z: 0, utc: 0, gmt: 0, ut: 0, wet: 0 },
  ...{ est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7, akst: -9, akdt: -8, hst: -10, brt: -3 },
  ...{ bst: 1, west: 1, cet: 1, cest: 2, mez: 1, mesz: 2, eet: 2, eest: 3, msk: 3, sast: 2 },
  ...{ sgt: 8, hkt: 8, jst: 9, kst: 9, awst: 8, acst: 9.5, acdt: 10.5, aest: 10, aedt: 11, nzst: 12, nzdt: 13 },
};

/** The furthest that clocks are from UTC, in hours. */
const FURTHEST_HOURS = 14;

/** `+02:00`, `-0800`, `GMT+1`, and behind it the name that some programs add (`+0000 UTC`). */
const OFFSET = /^(?:(utc|gmt|ut)\s?)?([+\u2212-])(\d{1,2})(?::?(\d{2}))?(?:\s[a-z]{2,5})?$/i;
/** A zone, and beside it a bracket: `GMT-0800 (Pacific Standard Time)`, `Z[UTC]`, `(UTC)`. */
const BRACKETED = /^([^()[\]]*)(?:\(([^()[\]]*)\)|\[([^()[\]]*)\])$/;

/** How browsers name a zone in a bracket, in the languages that the app reads: `Mitteleuropäische Normalzeit`. */
const NAME_OF_ZONE =
  /(?<!\b(?:full|part)[\s-])\btime$|zeit$|^heure\b|^hora(?:rio)?\b|^ora\b|tijd$|^czas\b|tid$|время|时间|時間|時$|시$/iu;
/** `Europe/Berlin` */
const PLACE = /^[a-z]+(?:\/[a-z_+-]+\d{0,2})+$/i;

const two = (value: number): string => String(value).padStart(2, '0');

const offsetText = (sign: string, minutes: number): string =>
  `${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

const named = (word: string): string | undefined => {
  const hours = Object.hasOwn(AHEAD, word.toLowerCase()) ? AHEAD[word.toLowerCase()] : undefined;
  if (hours !== undefined) return hours === 0 ? 'UTC' : offsetText(hours < 0 ? '-' : '+', Math.abs(hours) * 60);
  const [, prefix, sign = '', digits = '', more = '00'] = OFFSET.exec(word) ?? [];
  // One digit alone behind a time may be anything.
  if (sign === '' || (prefix === undefined && digits.length === 1) || Number(more) > 59) return undefined;
  const minutes = Number(digits) * 60 + Number(more);
  return minutes <= FURTHEST_HOURS * 60 ? offsetText(sign === '+' ? '+' : '-', minutes) : undefined;
};

/** The clocks of places that have been asked for, by their names in lower case; `null` of a name that is no place's. */
const clocks = new Map<string, InUsersZone | null>();
/** More than there are zones: a file with more names than that is made of words. */
const NAMES_KEPT = 1000;

/** The clock of a place by its name in the IANA's list; `null` for a name that is not in it. */
const clockOf = (place: string): InUsersZone | null => {
  if (!PLACE.test(place)) return null;
  const name = place.toLowerCase();
  const known = clocks.get(name);
  if (known !== undefined) return known;
  if (clocks.size === NAMES_KEPT) clocks.clear();
  let clock: InUsersZone | null = inUsersZone(place);
  try {
    clock({ day: '2000-01-01', time: '00:00' }, 'UTC');
  } catch {
    clock = null; // a RangeError: there is no such place
  }
  clocks.set(name, clock);
  return clock;
};

const MS_OF_MINUTE = 60_000;
const MS_OF_DAY = 24 * 60 * MS_OF_MINUTE;

/**
 * How far the clocks of a place are from UTC when they show a day (`YYYY-MM-DD`) and time (`HH:MM`): as `+02:00`. `null` for
 * no day of the calendar, and where the clocks change: they show such a time twice, or never.
 * @param zone as {@link zoneIn} gives it
 */
export const offsetOn = (zone: string, day: string, time: string): string | null => {
  const clock = clockOf(zone);
  if (clock === null) return zone;
  const shown = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(shown)) return null;
  const aheadAt = (ms: number): number => {
    const utc = new Date(ms).toISOString();
    const there = clock({ day: utc.slice(0, 10), time: utc.slice(11, 16) }, 'UTC');
    return Date.parse(`${there.day}T${there.time}:00Z`) - ms;
  };
  const possible = new Set([aheadAt(shown - MS_OF_DAY), aheadAt(shown + MS_OF_DAY)]);
  const fitting = [...possible].filter((ahead) => aheadAt(shown - ahead) === ahead);
  const [ahead] = fitting;
  if (ahead === undefined || fitting.length > 1) return null;
  return offsetText(ahead < 0 ? '-' : '+', Math.abs(ahead) / MS_OF_MINUTE);
};

const isZone = (words: string): boolean => named(words) !== undefined || PLACE.test(words) || NAME_OF_ZONE.test(words);

/**
 * `zone` as `UTC`, `+02:00` or the name of its place (`Europe/Berlin`), `null` if none is written; `saysMore` where a bracket
 * beside it is no name of a zone.
 */
export type ZoneText = { readonly zone: string | null; readonly saysMore: boolean };

const NO_ZONE: ZoneText = { zone: null, saysMore: false };

/**
 * The zone that is written behind a time; `undefined` for words that are no zone that is known: a moment somewhere else would
 * be another day.
 */
export const zoneIn = (text: string): ZoneText | undefined => {
  const trimmed = text.trim();
  if (trimmed === '') return NO_ZONE;
  const bracket = BRACKETED.exec(trimmed);
  const beside = bracket?.[1]?.trim() ?? '';
  const inside = (bracket?.[2] ?? bracket?.[3] ?? '').trim();
  const words = beside || inside || trimmed;
  const zone = named(words) ?? (clockOf(words) === null ? undefined : words);
  if (zone === undefined) return undefined;
  return { zone, saysMore: beside !== '' && inside !== '' && !isZone(inside) };
};
