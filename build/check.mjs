// npm run check: types, lint and format.
import { withSetupLock } from './bootstrap/lock.mjs';
import { ensurePackages } from './bootstrap/packages.mjs';
import { runScript } from './bootstrap/report.mjs';
import { printOutcome, runChecks } from './testing/checks.mjs';

await runScript(async () => {
  await withSetupLock(ensurePackages);
  const results = await runChecks((result) => {
    printOutcome(result);
    if (result.failed) console.log(result.output.trim());
  });
  return results.some(({ failed }) => failed > 0) ? 1 : 0;
});
