import { describe, expect, it } from 'vitest';
import { createClockWatch } from '#main/services/clockWatch.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { fixedClock } from '#test/helpers/fixedClock.ts';

/** Monday 2 March 2026, 09:00 in Madrid. Its timers run when they are told to. */
const setUp = (nextAt: () => Instant | null, onLook: () => void = () => undefined) => {
  const timers: { readonly ms: number; readonly run: () => void; isOff: boolean }[] = [];
  const faults: unknown[] = [];
  const db = { open: true };
  const clock = {
    ...fixedClock(),
    after: (ms: number, run: () => void) => {
      const timer = { ms, run, isOff: false };
      timers.push(timer);
      return () => {
        timer.isOff = true;
      };
    },
  };
  const watch = createClockWatch({ db, clock, nextAt, onLook, onFault: (cause) => void faults.push(cause) });
  const armed = () => timers.filter(({ isOff }) => !isOff);
  return { watch, timers, armed, faults, db };
};

describe('the watch on the clock', () => {
  it('is armed for what comes next, and never for longer than a minute', () => {
    let next: Instant | null = '2026-03-02T08:00:10.000Z' as Instant;
    const { watch, armed } = setUp(() => next);
    watch.arm();
    expect(armed().map(({ ms }) => ms)).toEqual([10_001]);
    next = '2026-03-02T12:00:00.000Z' as Instant;
    watch.arm();
    expect(armed().map(({ ms }) => ms)).toEqual([60_000]);
    next = null;
    watch.arm();
    expect(armed().map(({ ms }) => ms)).toEqual([60_000]);
  });

  it('looks again in a minute at what is due already: it could not be done', () => {
    const { watch, armed } = setUp(() => '2026-03-02T07:00:00.000Z' as Instant);
    watch.arm();
    expect(armed().map(({ ms }) => ms)).toEqual([60_000]);
  });

  it('has one timer, whatever looks and writes', () => {
    let looks = 0;
    const { watch, armed } = setUp(
      () => null,
      () => {
        looks += 1;
      },
    );
    watch.look();
    watch.arm();
    watch.look();
    expect(looks).toBe(2);
    expect(armed()).toHaveLength(1);
    armed()[0]?.run();
    expect(looks).toBe(3);
  });

  it('goes on after a fault, of its work or of finding out what comes next', () => {
    const broken = (): never => {
      throw new Error('broken');
    };
    const { watch, armed, faults } = setUp(broken, broken);
    watch.look();
    expect(faults).toHaveLength(2);
    expect(armed().map(({ ms }) => ms)).toEqual([60_000]);
  });

  it('ends with the data, and when it is told to', () => {
    let looks = 0;
    const { watch, armed, db } = setUp(
      () => null,
      () => {
        looks += 1;
      },
    );
    watch.look();
    db.open = false;
    armed()[0]?.run();
    expect(looks).toBe(1);
    db.open = true;
    watch.arm();
    watch.dispose();
    expect(armed()).toEqual([]);
    watch.look();
    expect(looks).toBe(1);
  });
});
