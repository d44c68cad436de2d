import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/domain/localDay.ts';
import { inAnHour } from '#shared/reminders/inAnHour.ts';

const ZONE = 'Europe/Madrid';

describe('in an hour', () => {
  it.each([
    ['2026-03-02T08:00:00.000Z', '2026-03-02', '10:00'],
    ['2026-03-02T22:30:00.000Z', '2026-03-03', '00:30'],
    // From 01:30 on, the clocks go from 02:00 to 03:00.
    ['2026-03-29T00:30:00.000Z', '2026-03-29', '03:30'],
    // From the first 02:30 on, 02:30 is the one that is now; the second can be named by nobody.
    ['2026-10-25T00:30:00.000Z', '2026-10-25', '03:30'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25', '03:30'],
  ])('from %s on is on %s at %s', (now, day, time) => {
    expect(inAnHour(now as Instant, ZONE)).toEqual({ day, time, zone: ZONE });
  });
});
