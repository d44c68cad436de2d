import type { Migration } from '../migration.ts';

/** By which of the ways of a signal something was said that was logged as an interaction `i`. */
const CHANNEL = `CASE i.channel WHEN 'profile_message' THEN 'text' WHEN 'other' THEN 'call' ELSE coalesce(i.channel, 'call') END`;

/**
 * What people said, topic by topic, in rows that are only added: what does not hold any more is taken back by a row of its
 * own (`signal_acts`). The days of decisions and the offers, which stood in tables of their own, are signals like any other.
 */
export const signals: Migration = {
  version: 140,
  name: 'signals',
  sql: `
CREATE TABLE signals (
  id TEXT PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  -- Who told the user; NULL: somebody of the company whose name is not known.
  person_id TEXT REFERENCES people (id) ON DELETE SET NULL,
  -- Whether somebody was named, who may have been removed since.
  was_named INTEGER NOT NULL DEFAULT 0 CHECK (was_named IN (0, 1)),
  -- Whether they told what somebody else had said, and whose words those were.
  is_hearsay INTEGER NOT NULL DEFAULT 0 CHECK (is_hearsay IN (0, 1)),
  attributed_to TEXT REFERENCES people (id) ON DELETE SET NULL,
  -- Where it was said.
  interaction_id TEXT REFERENCES interactions (id) ON DELETE SET NULL,
  interview_id TEXT REFERENCES interviews (id) ON DELETE SET NULL,
  topic TEXT NOT NULL CHECK (topic IN ('decision_stance','decision_date','start_date','candidates_remaining','salary',
    'remote_policy','location','title_level','contract_type','role_scope','decision_maker','headcount_approved',
    'next_step','offer_form','contingencies','sentiment')),
  -- JSON, in the form of its topic; of a person, the name that they had.
  value TEXT NOT NULL CHECK (json_valid(value)),
  value_person_id TEXT REFERENCES people (id) ON DELETE SET NULL,
  certainty TEXT NOT NULL CHECK (certainty IN ('definite','likely','tentative','impression')),
  channel TEXT NOT NULL CHECK (channel IN ('document','email','text','call','video','in_person')),
  -- The words themselves.
  quote TEXT NOT NULL DEFAULT '',
  -- When it was said; of one of which the day alone is known, its start.
  said_at TEXT NOT NULL,
  is_day INTEGER NOT NULL DEFAULT 0 CHECK (is_day IN (0, 1)),
  zone TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  -- Of a decision day: whether they will call about it. Of an offer: the day by which they want an answer.
  will_call INTEGER NOT NULL DEFAULT 0 CHECK (will_call IN (0, 1)),
  answer_by TEXT,
  CHECK (NOT (is_hearsay AND channel = 'document')),
  CHECK (is_hearsay OR attributed_to IS NULL)
) STRICT;
CREATE INDEX signals_role ON signals (role_id, said_at);
CREATE INDEX signals_person ON signals (person_id, said_at) WHERE person_id IS NOT NULL;
CREATE INDEX signals_attributed ON signals (attributed_to) WHERE attributed_to IS NOT NULL;
CREATE INDEX signals_value_person ON signals (value_person_id) WHERE value_person_id IS NOT NULL;
CREATE INDEX signals_interaction ON signals (interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX signals_interview ON signals (interview_id) WHERE interview_id IS NOT NULL;
-- Offers, and that there is none after all, are for the other roles too.
CREATE INDEX signals_offers ON signals (role_id)
  WHERE value IN ('"verbal"', '"written"', '"offer_verbal"', '"offer_written"', '"none"', '"rejected"');

CREATE TABLE signal_acts (
  id TEXT PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  signal_id TEXT NOT NULL REFERENCES signals (id) ON DELETE CASCADE,
  act TEXT NOT NULL CHECK (act IN ('changed_mind','misheard','corrected','restored')),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX signal_acts_signal ON signal_acts (signal_id, at);
CREATE INDEX signal_acts_role ON signal_acts (role_id);

INSERT INTO signals (id, role_id, person_id, was_named, interaction_id, topic, value, certainty, channel, said_at, zone,
  recorded_at, will_call)
  SELECT d.id, d.role_id, d.person_id, d.person_id IS NOT NULL, d.interaction_id, 'decision_date', json_quote(d.on_day), 'definite', ${CHANNEL},
    d.said_at, d.zone, d.recorded_at, d.will_call
  FROM decision_days d LEFT JOIN interactions i ON i.id = d.interaction_id;
INSERT INTO signals (id, role_id, person_id, was_named, interaction_id, topic, value, certainty, channel, said_at, zone,
  recorded_at, answer_by)
  SELECT o.id, o.role_id, o.person_id, o.person_id IS NOT NULL, o.interaction_id, 'offer_form', json_quote(o.form), 'definite',
    CASE o.form WHEN 'written' THEN 'document' ELSE ${CHANNEL} END, o.said_at, o.zone, o.recorded_at, o.answer_by
  FROM offers o LEFT JOIN interactions i ON i.id = o.interaction_id;
DROP TABLE decision_days;
DROP TABLE offers;
`,
};
