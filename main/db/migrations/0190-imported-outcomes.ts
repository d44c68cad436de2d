import type { Migration } from '../migration.ts';

/** What became of a role, where an import says it of one that was there before: undoing the import takes it back. */
export const importedOutcomes: Migration = {
  version: 190,
  name: 'imported outcomes',
  sql: `
    ALTER TABLE outcome_events ADD COLUMN import_batch_id TEXT REFERENCES import_batches (id) ON DELETE SET NULL;
    CREATE INDEX outcome_events_batch ON outcome_events (import_batch_id) WHERE import_batch_id IS NOT NULL;
  `,
};
