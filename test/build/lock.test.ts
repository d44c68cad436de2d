import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withSetupLock } from '../../build/bootstrap/lock.mjs';

let cache = '';
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'followthrough-lock-'));
  vi.stubEnv('XDG_CACHE_HOME', cache);
  vi.spyOn(console, 'log').mockReturnValue();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(cache, { recursive: true, force: true });
});

const locksFolder = () => join(cache, 'followthrough-dev', 'locks');

describe('the set-up lock', () => {
  test('lets one set-up run after the other', async () => {
    const events: string[] = [];
    const setUp = (name: string) =>
      withSetupLock(async () => {
        events.push(`${name} begins`);
        await new Promise((done) => setImmediate(done));
        events.push(`${name} ends`);
      });
    await Promise.all([setUp('first'), setUp('second')]);
    expect(events).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  test('is given back when the work fails', async () => {
    await expect(withSetupLock(() => Promise.reject(new Error('no network')))).rejects.toThrow('no network');
    expect(readdirSync(locksFolder())).toEqual([]);
  });

  test('is taken over from a process that is gone', async () => {
    let lock = '';
    await withSetupLock(async () => {
      lock = join(locksFolder(), readdirSync(locksFolder())[0] ?? '');
    });
    const beyondAnyProcess = 2 ** 22 + 1;
    writeFileSync(lock, String(beyondAnyProcess));
    await expect(withSetupLock(async () => 'done')).resolves.toBe('done');
  });
});
