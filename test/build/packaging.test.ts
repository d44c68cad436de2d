import { resolve } from 'node:path';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const config = await getConfig(root, 'electron-builder.yml', null);

describe('electron-builder.yml', () => {
  test('is valid', async () => {
    await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined();
  });

  test('would be refused with a setting that does not exist', async () => {
    const misspelt = { ...config, asarUnpak: [] };
    await expect(validateConfiguration(misspelt, new DebugLogger(false))).rejects.toThrow(/asarUnpak/);
  });

  test('names the app as the app names itself', () => {
    expect(config).toMatchObject({ appId: 'app.followthrough.desktop', productName: 'Followthrough' });
  });

  test('makes what people install on each system', () => {
    expect(config).toMatchObject({
      linux: { target: ['AppImage', 'deb'] },
      mac: { target: ['dmg'] },
      win: { target: ['nsis'] },
    });
  });

  test('closes every door that Electron leaves open to other programs', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('packs what was built and nothing that only builds it', () => {
    expect(config).toMatchObject({ asar: true, npmRebuild: false, publish: null });
    const patterns = JSON.stringify(config.files);
    expect(patterns).toContain('"!node_modules/node-linux-*{,/**}"');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in for the system it packs for.
    expect(patterns).toContain('"!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}.node)"');
  });
});
