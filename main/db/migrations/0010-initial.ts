import type { Migration } from '../migration.ts';

/** Companies, stages, roles with their history, and what an import brought. */
export const initial: Migration = {
  version: 10,
  name: 'initial',
  sql: `
CREATE TABLE stages (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('lead','saved','applied','screening','interview','offer','closed')),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  rank TEXT NOT NULL UNIQUE,
  hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE import_batches (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('applying','applied','undoing','undone')),
  -- An undo that also takes roles edited since: kept, so that one cut off by a crash is finished as it was begun.
  undo_edited INTEGER NOT NULL DEFAULT 0 CHECK (undo_edited IN (0, 1)),
  started_at TEXT NOT NULL,
  finished_at TEXT,
  rows_read INTEGER NOT NULL DEFAULT 0,
  created INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  linked INTEGER NOT NULL DEFAULT 0,
  skipped INTEGER NOT NULL DEFAULT 0,
  invalid INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX import_batches_unfinished ON import_batches (status) WHERE status IN ('applying','undoing');

CREATE TABLE companies (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  name_key TEXT NOT NULL,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  import_batch_id TEXT REFERENCES import_batches (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX companies_name_key ON companies (name_key);
CREATE INDEX companies_batch ON companies (import_batch_id) WHERE import_batch_id IS NOT NULL;

CREATE TABLE roles (
  id TEXT PRIMARY KEY,
  company_id TEXT NOT NULL REFERENCES companies (id) ON DELETE RESTRICT,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  title_key TEXT NOT NULL,
  stage_id TEXT NOT NULL REFERENCES stages (id) ON DELETE RESTRICT,
  rank TEXT NOT NULL,
  stage_since TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('accepted','declined','rejected','withdrawn','ghosted')),
  location TEXT,
  url TEXT,
  salary_text TEXT,
  source TEXT,
  description TEXT,
  notes TEXT NOT NULL DEFAULT '',
  saved_on TEXT,
  applied_on TEXT,
  applied_time TEXT,
  resume_name TEXT,
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  import_batch_id TEXT REFERENCES import_batches (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  -- The version in which an import left the role: edited since if it has another one now.
  import_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX roles_board ON roles (stage_id, rank, id);
CREATE INDEX roles_company ON roles (company_id);
CREATE INDEX roles_batch ON roles (import_batch_id) WHERE import_batch_id IS NOT NULL;
CREATE INDEX roles_batch_edited ON roles (import_batch_id) WHERE import_batch_id IS NOT NULL AND version <> import_version;
CREATE INDEX roles_sample ON roles (id) WHERE is_sample = 1;

-- What a source calls the role: 'linkedin:4077000000', 'url:https://…', 'row:…'. One key, one role; a role may have several.
-- import_batch_id: the import that gave the key to a role that was there before; keys of a role that an import made go with it.
CREATE TABLE role_keys (
  key TEXT PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  import_batch_id TEXT REFERENCES import_batches (id) ON DELETE SET NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX role_keys_role ON role_keys (role_id);
CREATE INDEX role_keys_batch ON role_keys (import_batch_id) WHERE import_batch_id IS NOT NULL;

-- History: rows are added, never changed. on_day and at_time are the user's calendar, unzoned when the source was.
-- Stored by role: written once, read by role and removed with it, one tree does for what a table with two indexes would.
-- import_batch_id: the import that added the step to a role that was there before.
CREATE TABLE stage_events (
  id TEXT NOT NULL,
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  from_stage_id TEXT REFERENCES stages (id) ON DELETE RESTRICT,
  to_stage_id TEXT NOT NULL REFERENCES stages (id) ON DELETE RESTRICT,
  on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  at_time TEXT,
  zone TEXT,
  -- The source's own word for the stage, where it had one.
  raw_stage TEXT,
  source TEXT NOT NULL CHECK (source IN ('user','import')),
  import_batch_id TEXT REFERENCES import_batches (id) ON DELETE SET NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (role_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX stage_events_batch ON stage_events (import_batch_id) WHERE import_batch_id IS NOT NULL;

-- What an import changed in roles that were there before it, so that its undo can give it back.
CREATE TABLE import_changes (
  batch_id TEXT NOT NULL REFERENCES import_batches (id) ON DELETE CASCADE,
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  -- JSON: for each column that the import filled, what it held before and after.
  changes TEXT NOT NULL,
  version_after INTEGER NOT NULL,
  PRIMARY KEY (batch_id, role_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_changes_role ON import_changes (role_id);

-- How the user mapped a file with these headers the last time.
CREATE TABLE import_mappings (
  header_key TEXT PRIMARY KEY,
  mapping TEXT NOT NULL,
  used_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
