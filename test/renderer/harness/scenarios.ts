import type { FakeOptions } from '../support/fakeBridge.ts';
import { batches, importStates, planCounts, rowsOf } from '../support/sampleImport.ts';
import { manyRecords } from '../support/sampleRecords.ts';

const crowded = { lead: 4, saved: 12, applied: 2400, screening: 5, interview: 14, offer: 1, closed: 300 };

const wizard = Object.fromEntries(
  Object.entries(importStates).map(([name, importState]): [string, FakeOptions] => [
    `import-${name}`,
    { spread: { saved: 3, applied: 5 }, importState, batches, importRows: rowsOf(planCounts) },
  ]),
);

/** What the harness can show. */
export const scenarios: Readonly<Record<string, FakeOptions>> = {
  empty: {},
  big: { spread: { lead: 300, saved: 1200, applied: 6000, screening: 800, interview: 600, offer: 100, closed: 1000 } },
  crowded: { spread: crowded },
  records: { spread: { lead: 12, applied: 8 }, ...manyRecords(10_000) },
  sparse: { spread: { applied: 3, interview: 2 }, hasSampleData: true },
  recovery: {
    bootstrap: {
      state: 'recovery',
      reason: 'damaged',
      keptFile: '/home/sam/.config/Followthrough/followthrough.damaged-2026-11-23.db',
      dataFolder: '/home/sam/.config/Followthrough',
      settings: { theme: 'light' },
    },
  },
  ...wizard,
};
