import { resolveRuntime } from '../runtime/resolve.mjs';
import { ensureBuilt } from './appBuild.mjs';
import { withSetupLock } from './lock.mjs';
import { ensurePackages } from './packages.mjs';
import { say } from './report.mjs';
import { ensureSystemLibraries } from './systemLibraries.mjs';

/**
 * Everything between a fresh clone and a window: packages, system libraries, runtime, build. Each step does nothing
 * where its work is already done.
 * @param {object} wanted
 * @param {readonly import('./systemLibraries.mjs').Need[]} wanted.needs what the system must bring
 * @param {boolean} [wanted.build] whether out/ must be up to date; true by default
 * @returns {Promise<import('../runtime/resolve.mjs').Runtime>}
 */
export function setUp({ needs, build = true }) {
  return withSetupLock(async () => {
    await ensurePackages();
    await ensureSystemLibraries(needs);
    const runtime = await resolveRuntime();
    if (runtime.note) say(runtime.note);
    if (build) await ensureBuilt();
    return runtime;
  });
}
