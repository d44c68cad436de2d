import { describe, expect, it, vi } from 'vitest';
import type { BusAnswer } from '#main/bus/sessionBus.ts';
import { hasTrayHost, watchTrayHost } from '#main/tray/trayHost.ts';

const THERE = [true];

/** A clock whose waits end when the test says so. */
const byHand = () => {
  const waiting: { readonly milliseconds: number; readonly work: () => void }[] = [];
  return {
    waiting,
    after: (milliseconds: number, work: () => void) => {
      const one = { milliseconds, work };
      waiting.push(one);
      return () => void waiting.splice(waiting.indexOf(one), 1);
    },
  };
};

describe('Whether there is a tray', () => {
  it.each([
    [THERE, true],
    [[false], false],
    [null, false],
    [undefined, false],
    [[], false],
    [['true'], false],
  ])('%j on the bus means %s', async (answer, expected) => {
    const callBus = vi.fn(async () => answer);
    expect(await hasTrayHost({ platform: 'linux', callBus })).toBe(expected);
    expect(callBus).toHaveBeenCalledOnce();
  });

  it.each(['darwin', 'win32'] as const)('is no question on %s', async (platform) => {
    const callBus = vi.fn(async () => null);
    expect(await hasTrayHost({ platform, callBus })).toBe(true);
    expect(callBus).not.toHaveBeenCalled();
  });
});

describe('Looking for a tray', () => {
  const setUp = (answers: () => BusAnswer) => {
    const clock = byHand();
    const told: string[] = [];
    const callBus = vi.fn(async () => answers());
    const stop = watchTrayHost({
      ...{ clock, platform: 'linux', callBus },
      onFound: ({ isLate }) => told.push(isLate ? 'late' : 'there'),
      onMissing: () => told.push('missing'),
    });
    const settle = (): Promise<void> => new Promise((done) => setImmediate(done));
    const next = async (): Promise<void> => {
      clock.waiting.shift()?.work();
      await settle();
    };
    return { clock, told, callBus, stop, settle, next };
  };

  it('ends at once where there is one', async () => {
    const { clock, told, settle } = setUp(() => THERE);
    await settle();
    expect(told).toEqual(['there']);
    expect(clock.waiting).toEqual([]);
  });

  it('finds one that comes twenty seconds later, once', async () => {
    let answer: BusAnswer = null;
    const { clock, told, settle, next } = setUp(() => answer);
    await settle();
    for (let waited = 0; waited < 15; waited += 5) await next();
    answer = THERE;
    await next();
    expect(told).toEqual(['missing', 'late']);
    expect(clock.waiting).toEqual([]);
  });

  it('is given up after a minute', async () => {
    const { clock, callBus, told, settle, next } = setUp(() => null);
    await settle();
    expect(clock.waiting[0]?.milliseconds).toBe(5000);
    while (clock.waiting.length > 0) await next();
    expect(callBus).toHaveBeenCalledTimes(13);
    expect(told).toEqual(['missing']);
  });

  it('tells nothing any more once it is stopped', async () => {
    const { clock, told, stop, settle } = setUp(() => null);
    await settle();
    stop();
    expect(clock.waiting).toEqual([]);
    const early = setUp(() => THERE);
    early.stop();
    await early.settle();
    expect([...told, ...early.told]).toEqual(['missing']);
  });
});
