import type { Migration } from '../migration.ts';

/**
 * People and their parts, interviews, interactions, tags, saved views, the undo log and the search index. A lead is a
 * role in a column of kind `lead`: the same record from the first talk to the outcome, so its history needs no copying.
 */
export const pipeline: Migration = {
  version: 20,
  name: 'pipeline',
  sql: `
ALTER TABLE companies ADD COLUMN is_agency INTEGER NOT NULL DEFAULT 0 CHECK (is_agency IN (0, 1));
-- Why the user wants nothing more to do with it; may be empty. NULL: nothing against it.
ALTER TABLE companies ADD COLUMN avoid_reason TEXT;
ALTER TABLE companies ADD COLUMN website TEXT;
ALTER TABLE companies ADD COLUMN notes TEXT NOT NULL DEFAULT '';
CREATE INDEX companies_sorted ON companies (name COLLATE NOCASE, id);

ALTER TABLE roles ADD COLUMN via_company_id TEXT REFERENCES companies (id) ON DELETE SET NULL;
ALTER TABLE roles ADD COLUMN salary_min INTEGER CHECK (salary_min >= 0);
ALTER TABLE roles ADD COLUMN salary_max INTEGER CHECK (salary_max >= 0);
-- Both bounds are in minor units of this currency (ISO 4217).
ALTER TABLE roles ADD COLUMN salary_currency TEXT CHECK (salary_currency GLOB '[A-Z][A-Z][A-Z]');
ALTER TABLE roles ADD COLUMN salary_period TEXT CHECK (salary_period IN ('hour','day','week','month','year'));
ALTER TABLE roles ADD COLUMN excitement INTEGER CHECK (excitement BETWEEN 1 AND 5);
ALTER TABLE roles ADD COLUMN closes_on TEXT CHECK (closes_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
CREATE INDEX roles_via ON roles (via_company_id) WHERE via_company_id IS NOT NULL;
CREATE INDEX roles_source ON roles (source) WHERE source IS NOT NULL;
-- A column in the order of how long its cards have been there.
CREATE INDEX roles_by_age ON roles (stage_id, stage_since, rank, id);

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  name_key TEXT NOT NULL,
  company_id TEXT REFERENCES companies (id) ON DELETE SET NULL,
  position TEXT,
  email TEXT,
  phone TEXT,
  profile_url TEXT,
  notes TEXT NOT NULL DEFAULT '',
  connected_on TEXT CHECK (connected_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX people_name_key ON people (name_key);
CREATE INDEX people_company ON people (company_id) WHERE company_id IS NOT NULL;

CREATE TABLE role_people (
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  part TEXT NOT NULL CHECK (part IN ('hiring_manager','recruiter','supervisor','peer','executive','agency_recruiter',
    'referrer','other')),
  added_at TEXT NOT NULL,
  PRIMARY KEY (role_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX role_people_person ON role_people (person_id);

CREATE TABLE interviews (
  id TEXT PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  -- An instant in UTC, and the zone in which it was agreed.
  starts_at TEXT NOT NULL,
  zone TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 1440),
  channel TEXT NOT NULL CHECK (channel IN ('call','video','in_person')),
  place TEXT,
  state TEXT NOT NULL CHECK (state IN ('scheduled','held','cancelled','no_show')),
  notes TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX interviews_role ON interviews (role_id, starts_at);

CREATE TABLE interview_people (
  interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  PRIMARY KEY (interview_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX interview_people_person ON interview_people (person_id);

-- History: rows are added and taken back, never changed. With a role, with a person, or with both.
CREATE TABLE interactions (
  id TEXT PRIMARY KEY,
  role_id TEXT REFERENCES roles (id) ON DELETE CASCADE,
  person_id TEXT REFERENCES people (id) ON DELETE SET NULL,
  direction TEXT NOT NULL CHECK (direction IN ('in','out')),
  channel TEXT NOT NULL CHECK (channel IN ('email','call','text','profile_message','video','in_person','other')),
  at TEXT NOT NULL,
  zone TEXT NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  recorded_at TEXT NOT NULL
) STRICT;
-- With the direction, from which a card tells when there was a word from them.
CREATE INDEX interactions_role ON interactions (role_id, at, id, direction) WHERE role_id IS NOT NULL;
CREATE INDEX interactions_person ON interactions (person_id, at, id) WHERE person_id IS NOT NULL;

CREATE TABLE tags (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  name_key TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE role_tags (
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  tag_id TEXT NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
  PRIMARY KEY (role_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX role_tags_tag ON role_tags (tag_id);

-- The board as the user likes to see it; filter is JSON of the contract's boardFilter.
CREATE TABLE board_views (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  filter TEXT NOT NULL,
  sort TEXT NOT NULL CHECK (sort IN ('hand','next','age')),
  rank TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- What was done, newest last, and how it is taken back; see main/db/undoLog.ts.
CREATE TABLE undo_commands (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  about TEXT NOT NULL,
  at TEXT NOT NULL,
  -- Begun: written in several transactions, of which the last is still to come; taken back at the next start.
  state TEXT NOT NULL CHECK (state IN ('begun','done','undone')),
  -- An import: taken back as a batch the first time, on its own thread.
  import_batch_id TEXT
) STRICT;
CREATE INDEX undo_commands_undone ON undo_commands (id) WHERE state = 'undone';
CREATE TABLE undo_entries (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  command_id INTEGER NOT NULL REFERENCES undo_commands (id) ON DELETE CASCADE,
  sql TEXT NOT NULL
) STRICT;
CREATE INDEX undo_entries_command ON undo_entries (command_id, id);

-- What can be searched for, one row per record, made from the tables above; see main/db/searchDocs.ts.
CREATE TABLE search_docs (
  -- Each kind has a range of its own.
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('role','company','person','interview','interaction')),
  record_id TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  notes TEXT NOT NULL,
  UNIQUE (kind, record_id)
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
  title, body, notes, content = 'search_docs', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
CREATE TRIGGER search_docs_added AFTER INSERT ON search_docs BEGIN
  INSERT INTO search (rowid, title, body, notes) VALUES (new.id, new.title, new.body, new.notes);
END;
CREATE TRIGGER search_docs_removed AFTER DELETE ON search_docs BEGIN
  INSERT INTO search (search, rowid, title, body, notes) VALUES ('delete', old.id, old.title, old.body, old.notes);
END;
CREATE TRIGGER search_docs_changed AFTER UPDATE ON search_docs BEGIN
  INSERT INTO search (search, rowid, title, body, notes) VALUES ('delete', old.id, old.title, old.body, old.notes);
  INSERT INTO search (rowid, title, body, notes) VALUES (new.id, new.title, new.body, new.notes);
END;
-- Records that the search does not know yet, of each kind those after an id: what an import wrote, and all that is older.
CREATE TABLE search_todo (
  kind TEXT PRIMARY KEY CHECK (kind IN ('role','company','person','interview','interaction')),
  after_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO search_todo SELECT 'role', '' WHERE EXISTS (SELECT 1 FROM roles);
INSERT INTO search_todo SELECT 'company', '' WHERE EXISTS (SELECT 1 FROM companies);
`,
};
