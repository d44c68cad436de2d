import type { Migration } from '../migration.ts';

/** What was typed and is neither saved nor given up, so that it outlives the window. */
export const drafts: Migration = {
  version: 40,
  name: 'drafts',
  sql: `
-- key: the form and which draft of it; text: JSON that the form alone reads. Not recorded by undo: nothing was done yet.
CREATE TABLE drafts (
  key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 200),
  text TEXT NOT NULL,
  kept_at TEXT NOT NULL
) STRICT;
CREATE INDEX drafts_by_age ON drafts (kept_at);
`,
};
