import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '#main/clock.ts';
import { watchData } from '#main/data/watch.ts';
import type { FileCheck } from '#main/db/integrity.ts';
import type { Backups } from '#main/services/backups.ts';
import { ThreadEndedError } from '#main/threads/askInThread.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const SOUND: FileCheck = { isSound: true, schema: 20 };
const DAMAGED: FileCheck = { isSound: false, schema: 20 };

/** A watch over a file whose check comes to this, with its clock in the test's hand. */
const watchOver = (checked: () => Promise<FileCheck>) => {
  const makeIfDue = vi.fn(async () => undefined);
  const tidy = vi.fn();
  const onDamage = vi.fn();
  const onFault = vi.fn();
  const catchUp = vi.fn();
  const check = vi.fn(checked);
  const backups = { makeIfDue, tidy } as unknown as Backups; // no more of them is used
  const watch = watchData({
    clock: systemClock,
    databaseFile: '/data/followthrough.sqlite',
    backups,
    check,
    catchUp,
    onDamage,
    onFault,
  });
  return { watch, catchUp, makeIfDue, tidy, onDamage, onFault, check };
};
const aWhile = () => vi.advanceTimersByTimeAsync(600_000);

describe('the watch over the data', () => {
  it('begins by itself: catches up, checks the file once, and has backups made', async () => {
    const { watch, check, makeIfDue, tidy, catchUp, onDamage } = watchOver(async () => SOUND);
    await aWhile();
    expect(check.mock.calls).toEqual([['/data/followthrough.sqlite', 'quick']]);
    expect(tidy).toHaveBeenCalledTimes(1);
    expect(catchUp).toHaveBeenCalledTimes(1);
    expect(makeIfDue.mock.calls.length).toBeGreaterThan(1);
    expect(onDamage).not.toHaveBeenCalled();
    watch.end();
  });

  it('says that the file is damaged, and lets no backup be made of it', async () => {
    const { makeIfDue, onDamage } = watchOver(async () => DAMAGED);
    await aWhile();
    expect(onDamage).toHaveBeenCalledTimes(1);
    expect(makeIfDue).not.toHaveBeenCalled();
  });

  it('says damage that somebody else comes upon, and no damage twice', async () => {
    const { watch, makeIfDue, onDamage } = watchOver(async () => DAMAGED);
    watch.foundDamage();
    watch.foundDamage();
    await aWhile();
    expect(onDamage).toHaveBeenCalledTimes(1);
    expect(makeIfDue).not.toHaveBeenCalled();
  });

  it('takes a check that could not be made for no damage, and has it written down unless the app ended it', async () => {
    const cause = new Error('not now');
    const failed = watchOver(() => Promise.reject(cause));
    const ended = watchOver(() => Promise.reject(new ThreadEndedError('ended')));
    await aWhile();
    expect(failed.onFault.mock.calls).toEqual([[cause]]);
    expect(ended.onFault).not.toHaveBeenCalled();
    for (const { watch, onDamage } of [failed, ended]) {
      expect(onDamage).not.toHaveBeenCalled();
      watch.end();
    }
  });

  it('survives what stands in the way of catching up, and says damage that it comes upon', async () => {
    const full = watchOver(async () => SOUND);
    full.catchUp.mockImplementation(() => {
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    });
    const damaged = watchOver(async () => SOUND);
    damaged.catchUp.mockImplementation(() => {
      throw Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' });
    });
    await aWhile();
    expect(full.onFault).toHaveBeenCalledTimes(1);
    expect(full.onDamage).not.toHaveBeenCalled();
    expect(full.makeIfDue).toHaveBeenCalled();
    expect(damaged.onDamage).toHaveBeenCalledTimes(1);
    expect(damaged.makeIfDue).not.toHaveBeenCalled();
    for (const { watch, check } of [full, damaged]) {
      expect(check).toHaveBeenCalledTimes(1);
      watch.end();
    }
  });

  it('says nothing any more once it was ended', async () => {
    const checked = Promise.withResolvers<FileCheck>();
    const { watch, onDamage, makeIfDue } = watchOver(() => checked.promise);
    await vi.advanceTimersByTimeAsync(5000);
    watch.end();
    checked.resolve(DAMAGED);
    watch.foundDamage();
    await aWhile();
    expect(onDamage).not.toHaveBeenCalled();
    expect(makeIfDue).not.toHaveBeenCalled();
  });
});
