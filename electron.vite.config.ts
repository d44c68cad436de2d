import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

// The oldest runtime that the app must run on (see build/runtime/): Electron 33.
const nodeTarget = 'node20';
const chromeTarget = 'chrome130';

const root = import.meta.dirname;

/**
 * Entry points of the main process: the app, and one per worker thread. Entries and the chunks they share lie flat in
 * out/main, so that `new URL('./importWorker.js', import.meta.url)` holds in whichever chunk the line ends up.
 */
const mainEntries = {
  index: resolve(root, 'main/index.ts'),
  importWorker: resolve(root, 'main/csv/importWorker.ts'),
  checkWorker: resolve(root, 'main/db/checkWorker.ts'),
  exportWorker: resolve(root, 'main/export/exportWorker.ts'),
  busWorker: resolve(root, 'main/bus/busWorker.ts'),
  holidayWorker: resolve(root, 'main/holidays/holidayWorker.ts'),
};

/**
 * Gathers all that the first screen imports, directly or through others, into one file: each file is a question to the
 * main process, which is busy enough while the window starts. What is imported on demand keeps files of its own.
 */
const firstScreen = (): { readonly plugin: Plugin; readonly chunkOf: (id: string) => string | null } => {
  const modules = new Set<string>();
  return {
    plugin: {
      name: 'first-screen',
      apply: 'build',
      buildEnd() {
        const visit = (id: string): void => {
          if (modules.has(id)) return;
          modules.add(id);
          for (const imported of this.getModuleInfo(id)?.importedIds ?? []) visit(imported);
        };
        for (const id of this.getModuleIds()) {
          if (this.getModuleInfo(id)?.isEntry) visit(id);
        }
      },
    },
    chunkOf: (id) => (modules.has(id) ? 'first' : null),
  };
};

export default defineConfig(({ command }) => {
  const forUsers = command === 'build';
  const output = { minify: forUsers, sourcemap: !forUsers } as const;
  const first = firstScreen();

  return {
    main: {
      build: {
        ...output,
        target: nodeTarget,
        outDir: 'out/main',
        emptyOutDir: true,
        // Only what has a native part stays a package; reading one bundle starts faster than resolving hundreds of files.
        externalizeDeps: true,
        rolldownOptions: {
          input: mainEntries,
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    preload: {
      build: {
        ...output,
        target: nodeTarget,
        outDir: 'out/preload',
        emptyOutDir: true,
        // A sandboxed preload can require nothing but electron, hence one CommonJS file with everything inside.
        externalizeDeps: false,
        rolldownOptions: {
          input: { index: resolve(root, 'main/preload.ts') },
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
    renderer: {
      root: resolve(root, 'renderer'),
      plugins: [react(), first.plugin],
      build: {
        ...output,
        target: chromeTarget,
        outDir: resolve(root, 'out/renderer'),
        // The content security policy allows no data: fonts or scripts, so nothing is inlined.
        assetsInlineLimit: 0,
        // Chromium knows module preloading by itself.
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: resolve(root, 'renderer/index.html'),
          output: { codeSplitting: { groups: [{ name: first.chunkOf }] } },
        },
      },
    },
  };
});
