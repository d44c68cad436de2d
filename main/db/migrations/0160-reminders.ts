import type { Migration } from '../migration.ts';

/**
 * What the user was told of, so that nothing is told twice, over restarts and whatever else. A subject is a follow-up's
 * key or an interview's id; neither row names another table, so that what is removed and taken back is not told again.
 */
export const reminders: Migration = {
  version: 160,
  name: 'reminders',
  sql: `
CREATE TABLE reminded (
  subject TEXT NOT NULL,
  -- The day or instant for which it was told: at another time it is another reminder.
  due TEXT NOT NULL,
  told_at TEXT NOT NULL,
  PRIMARY KEY (subject, due)
) STRICT, WITHOUT ROWID;
CREATE INDEX reminded_told ON reminded (told_at);

-- The user's days of which the digest was given.
CREATE TABLE digests (
  day TEXT PRIMARY KEY,
  told_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX interviews_ahead ON interviews (starts_at) WHERE state = 'scheduled';
`,
};
