import { foldText } from './foldText.ts';

/** What is known of a time zone. Offsets are minutes east of UTC. */
export type ZoneFacts = {
  /** Its IANA name, such as `Europe/Madrid`. */
  readonly name: string;
  /** All IANA names of it. */
  readonly group: readonly string[];
  /** Its name in words, such as `Central European Time`. */
  readonly alternativeName: string;
  readonly countryName: string;
  readonly mainCities: readonly string[];
  /** In winter, such as `CET`. */
  readonly abbreviation: string;
  /** In summer, if its clocks change, such as `CEST`. */
  readonly dstAbbreviation?: string;
  /** In winter. */
  readonly rawOffsetInMinutes: number;
};

/** What North Americans say for a zone whatever the season. */
const SEASONLESS: Readonly<Record<string, string>> = {
  et: 'eastern time',
  ct: 'central time',
  mt: 'mountain time',
  pt: 'pacific time',
};
/** Where most people mean the zones that several countries of America share. */
const LARGEST = 'United States';
const OFFSET = /^(?:utc|gmt)?\s*([+\-−–])\s*(\d{1,2})(?::?([0-5]\d))?$/iu;
const FARTHEST_MINUTES = 14 * 60;

/** The offset that a text such as `+2`, `UTC-03:30` or `GMT+5:30` names, in minutes; `null` if it names none. */
export const readOffset = (text: string): number | null => {
  const [, sign, hours, minutes] = OFFSET.exec(text.trim()) ?? [];
  if (sign === undefined || hours === undefined) return null;
  const size = Number(hours) * 60 + Number(minutes ?? 0);
  if (size > FARTHEST_MINUTES) return null;
  return sign === '+' ? size : -size;
};

const beginsWord = (text: string, words: string): boolean => ` ${text}`.includes(` ${words}`);

/** How well a zone fits folded words: 0 is best, `null` not at all. */
const rankOf = (zone: ZoneFacts, words: string): number | null => {
  const names = zone.group.map(foldText);
  const own = foldText(zone.alternativeName);
  if (names.includes(words)) return 0;
  if ([zone.abbreviation, zone.dstAbbreviation ?? ''].some((short) => short.toLowerCase() === words)) return 1;
  if (own === SEASONLESS[words]) return 1;
  const cities = [...zone.mainCities.map(foldText), ...names.map((name) => name.slice(name.indexOf(' ') + 1))];
  if (cities.some((city) => city.startsWith(words))) return 2;
  if (foldText(zone.countryName).startsWith(words)) return 3;
  const all = [own, foldText(zone.countryName), ...cities, ...names];
  return all.some((text) => beginsWord(text, words)) ? 4 : null;
};

/** How well a zone fits an offset: one that holds now before one that holds in winter alone. */
const rankOfOffset = (zone: ZoneFacts, offset: number, now: number): number | null => {
  if (now === offset) return 0;
  return zone.rawOffsetInMinutes === offset ? 1 : null;
};

/** Among equals first where most people are: more large cities, then clocks that change, then the country that gave them their names. */
const byWeight = (one: ZoneFacts, other: ZoneFacts): number =>
  other.mainCities.length - one.mainCities.length ||
  Number(other.dstAbbreviation !== undefined) - Number(one.dstAbbreviation !== undefined) ||
  Number(other.countryName === LARGEST) - Number(one.countryName === LARGEST);

/**
 * Zones by what people call them, best first: city, country, abbreviation (`CET`, `PST`, `ET`), name in words, IANA name,
 * or offset, that of winter or that of now (`offsetNow`, in minutes).
 */
export const findZones = (
  text: string,
  zones: readonly ZoneFacts[],
  offsetNow: (zone: string) => number,
): readonly ZoneFacts[] => {
  const offset = readOffset(text);
  const words = foldText(text);
  return zones
    .flatMap((zone) => {
      const rank = offset === null ? rankOf(zone, words) : rankOfOffset(zone, offset, offsetNow(zone.name));
      return rank === null ? [] : [{ zone, rank }];
    })
    .toSorted((one, other) => one.rank - other.rank || byWeight(one.zone, other.zone))
    .map(({ zone }) => zone);
};
