import { describe, expect, it } from 'vitest';
import { createLostTray } from '#main/tray/lostTray.ts';
import type { Instant } from '#shared/domain/localDay.ts';

const MINUTE = 60_000;

const setUp = () => {
  const state = { now: Date.UTC(2026, 2, 2, 8), isHidden: true, hasTray: true, isThere: true, asked: 0 };
  const noticed: string[] = [];
  const lost = createLostTray({
    clock: { now: () => new Date(state.now).toISOString() as Instant }, // always this form
    isOutOfSight: () => state.isHidden,
    hasTray: () => state.hasTray,
    askHost: async () => {
      state.asked += 1;
      return state.isThere;
    },
    onMissing: () => {
      noticed.push('missing');
      state.hasTray = false;
    },
    onGone: () => void noticed.push('gone'),
  });
  const lookAfter = (ms: number): Promise<void> => {
    state.now += ms;
    return lost.look();
  };
  return { state, noticed, lost, lookAfter };
};

describe('a tray that leads to a hidden window', () => {
  it('is gone for good when two looks, a minute apart, do not find it', async () => {
    const { state, noticed, lookAfter } = setUp();
    await lookAfter(MINUTE);
    state.isThere = false;
    await lookAfter(MINUTE);
    expect(noticed).toEqual(['missing']);
    // Something is written, the machine wakes up: a look at once says nothing new.
    await lookAfter(1000);
    expect(noticed).toEqual(['missing']);
    await lookAfter(MINUTE);
    expect(noticed).toEqual(['missing', 'gone']);
    await lookAfter(MINUTE);
    expect(noticed).toEqual(['missing', 'gone']);
  });

  it('that comes back in between is none that was lost', async () => {
    const { state, noticed, lookAfter } = setUp();
    state.isThere = false;
    await lookAfter(MINUTE);
    Object.assign(state, { isThere: true, hasTray: true });
    await lookAfter(MINUTE);
    state.isThere = false;
    await lookAfter(MINUTE);
    expect(noticed).toEqual(['missing', 'missing']);
  });

  it('is not asked for while the user sees the window, or where there was none', async () => {
    const { state, noticed, lookAfter } = setUp();
    state.isHidden = false;
    await lookAfter(MINUTE);
    Object.assign(state, { isHidden: true, hasTray: false });
    await lookAfter(MINUTE);
    expect(state.asked).toBe(0);
    expect(noticed).toEqual([]);
  });

  it('is nobody’s concern once the user has the window, also while it is asked for', async () => {
    const { state, noticed, lost, lookAfter } = setUp();
    state.isThere = false;
    await lookAfter(MINUTE);
    state.now += MINUTE;
    const looking = lost.look();
    state.isHidden = false;
    await looking;
    expect(noticed).toEqual(['missing']);
  });

  it('is asked for by one look at a time, and by a clock that goes back, too', async () => {
    const { state, noticed, lost, lookAfter } = setUp();
    state.isThere = false;
    await Promise.all([lost.look(), lost.look()]);
    expect(state.asked).toBe(1);
    await lookAfter(-3 * MINUTE);
    expect(noticed).toEqual(['missing', 'gone']);
  });
});
