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

const isZone = (words: string): boolean => named(words) !== undefined || PLACE.test(words) || NAME_OF_ZONE.test(words);

/** `zone` as `UTC` or `+02:00`, `null` if none is written; `saysMore` where a bracket beside it is no name of a zone. */
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
  const zone = named(beside || inside || trimmed);
  if (zone === undefined) return undefined;
  return { zone, saysMore: beside !== '' && inside !== '' && !isZone(inside) };
};
