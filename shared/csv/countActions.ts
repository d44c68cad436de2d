import type { ImportAction, ImportCounts } from '../contract/imports.ts';

/** Adds up the actions of rows. @throws if the sums do not add up to the rows: that would be a fault of the planner. */
export const countActions = (actions: Iterable<ImportAction>, rows: number): ImportCounts => {
  const counts = { rows, create: 0, update: 0, link: 0, skip: 0, invalid: 0 };
  for (const action of actions) counts[action] += 1;
  const sum = counts.create + counts.update + counts.link + counts.skip + counts.invalid;
  if (sum !== rows) throw new Error(`The import read ${rows} rows and planned ${sum}.`);
  return counts;
};
