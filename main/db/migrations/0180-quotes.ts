import type { Migration } from '../migration.ts';

/**
 * The words of signals are found by the search: a kind of its own, brought in in the background. The texts that are there
 * keep their row ids, by which the full-text index knows them. And the signals of a role are read in their order without
 * sorting them.
 */
export const quotes: Migration = {
  version: 180,
  name: 'quotes',
  sql: `
CREATE TABLE search_docs_anew (
  -- Each kind has a range of its own.
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('role','company','person','interview','interaction','signal')),
  record_id TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  notes TEXT NOT NULL,
  UNIQUE (kind, record_id)
) STRICT;
INSERT INTO search_docs_anew SELECT id, kind, record_id, title, body, notes FROM search_docs;
DROP TABLE search_docs;
ALTER TABLE search_docs_anew RENAME TO search_docs;

CREATE TABLE search_todo_anew (
  kind TEXT PRIMARY KEY CHECK (kind IN ('role','company','person','interview','interaction','signal')),
  after_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO search_todo_anew SELECT kind, after_id FROM search_todo;
INSERT INTO search_todo_anew SELECT 'signal', '' WHERE EXISTS (SELECT 1 FROM signals);
DROP TABLE search_todo;
ALTER TABLE search_todo_anew RENAME TO search_todo;

DROP INDEX signals_role;
CREATE INDEX signals_role ON signals (role_id, said_at, recorded_at, id);
`,
};
