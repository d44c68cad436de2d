// npm run signals -- FILE.json: evaluates a file of cases and prints where signals are at odds, to check a conflict by hand.
import { resolve } from 'node:path';
import { withSetupLock } from './bootstrap/lock.mjs';
import { modernNode } from './bootstrap/node.mjs';
import { ensurePackages } from './bootstrap/packages.mjs';
import { inProject } from './bootstrap/paths.mjs';
import { run } from './bootstrap/processes.mjs';
import { runScript, SetupError } from './bootstrap/report.mjs';

await runScript(async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new SetupError('name a file of cases: npm run signals -- FILE.json');
  await withSetupLock(ensurePackages);
  const { code } = await run(modernNode(), [inProject('build', 'engines', 'signals.ts'), resolve(file)]);
  return code;
});
