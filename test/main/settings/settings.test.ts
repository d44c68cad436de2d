import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Log } from '#main/log.ts';
import { createElectronStore } from '#main/settings/electronStore.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

const faults: string[] = [];
const log: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (event) => void faults.push(event),
  fatal: () => undefined,
};
const bounds = { x: 1, y: 2, width: 1000, height: 700, maximized: true };

describe('the settings', () => {
  it('are there again at the next start', async () => {
    const folder = tempFolder();
    const first = createElectronStore(folder, log);
    expect(first.read()).toEqual({ theme: 'system' });
    expect(first.windowBounds()).toBeNull();
    expect(first.update({ theme: 'dark' })).toEqual({ theme: 'dark' });
    first.rememberBounds(bounds);
    await first.written();
    const second = createElectronStore(folder, log);
    expect(second.read()).toEqual({ theme: 'dark' });
    expect(second.windowBounds()).toEqual(bounds);
  });

  it('survive a hand that edited the file: what does not fit is the default', () => {
    const folder = tempFolder();
    const odd = JSON.stringify({ theme: 'pink', windowBounds: { x: 'left', width: -3 } });
    writeFileSync(join(folder, 'settings.json'), odd);
    const store = createElectronStore(folder, log);
    expect(store.read()).toEqual({ theme: 'system' });
    expect(store.windowBounds()).toBeNull();
  });

  it.each(['{"theme": "da', 'null', '[]', ''])('start anew when the file holds %j', async (content) => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'settings.json'), content);
    const store = createElectronStore(folder, log);
    expect(store.update({ theme: 'light' })).toEqual({ theme: 'light' });
    await store.written();
    expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toMatchObject({ theme: 'light' });
  });

  it('that cannot be written are logged and hold for this session', async () => {
    const folder = join(tempFolder(), 'gone');
    mkdirSync(folder);
    const store = createElectronStore(folder, log);
    rmSync(folder, { recursive: true });
    // A file where the folder was: nothing can be written below it, by root neither.
    writeFileSync(folder, '');
    store.rememberBounds(bounds);
    expect(store.update({ theme: 'dark' })).toEqual({ theme: 'dark' });
    expect(await store.written()).toBe(false);
    expect(faults).toContain('settings.not_written');
    expect(store.windowBounds()).toEqual(bounds);
  });
});
