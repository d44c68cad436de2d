import { Temporal } from 'temporal-polyfill';
import { type Component, propertiesOf } from './components.ts';
import type { ContentLine } from './contentLine.ts';
import { type CustomZone, readCustomZone } from './customZone.ts';
import { readWrittenTime, type WrittenTime } from './wallClock.ts';
import { ianaZoneOf } from './zoneName.ts';

/** A time of a calendar file, understood. */
export type Moment = {
  /** Milliseconds since 1970. Of a day, its beginning in the caller's zone. */
  readonly at: number;
  readonly written: WrittenTime;
  /** See `Invitation.zone`. */
  readonly zone: string | null;
  readonly isFloating: boolean;
};

export type ZoneTable = {
  /** `null` for what is no time. */
  readonly momentOf: (line: ContentLine | undefined) => Moment | null;
  /** The beginning of a day in the caller's zone, in milliseconds since 1970. */
  readonly startOf: (day: string) => number;
};

type NamedZone = { readonly zone: string | null; readonly custom: CustomZone | null };

const inZone = (wall: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime().toZonedDateTime(zone)
    .epochMilliseconds;

/**
 * The zones of one calendar. A name that IANA or Windows has counts by today's rules, as other calendars do it: many
 * programs describe their zones badly, or not at all. Any other name is what its VTIMEZONE describes.
 * @param callerZone an IANA zone, for times that name none
 */
export const createZoneTable = (calendar: Component, callerZone: string): ZoneTable => {
  const names = new Set(['TZID', 'X-LIC-LOCATION']);
  const described = new Map<string, { readonly component: Component; readonly location: string }>();
  for (const component of calendar.children) {
    if (component.name !== 'VTIMEZONE') continue;
    const of = propertiesOf(component, names);
    const location = of.get('X-LIC-LOCATION')?.[0]?.value ?? '';
    described.set(of.get('TZID')?.[0]?.value.trim() ?? '', { component, location });
  }
  const zones = new Map<string, NamedZone>();
  const zoneOf = (tzid: string): NamedZone => {
    const known = zones.get(tzid);
    if (known) return known;
    const description = described.get(tzid);
    const zone = ianaZoneOf(tzid) ?? ianaZoneOf(description?.location ?? '');
    const custom = zone === null && description ? readCustomZone(description.component) : null;
    const found = { zone, custom };
    zones.set(tzid, found);
    return found;
  };
  return {
    startOf: (day) => Temporal.PlainDate.from(day).toZonedDateTime(callerZone).epochMilliseconds,
    momentOf: (line) => {
      const written = line ? readWrittenTime(line.value) : null;
      if (line === undefined || written === null) return null;
      if (written.isUtc) return { at: written.wall, written, zone: null, isFloating: false };
      const { zone, custom } = zoneOf(line.parameters.get('TZID') ?? '');
      if (custom) return { at: custom.instantOf(written.wall), written, zone: null, isFloating: false };
      const isUtc = zone === 'UTC' || zone === 'Etc/UTC';
      const at = inZone(written.wall, zone ?? callerZone);
      return { at, written, zone: isUtc ? null : zone, isFloating: zone === null };
    },
  };
};
