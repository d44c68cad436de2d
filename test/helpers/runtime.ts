import * as z from 'zod';

/** The Electron under test: an executable, the switches before the app's folder, and its share of the environment. */
export type TestRuntime = { executable: string; args: string[]; env: Record<string, string> };

/**
 * The runtime that build/test.mjs or build/bench.mjs has resolved, or, when a test is run by hand, one resolved now.
 * @throws with a sentence when there is none for this system
 */
export async function testRuntime(): Promise<TestRuntime> {
  const executable = process.env.FOLLOWTHROUGH_ELECTRON;
  if (executable) {
    const args = z.array(z.string()).parse(JSON.parse(process.env.FOLLOWTHROUGH_ELECTRON_ARGS ?? '[]'));
    return { executable, args, env: {} };
  }
  const { resolveRuntime } = await import('../../build/runtime/resolve.mjs');
  return resolveRuntime();
}
