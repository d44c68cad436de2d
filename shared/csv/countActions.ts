import type { ImportCounts } from '../contract/imports.ts';
import type { PlannedRow } from './plan.ts';

/**
 * Adds up the actions of the rows that were read.
 * @throws if the sums do not add up to the rows: that would be a fault of the planner.
 */
export const countActions = (rows: readonly Pick<PlannedRow, 'action' | 'record'>[]): ImportCounts => {
  const counts = { rows: rows.length, create: 0, update: 0, link: 0, skip: 0, invalid: 0 };
  let [records, companies] = [0, 0];
  for (const { action, record } of rows) {
    counts[action] += 1;
    if (record === null) continue;
    if ('companyKey' in record.target) companies += 1;
    else records += 1;
  }
  const sum = counts.create + counts.update + counts.link + counts.skip + counts.invalid;
  if (sum !== rows.length) throw new Error(`The import read ${rows.length} rows and planned ${sum}.`);
  return { ...counts, ...(records > 0 && { records }), ...(companies > 0 && { companies }) };
};
