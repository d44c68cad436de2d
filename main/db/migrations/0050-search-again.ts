import type { Migration } from '../migration.ts';

/** The analyser finds more in a text than it did (numbers, apostrophes, signs): all records are brought in again, in the background. */
export const searchAgain: Migration = {
  version: 50,
  name: 'search again',
  sql: `
INSERT OR REPLACE INTO search_todo SELECT 'role', '' WHERE EXISTS (SELECT 1 FROM roles);
INSERT OR REPLACE INTO search_todo SELECT 'company', '' WHERE EXISTS (SELECT 1 FROM companies);
INSERT OR REPLACE INTO search_todo SELECT 'person', '' WHERE EXISTS (SELECT 1 FROM people);
INSERT OR REPLACE INTO search_todo SELECT 'interview', '' WHERE EXISTS (SELECT 1 FROM interviews);
INSERT OR REPLACE INTO search_todo SELECT 'interaction', '' WHERE EXISTS (SELECT 1 FROM interactions);
`,
};
