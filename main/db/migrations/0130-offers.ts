import type { Migration } from '../migration.ts';

/**
 * Offers, as they were made. The rules of follow-ups grow in number: what the user did with one no longer lists them, as
 * the follow-ups never did.
 */
export const offers: Migration = {
  version: 130,
  name: 'offers',
  sql: `
CREATE TABLE offers (
  id TEXT PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  person_id TEXT REFERENCES people (id) ON DELETE SET NULL,
  -- What was logged when it was made.
  interaction_id TEXT REFERENCES interactions (id) ON DELETE SET NULL,
  form TEXT NOT NULL CHECK (form IN ('verbal','written')),
  -- The day by which they want an answer.
  answer_by TEXT,
  said_at TEXT NOT NULL,
  zone TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX offers_role ON offers (role_id, said_at);
CREATE INDEX offers_person ON offers (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX offers_interaction ON offers (interaction_id) WHERE interaction_id IS NOT NULL;

CREATE TABLE follow_up_acts_anew (
  id TEXT PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  -- NULL for a rule of the role as a whole, whoever its follow-up names, and for the company.
  person_id TEXT REFERENCES people (id) ON DELETE CASCADE,
  anchor TEXT NOT NULL,
  step INTEGER NOT NULL CHECK (step >= 0),
  act TEXT NOT NULL CHECK (act IN ('done','skipped','snoozed','pinned','retired','reopened')),
  -- When it was due then: a day or an instant.
  due_on TEXT,
  due_at TEXT,
  -- The user's day and the instant of the act.
  on_day TEXT NOT NULL,
  at TEXT NOT NULL,
  -- Until when it was put off: a day or an instant.
  until_on TEXT,
  until_at TEXT,
  reason TEXT NOT NULL DEFAULT '',
  -- What was logged with it, and without which it was not done.
  interaction_id TEXT REFERENCES interactions (id) ON DELETE CASCADE,
  CHECK ((due_on IS NULL) <> (due_at IS NULL)),
  CHECK ((act IN ('snoozed','pinned')) = (until_on IS NOT NULL OR until_at IS NOT NULL)),
  CHECK (until_on IS NULL OR until_at IS NULL)
) STRICT;
INSERT INTO follow_up_acts_anew SELECT id, role_id, rule, person_id, anchor, step, act, due_on, due_at, on_day, at,
  until_on, until_at, reason, interaction_id FROM follow_up_acts;
DROP TABLE follow_up_acts;
ALTER TABLE follow_up_acts_anew RENAME TO follow_up_acts;
CREATE INDEX follow_up_acts_role ON follow_up_acts (role_id, at);
CREATE INDEX follow_up_acts_person ON follow_up_acts (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX follow_up_acts_interaction ON follow_up_acts (interaction_id) WHERE interaction_id IS NOT NULL;
`,
};
