import type { Migration } from '../migration.ts';

const TOPICS = `('decision_stance','decision_date','start_date','candidates_remaining','salary','remote_policy','location',
    'title_level','contract_type','role_scope','decision_maker','headcount_approved','next_step','offer_form',
    'contingencies','sentiment')`;

/**
 * What the user said of a conflict, whom they want to ask, and what happened with an offer: rows that are only added. The
 * conflicts themselves are made from the signals (`main/services/conflicts.ts`) and not recorded by undo.
 */
export const conflicts: Migration = {
  version: 150,
  name: 'conflicts',
  sql: `
CREATE TABLE conflict_settlements (
  id TEXT PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  topic TEXT NOT NULL CHECK (topic IN ${TOPICS}),
  answer TEXT NOT NULL CHECK (answer IN ('resolved','not_conflict','same_thing','confirmed','reopened')),
  -- The claims that were on the table, as a JSON list: a new one opens it again.
  ids TEXT NOT NULL CHECK (json_valid(ids)),
  -- The signal that settles it.
  signal_id TEXT REFERENCES signals (id) ON DELETE SET NULL,
  reason TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL
) STRICT;
CREATE INDEX conflict_settlements_role ON conflict_settlements (role_id, at);
CREATE INDEX conflict_settlements_signal ON conflict_settlements (signal_id) WHERE signal_id IS NOT NULL;

CREATE TABLE questions (
  id TEXT PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  topic TEXT NOT NULL CHECK (topic IN ${TOPICS}),
  -- The user's day and the instant at which they wanted to ask.
  on_day TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX questions_role ON questions (role_id, at);
CREATE INDEX questions_person ON questions (person_id);

CREATE TABLE offer_steps (
  id TEXT PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  step TEXT NOT NULL CHECK (step IN ('accepted','acknowledged','cleared','may_give_notice','replaces_letter')),
  -- Who said it, or was told.
  person_id TEXT REFERENCES people (id) ON DELETE SET NULL,
  -- Of an acceptance: the letter; NULL for what was only said. Of a letter that replaces another: itself.
  signal_id TEXT REFERENCES signals (id) ON DELETE SET NULL,
  contingency TEXT CHECK (contingency IN ('background_check','references','drug_test','work_authorisation',
    'internal_approval')),
  -- When it happened; where the day alone is known, its start.
  at TEXT NOT NULL,
  is_day INTEGER NOT NULL DEFAULT 0 CHECK (is_day IN (0, 1)),
  zone TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  CHECK ((step = 'cleared') = (contingency IS NOT NULL))
) STRICT;
CREATE INDEX offer_steps_role ON offer_steps (role_id, at);
CREATE INDEX offer_steps_person ON offer_steps (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX offer_steps_signal ON offer_steps (signal_id) WHERE signal_id IS NOT NULL;

CREATE TABLE conflicts (
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  topic TEXT NOT NULL CHECK (topic IN ${TOPICS}),
  -- NULL: what was said cannot be compared.
  band TEXT CHECK (band IN ('watch','conflict','severe')),
  kind TEXT CHECK (kind IN ('mixed_message','contradiction','possible_change')),
  severity REAL NOT NULL,
  -- The signal by which the two sides came to be against each other, and its day.
  arose_by TEXT NOT NULL,
  arose_on TEXT NOT NULL,
  -- The best to ask.
  ask_person TEXT REFERENCES people (id) ON DELETE SET NULL,
  PRIMARY KEY (role_id, topic)
) STRICT, WITHOUT ROWID;
CREATE INDEX conflicts_person ON conflicts (ask_person) WHERE ask_person IS NOT NULL;

-- For the order in which roles stand among the signals, and for their cards; NULL: nobody said anything.
ALTER TABLE role_facts ADD COLUMN signals_rank REAL;
ALTER TABLE role_facts ADD COLUMN worst_topic TEXT;
ALTER TABLE role_facts ADD COLUMN worst_band TEXT;
ALTER TABLE role_facts ADD COLUMN open_conflicts INTEGER NOT NULL DEFAULT 0;
-- Whether to resign; NULL where there is no talk of an offer.
ALTER TABLE role_facts ADD COLUMN gate TEXT;
CREATE INDEX role_facts_signals ON role_facts (signals_rank) WHERE signals_rank IS NOT NULL;
`,
};
