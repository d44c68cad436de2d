import { readFileSync } from 'node:fs';
import { readCases } from '#shared/followups/caseFile.ts';
import { plan } from '#shared/followups/plan.ts';

// Plans every case of a file and prints what is wanted. `shared` itself knows no files.
const [file = ''] = process.argv.slice(2);
try {
  const planned = readCases(readFileSync(file, 'utf8')).map(({ name, snapshot }) => ({
    name,
    followUps: plan(snapshot),
  }));
  process.stdout.write(`${JSON.stringify(planned, null, 2)}\n`);
} catch (error) {
  process.stderr.write(`followthrough: ${file}: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
