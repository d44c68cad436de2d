import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { instantOf, type WallTime } from '#shared/domain/wallTime.ts';
import { errors } from '#shared/messages/errors.ts';

/** Clocks and zones differ: what is further off than this has not been said. */
const AHEAD_MS = 86_400_000;

/** When something was said or done; a day alone stands for its start. `time` is `null` where the day alone is known. */
export const saidMoment = (
  { day, time, zone }: Omit<WallTime, 'time'> & { readonly time: string | null },
  now: Instant,
): Result<{ readonly saidAt: Instant; readonly isDay: boolean; readonly zone: string }> => {
  const saidAt = instantOf({ day, time: time ?? '00:00', zone });
  return Date.parse(saidAt) > Date.parse(now) + AHEAD_MS
    ? fail('invalid_input', errors.signalInFuture(), { field: 'at' })
    : ok({ saidAt, zone, isDay: time === null });
};
