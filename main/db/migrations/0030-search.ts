import type { Migration } from '../migration.ts';

/**
 * The full-text index anew. It holds the words that the app's own analyser finds (`shared/search/analyse.ts`), which are
 * put in by the connection that writes: SQL parts them at the spaces and does nothing else. `search_docs` keeps the texts
 * to show, so the index has no copy of them. All records are brought in again in the background, by `search_todo`.
 */
export const search: Migration = {
  version: 30,
  name: 'search',
  sql: `
DROP TRIGGER search_docs_added;
DROP TRIGGER search_docs_removed;
DROP TRIGGER search_docs_changed;
DROP TABLE search;
DELETE FROM search_docs;
-- With an index of every beginning up to twelve letters, a word that is typed is looked up and not gathered.
CREATE VIRTUAL TABLE search USING fts5 (
  title, body, notes, content = '', contentless_delete = 1,
  tokenize = 'ascii tokenchars ''+#.''', prefix = '1 2 3 4 5 6 7 8 9 10 11 12'
);
-- Words of letters that are or were in the index, for the nearest spelling of one that is not.
CREATE TABLE search_words (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT OR REPLACE INTO search_todo SELECT 'role', '' WHERE EXISTS (SELECT 1 FROM roles);
INSERT OR REPLACE INTO search_todo SELECT 'company', '' WHERE EXISTS (SELECT 1 FROM companies);
INSERT OR REPLACE INTO search_todo SELECT 'person', '' WHERE EXISTS (SELECT 1 FROM people);
INSERT OR REPLACE INTO search_todo SELECT 'interview', '' WHERE EXISTS (SELECT 1 FROM interviews);
INSERT OR REPLACE INTO search_todo SELECT 'interaction', '' WHERE EXISTS (SELECT 1 FROM interactions);
`,
};
