import type { Migration } from '../migration.ts';

/**
 * What others said they would do, by when they would decide, and what they offered; what the user did with a follow-up;
 * and the follow-ups themselves, which are made from all the other tables (`main/services/plans.ts`) and not recorded by
 * undo. `role_facts.plan_at` is the instant from which on those of a role have to be made again: an empty text at once,
 * NULL never.
 */
export const followUps: Migration = {
  version: 110,
  name: 'follow-ups',
  sql: `
CREATE TABLE promises (
  id TEXT PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  -- NULL: somebody of the company whose name is not known.
  person_id TEXT REFERENCES people (id) ON DELETE SET NULL,
  -- What was logged when it was made.
  interaction_id TEXT REFERENCES interactions (id) ON DELETE SET NULL,
  what TEXT NOT NULL CHECK (what IN ('call','email','other')),
  -- The day, or the instant, and the zone in which it was named.
  due_on TEXT,
  due_at TEXT,
  zone TEXT NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open','kept','broken','waived')),
  made_at TEXT NOT NULL,
  -- When the user said what became of it.
  settled_at TEXT,
  recorded_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((due_on IS NULL) <> (due_at IS NULL)),
  CHECK ((state = 'open') = (settled_at IS NULL))
) STRICT;
CREATE INDEX promises_role ON promises (role_id, made_at);
CREATE INDEX promises_person ON promises (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX promises_interaction ON promises (interaction_id) WHERE interaction_id IS NOT NULL;

CREATE TABLE decision_days (
  id TEXT PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  person_id TEXT REFERENCES people (id) ON DELETE SET NULL,
  interaction_id TEXT REFERENCES interactions (id) ON DELETE SET NULL,
  on_day TEXT NOT NULL,
  will_call INTEGER NOT NULL DEFAULT 0 CHECK (will_call IN (0, 1)),
  said_at TEXT NOT NULL,
  zone TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX decision_days_role ON decision_days (role_id, said_at);
CREATE INDEX decision_days_person ON decision_days (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX decision_days_interaction ON decision_days (interaction_id) WHERE interaction_id IS NOT NULL;

CREATE TABLE follow_up_acts (
  id TEXT PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  rule TEXT NOT NULL CHECK (rule IN ('thank_you','applied','post_interview','decision_date','promise','reply_owed',
    'lead_unanswered','prep')),
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
CREATE INDEX follow_up_acts_role ON follow_up_acts (role_id, at);
CREATE INDEX follow_up_acts_person ON follow_up_acts (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX follow_up_acts_interaction ON follow_up_acts (interaction_id) WHERE interaction_id IS NOT NULL;

CREATE TABLE follow_ups (
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  -- NULL: the company, or nobody in particular.
  person_id TEXT REFERENCES people (id) ON DELETE CASCADE,
  anchor TEXT NOT NULL,
  step INTEGER NOT NULL,
  -- rule|role|person or -|anchor|step
  key TEXT NOT NULL,
  channel TEXT CHECK (channel IN ('email','call','profile_message')),
  -- When the rule wants it: a day or an instant.
  due_on TEXT,
  due_at TEXT,
  -- Whether the user has put it off, or chosen its day.
  hold TEXT CHECK (hold IN ('snoozed','pinned')),
  -- The user's day, and the instant if there is one, from which on it is to be done.
  day TEXT NOT NULL,
  at TEXT,
  state TEXT NOT NULL CHECK (state IN ('open','retired','ended')),
  ended_by TEXT CHECK (ended_by IN ('answered','reached_out','settled','done','skipped','closed','off','aged')),
  ended_on TEXT,
  PRIMARY KEY (role_id, key),
  CHECK ((state = 'ended') = (ended_by IS NOT NULL AND ended_on IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX follow_ups_open ON follow_ups (day, at, key) WHERE state = 'open';
CREATE INDEX follow_ups_person ON follow_ups (person_id) WHERE person_id IS NOT NULL;

-- About which quiet roles the user wants to be asked later.
CREATE TABLE quiet_waits (
  role_id TEXT PRIMARY KEY REFERENCES roles (id) ON DELETE CASCADE,
  until_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE role_facts ADD COLUMN plan_at TEXT DEFAULT '';
-- What the plan of a role says of it for its card: how many of those met were followed up, what comes next, and the day of
-- the first promise that is open.
ALTER TABLE role_facts ADD COLUMN followed_up INTEGER NOT NULL DEFAULT 0;
ALTER TABLE role_facts ADD COLUMN step_rule TEXT;
ALTER TABLE role_facts ADD COLUMN step_channel TEXT;
ALTER TABLE role_facts ADD COLUMN step_day TEXT;
ALTER TABLE role_facts ADD COLUMN step_count INTEGER;
ALTER TABLE role_facts ADD COLUMN promised_on TEXT;
-- From which day on the user is asked whether it is over; NULL: as things are, never.
ALTER TABLE role_facts ADD COLUMN quiet_from TEXT;
CREATE INDEX role_facts_quiet ON role_facts (quiet_from) WHERE quiet_from IS NOT NULL;
CREATE INDEX role_facts_plan ON role_facts (plan_at) WHERE plan_at IS NOT NULL;

-- What the follow-ups of all roles were made for: the zone, the rules and the work week.
CREATE TABLE plan_basis (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  basis TEXT NOT NULL
) STRICT;
`,
};
