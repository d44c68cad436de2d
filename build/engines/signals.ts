import { readFileSync } from 'node:fs';
import { readCases } from '#shared/signals/caseFile.ts';
import { evaluate, type TopicResult } from '#shared/signals/evaluate.ts';

/** More digits say nothing: the weights are heuristics. */
const rounded = (value: number): number => Number(value.toFixed(4));

const printed = ({ topic, kappa, severity, band, kind, notComparable, clusters }: TopicResult) => ({
  topic,
  kappa: rounded(kappa),
  severity: rounded(severity),
  band,
  kind,
  notComparable,
  clusters: clusters.map(({ ids }) => ids),
});

// Evaluates every case of a file and prints where signals are at odds. `shared` itself knows no files.
const [file = ''] = process.argv.slice(2);
try {
  const evaluated = readCases(readFileSync(file, 'utf8')).map(({ name, parts, signals }) => ({
    name,
    topics: evaluate(signals, parts).map(printed),
  }));
  process.stdout.write(`${JSON.stringify(evaluated, null, 2)}\n`);
} catch (error) {
  process.stderr.write(`followthrough: ${file}: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
