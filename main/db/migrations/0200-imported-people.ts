import type { Migration } from '../migration.ts';

/** People whom an import brought with their roles: undoing it takes them back, unless they have become the user's. */
export const importedPeople: Migration = {
  version: 200,
  name: 'imported people',
  sql: `
    ALTER TABLE people ADD COLUMN import_batch_id TEXT REFERENCES import_batches (id) ON DELETE SET NULL;
    CREATE INDEX people_batch ON people (import_batch_id) WHERE import_batch_id IS NOT NULL;
    ALTER TABLE role_people ADD COLUMN import_batch_id TEXT REFERENCES import_batches (id) ON DELETE SET NULL;
    CREATE INDEX role_people_batch ON role_people (import_batch_id) WHERE import_batch_id IS NOT NULL;
  `,
};
