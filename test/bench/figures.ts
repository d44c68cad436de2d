/** The middle one of some measurements; `p` other than a half gives another quantile. */
export const quantile = (values: readonly number[], p = 0.5): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;
};

export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  readonly unit?: string;
  readonly detail: string;
};

/** Prints a figure beside its limit; a figure over it makes the run fail at its end, after everything was measured. */
export const report = ({ name, value, limit, unit = '', detail }: Figure): void => {
  const within = value <= limit;
  if (!within) process.exitCode = 1;
  console.log(`${within ? 'ok  ' : 'OVER'} ${name}: ${value.toFixed(2)}${unit} (limit ${limit}${unit}); ${detail}`);
};
