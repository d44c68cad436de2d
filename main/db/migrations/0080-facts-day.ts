import type { Migration } from '../migration.ts';

/** For which day the facts of the roles were made: a clock that goes back brings back what it had taken for passed. */
export const factsDay: Migration = {
  version: 80,
  name: 'facts day',
  sql: `
CREATE TABLE facts_day (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  day TEXT NOT NULL
) STRICT;
`,
};
