import type { Migration } from '../migration.ts';

/** What the user wrote down to do themselves. What became of it is told by their acts, as of any other follow-up. */
export const ownFollowUps: Migration = {
  version: 240,
  name: 'own follow-ups',
  sql: `
CREATE TABLE own_follow_ups (
  id TEXT PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  -- NULL: nobody in particular.
  person_id TEXT REFERENCES people (id) ON DELETE SET NULL,
  -- NULL: whichever way there is.
  channel TEXT CHECK (channel IN ('email','call','profile_message')),
  -- The day, or the instant, and the zone in which it was chosen.
  due_on TEXT,
  due_at TEXT,
  zone TEXT NOT NULL,
  -- What to do.
  text TEXT NOT NULL,
  made_at TEXT NOT NULL,
  -- The import that brought it; NULL once the user has changed it.
  import_batch_id TEXT REFERENCES import_batches (id) ON DELETE SET NULL,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((due_on IS NULL) <> (due_at IS NULL)),
  CHECK (length(text) BETWEEN 1 AND 2000)
) STRICT;
CREATE INDEX own_follow_ups_role ON own_follow_ups (role_id, made_at);
CREATE INDEX own_follow_ups_person ON own_follow_ups (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX own_follow_ups_batch ON own_follow_ups (import_batch_id) WHERE import_batch_id IS NOT NULL;
`,
};
