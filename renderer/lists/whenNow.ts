import type { Instant } from '#shared/domain/localDay.ts';
import type { WallTime } from '#shared/domain/wallTime.ts';
import { wallTimeIn } from '#shared/messages/when.ts';

export const instantNow = (): Instant => new Date().toISOString() as Instant; // toISOString writes an instant

/** What calendar and clock show now in an IANA zone that the system knows. */
export const wallNow = (zone: string): WallTime => ({
  ...wallTimeIn(instantNow(), zone),
  zone,
});

/** Whether one wall time lies after another of the same zone. */
export const isAfter = (one: WallTime, other: WallTime): boolean =>
  `${one.day} ${one.time}` > `${other.day} ${other.time}`;
