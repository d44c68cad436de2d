import type { Migration } from '../migration.ts';

/**
 * What the user wrote: the text of one follow-up, changed from what was suggested, and templates of their own. A draft
 * names its follow-up as an act does, since the follow-ups themselves are made anew; several of one and the same may be
 * there after two people were merged, of which the latest counts.
 */
export const followUpDrafts: Migration = {
  version: 120,
  name: 'follow-up drafts',
  sql: `
CREATE TABLE follow_up_drafts (
  id TEXT PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  -- NULL: the company, or nobody in particular.
  person_id TEXT REFERENCES people (id) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  anchor TEXT NOT NULL,
  step INTEGER NOT NULL CHECK (step >= 0),
  channel TEXT NOT NULL CHECK (channel IN ('email','call','profile_message')),
  -- An e-mail alone has one.
  subject TEXT,
  body TEXT NOT NULL,
  written_at TEXT NOT NULL
) STRICT;
CREATE INDEX follow_up_drafts_role ON follow_up_drafts (role_id, written_at);
CREATE INDEX follow_up_drafts_person ON follow_up_drafts (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE draft_templates (
  rule TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('email','call','profile_message')),
  subject TEXT,
  body TEXT NOT NULL,
  PRIMARY KEY (rule, channel)
) STRICT, WITHOUT ROWID;
`,
};
