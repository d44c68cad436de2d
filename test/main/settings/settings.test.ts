import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createElectronStore } from '#main/settings/electronStore.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

describe('the settings', () => {
  it('are there again at the next start', () => {
    const folder = tempFolder();
    const bounds = { x: 1, y: 2, width: 1000, height: 700, maximized: true };
    const first = createElectronStore(folder);
    expect(first.read()).toEqual({ theme: 'system' });
    expect(first.windowBounds()).toBeNull();
    first.update({ theme: 'dark' });
    first.rememberBounds(bounds);
    const second = createElectronStore(folder);
    expect(second.read()).toEqual({ theme: 'dark' });
    expect(second.windowBounds()).toEqual(bounds);
  });

  it('survive a hand that edited the file: what does not fit is the default', () => {
    const folder = tempFolder();
    writeFileSync(
      join(folder, 'settings.json'),
      JSON.stringify({ theme: 'pink', windowBounds: { x: 'left', width: -3 } }),
    );
    const store = createElectronStore(folder);
    expect(store.read()).toEqual({ theme: 'system' });
    expect(store.windowBounds()).toBeNull();
  });

  it('start anew when the file is no JSON', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'settings.json'), '{"theme": "da');
    const store = createElectronStore(folder);
    expect(store.update({ theme: 'light' })).toEqual({ theme: 'light' });
    expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toEqual({ theme: 'light' });
  });
});
