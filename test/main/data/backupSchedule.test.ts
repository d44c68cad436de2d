import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '#main/clock.ts';
import { repeatQuietly } from '#main/data/backupSchedule.ts';

const [SECOND, MINUTE] = [1000, 60_000];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the question whether a backup is due', () => {
  it('is asked 20 seconds after the start, and then every five minutes', async () => {
    const work = vi.fn(async () => undefined);
    const end = repeatQuietly(systemClock, work);
    await vi.advanceTimersByTimeAsync(20 * SECOND - 1);
    expect(work).toHaveBeenCalledTimes(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(work).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(5 * MINUTE - 1);
    expect(work).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(work).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(work).toHaveBeenCalledTimes(14);
    end();
  });

  it('waits for the backup that is made, however long that takes', async () => {
    const first = Promise.withResolvers<void>();
    const work = vi.fn(() => first.promise);
    const end = repeatQuietly(systemClock, work);
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(work).toHaveBeenCalledTimes(1);
    first.resolve();
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(work).toHaveBeenCalledTimes(2);
    end();
  });

  it.each([0, 20 * SECOND, 7 * MINUTE])(
    'is not asked again once it was ended, %d milliseconds after the start',
    async (after) => {
      const work = vi.fn(async () => undefined);
      const end = repeatQuietly(systemClock, work);
      await vi.advanceTimersByTimeAsync(after);
      const asked = work.mock.calls.length;
      end();
      await vi.advanceTimersByTimeAsync(60 * MINUTE);
      expect(work).toHaveBeenCalledTimes(asked);
      expect(vi.getTimerCount()).toBe(0);
    },
  );

  it('is not asked again when it was ended while a backup was made', async () => {
    const first = Promise.withResolvers<void>();
    const work = vi.fn(() => first.promise);
    const end = repeatQuietly(systemClock, work);
    await vi.advanceTimersByTimeAsync(MINUTE);
    end();
    first.resolve();
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(work).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
