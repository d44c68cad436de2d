import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

/** Programs that tests start in a thread or a process of their own, each by the name of its bundle. */
const THREADS = {
  importWorker: 'main/csv/importWorker.ts',
  checkWorker: 'main/db/checkWorker.ts',
  busWorker: 'main/bus/busWorker.ts',
  holidayWorker: 'main/holidays/holidayWorker.ts',
  exportWorker: 'main/export/exportWorker.ts',
  dyingWorker: 'test/main/csv/dyingWorker.ts',
  fullDiskWorker: 'test/main/csv/fullDiskWorker.ts',
  killChild: 'test/main/kill/killChild.ts',
} as const;

export type ThreadName = keyof typeof THREADS;

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with the bundles. */
    readonly threads: string;
  }
}

/**
 * Bundles what tests start beside themselves, as the app's own build does. Node could run the TypeScript as it is, but
 * it strips the types by WebAssembly, and V8 14 crashes now and then when several threads of one process compile the same
 * WebAssembly: NativeModule::FreeCode, called by Runtime_TierUpWasmToJSWrapper, takes a lock that is gone.
 */
export const setup = async (project: TestProject): Promise<() => void> => {
  const root = resolve(import.meta.dirname, '../..');
  const folder = join(root, 'out/test', String(process.pid));
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    // Each start would look for some hundred files of packages otherwise; better-sqlite3 finds its own binary.
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(THREADS).map(([name, file]) => [name, resolve(root, file)])),
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  project.provide('threads', folder);
  return () => rmSync(folder, { recursive: true, force: true });
};
