import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { assertNodeApi } from './build/bootstrap/node.mjs';
import { LongestFirst } from './test/helpers/longestFirst.ts';

// Tests open real databases: on a Node that is too old they would end without a word.
assertNodeApi();

const helper = (name: string): string => resolve(import.meta.dirname, 'test/helpers', name);

/** Tests of everything that runs without a page; the real `electron` package would start a download when imported. */
const unitFolders = ['shared', 'main', 'contract', 'architecture', 'fuzz', 'build'];

export default defineConfig({
  test: {
    // A run that executes nothing must never look green; build/test.mjs checks this again.
    passWithNoTests: false,
    allowOnly: false,
    retry: 0,
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    // jsdom lays nothing out, so to the drag-and-drop library no list looks scrollable; it prints the whole tree to say so.
    onConsoleLog: (log) => !log.includes('Auto scrolling has been attached'),
    projects: [
      {
        extends: true,
        resolve: { alias: { electron: helper('fakeElectron.ts') } },
        test: {
          name: 'unit',
          environment: 'node',
          include: unitFolders.map((folder) => `test/${folder}/**/*.test.ts`),
          globalSetup: [helper('bundleThreads.ts')],
          setupFiles: [helper('setupNode.ts')],
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: [helper('setupDom.ts')],
          // Each file has a page of its own; loading all of the app's modules again for it takes longer than its tests.
          isolate: false,
          // CSS modules keep their plain class names, so that a test may find a state by its class.
          css: { modules: { classNameStrategy: 'non-scoped' } },
          testTimeout: 40_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          // Each test starts real Electron windows that take the focus of the one display from each other.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
