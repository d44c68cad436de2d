import { quantile, report } from './figures.ts';

/** So often each of a pair is measured. */
export const ROUNDS = 200;

/** How many milliseconds some work takes. */
export const timed = (work: () => unknown): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

type Pair = { readonly app: () => unknown; readonly bare: () => unknown };

/** Measures both in turn, and reports the ratio of the medians and that of the 99th percentiles. */
export const compare = (
  name: string,
  pairOf: (round: number) => Pair,
  limits: { readonly median: number; readonly p99: number; readonly what: string; readonly rounds?: number },
): void => {
  const times: Record<'app' | 'bare', number[]> = { app: [], bare: [] };
  const rounds = limits.rounds ?? ROUNDS;
  for (let round = -rounds / 10; round < rounds; round += 1) {
    const pair = pairOf(Math.abs(round));
    const bare = timed(pair.bare);
    const app = timed(pair.app);
    // The first ones warm up.
    if (round < 0) continue;
    times.app.push(app);
    times.bare.push(bare);
  }
  for (const [label, p] of [
    ['median', 0.5],
    ['p99', 0.99],
  ] as const) {
    const [app, bare] = [quantile(times.app, p), quantile(times.bare, p)];
    report({
      name: `${name}, ${label}`,
      value: app / bare,
      limit: limits[label],
      detail: `${app.toFixed(3)} ms ÷ ${limits.what} ${bare.toFixed(3)} ms, of ${rounds}`,
    });
  }
};

/** The value of a good answer. @throws what a bad one says */
export const must = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
