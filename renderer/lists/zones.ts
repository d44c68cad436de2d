import { rawTimeZones } from '@vvo/tzdb';
import { findZones, type ZoneFacts } from '#shared/domain/zoneSearch.ts';

/** The one zone that belongs to no country. */
const UTC: ZoneFacts = {
  name: 'UTC',
  group: ['UTC', 'Etc/UTC'],
  alternativeName: 'Coordinated Universal Time',
  countryName: '',
  mainCities: [],
  abbreviation: 'UTC',
  rawOffsetInMinutes: 0,
};
const ZONES: readonly ZoneFacts[] = [UTC, ...rawTimeZones];

const offsets = new Map<string, number>();

/** The offset of a zone now, in minutes east of UTC. */
const offsetNow = (zone: string): number => {
  const known = offsets.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = format.formatToParts().find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  offsets.set(zone, offset);
  return offset;
};

/** A zone to choose, with what tells it from others. */
export type ZoneChoice = {
  readonly zone: string;
  readonly country: string;
  readonly abbreviation: string;
  readonly offset: number;
};

/** The zones that fit what is typed, best first, at most `limit`. Comes with its own data: to be loaded when it is needed. */
export const zonesFor = (text: string, limit: number): readonly ZoneChoice[] =>
  findZones(text, ZONES, offsetNow)
    .slice(0, limit)
    .map(({ name, countryName, abbreviation, dstAbbreviation, rawOffsetInMinutes }) => {
      const offset = offsetNow(name);
      const isSummer = offset !== rawOffsetInMinutes && dstAbbreviation !== undefined;
      return { zone: name, country: countryName, abbreviation: isSummer ? dstAbbreviation : abbreviation, offset };
    });
