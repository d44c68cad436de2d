import { Temporal } from 'temporal-polyfill';
import { findIana } from 'windows-iana';
import { isZone } from '../domain/zone.ts';

const LONGEST_NAME = 200;

/** Name of a zone in IANA's own spelling; `null` if this system does not know it. */
const known = (name: string): string | null => (isZone(name) ? new Temporal.ZonedDateTime(0n, name).timeZoneId : null);

/**
 * The IANA zone behind the TZID of a calendar file: its own name, the name behind a path as Evolution and Thunderbird
 * write it (`/freeassociation.sourceforge.net/Europe/Berlin`), or the name that Windows has for it. Else `null`.
 */
export const ianaZoneOf = (tzid: string): string | null => {
  const name = tzid.trim();
  if (name === '' || name.length > LONGEST_NAME) return null;
  if (/^tzone:\/\/Microsoft\/Utc$/i.test(name)) return 'UTC';
  const steps = name.split('/').filter((step) => step !== '');
  // `America/Argentina/Salta` has three steps; fewer are tried after it, so that `Argentina/Salta` is not looked for first.
  const tails = new Set([steps.length, 3, 2].map((count) => steps.slice(-count).join('/')));
  for (const tail of tails) {
    const zone = known(tail);
    if (zone !== null) return zone;
  }
  const [windows] = findIana(name, '001');
  return windows === undefined ? null : known(windows);
};
