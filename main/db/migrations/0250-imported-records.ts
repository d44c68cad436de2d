import type { Migration } from '../migration.ts';

/** What an import wrote into a role's log goes with the import when it is undone, unless the user has made it their own. */
export const importedRecords: Migration = {
  version: 250,
  name: 'imported records',
  sql: `
-- The import that brought it; NULL once the user has changed it.
ALTER TABLE interactions ADD COLUMN import_batch_id TEXT REFERENCES import_batches (id) ON DELETE SET NULL;
ALTER TABLE promises ADD COLUMN import_batch_id TEXT REFERENCES import_batches (id) ON DELETE SET NULL;
ALTER TABLE signals ADD COLUMN import_batch_id TEXT REFERENCES import_batches (id) ON DELETE SET NULL;
-- Of a key by which a record is known again: the record, as long as it is there.
ALTER TABLE role_keys ADD COLUMN record_id TEXT;
-- How many of the rows that it created are in the log of a role, or companies by themselves; the others are roles.
ALTER TABLE import_batches ADD COLUMN records INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import_batches ADD COLUMN companies INTEGER NOT NULL DEFAULT 0;
CREATE INDEX interactions_batch ON interactions (import_batch_id) WHERE import_batch_id IS NOT NULL;
CREATE INDEX promises_batch ON promises (import_batch_id) WHERE import_batch_id IS NOT NULL;
CREATE INDEX signals_batch ON signals (import_batch_id) WHERE import_batch_id IS NOT NULL;
`,
};
