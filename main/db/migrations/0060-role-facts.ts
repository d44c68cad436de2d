import type { Migration } from '../migration.ts';

/**
 * What the board shows and sorts by, ready to be read: one row per role, made from the other tables whenever they change
 * (`main/services/derived.ts`), never written by hand and not recorded by undo. And what an interaction has to say for
 * "being in touch": whether a machine wrote it, and whether a call reached anybody.
 */
export const roleFacts: Migration = {
  version: 60,
  name: 'role facts',
  sql: `
ALTER TABLE interactions ADD COLUMN is_automatic INTEGER NOT NULL DEFAULT 0 CHECK (is_automatic IN (0, 1));
-- Of a call: whether the two talked. NULL: not said, and not asked of anything else.
ALTER TABLE interactions ADD COLUMN reached INTEGER CHECK (reached IN (0, 1));

CREATE TABLE role_facts (
  role_id TEXT PRIMARY KEY REFERENCES roles (id) ON DELETE CASCADE,
  stage_id TEXT NOT NULL,
  rank TEXT NOT NULL,
  -- Sorts a column by what comes next; see repositories/roleFacts.ts.
  next_key TEXT NOT NULL,
  next_interview_at TEXT,
  -- People met in interviews that took place.
  met INTEGER NOT NULL,
  last_touch_at TEXT,
  last_heard_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX role_facts_next ON role_facts (stage_id, next_key, rank, role_id);
-- What comes passes, and is found by this when it has.
CREATE INDEX role_facts_coming ON role_facts (next_key) WHERE next_key < 'c';
`,
};
