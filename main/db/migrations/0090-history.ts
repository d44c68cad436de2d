import type { Migration } from '../migration.ts';

/**
 * What was logged can be put right, so it has a version; and what became of a role is a step of its history with a day of
 * its own. When earlier outcomes were set is not known, and is not made up.
 */
export const history: Migration = {
  version: 90,
  name: 'history',
  sql: `
ALTER TABLE interactions ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

CREATE TABLE outcome_events (
  id TEXT PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  -- NULL: the one before was taken back.
  outcome TEXT CHECK (outcome IN ('accepted','declined','rejected','withdrawn','ghosted')),
  on_day TEXT NOT NULL,
  -- Local time of day in the zone; both NULL where only the day is known.
  at_time TEXT,
  zone TEXT,
  source TEXT NOT NULL CHECK (source IN ('user','import')),
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX outcome_events_role ON outcome_events (role_id, recorded_at, id);
`,
};
