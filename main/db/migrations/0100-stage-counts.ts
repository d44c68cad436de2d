import type { Migration } from '../migration.ts';

/**
 * How many roles each column holds, kept while the facts of roles come and go: counting a hundred thousand rows for every
 * look at the board held the window up for four frames.
 */
export const stageCounts: Migration = {
  version: 100,
  name: 'stage counts',
  sql: `
CREATE TABLE stage_counts (
  stage_id TEXT PRIMARY KEY,
  n INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO stage_counts (stage_id, n) SELECT stage_id, count(*) FROM role_facts GROUP BY stage_id;

CREATE TRIGGER role_facts_come AFTER INSERT ON role_facts BEGIN
  INSERT INTO stage_counts (stage_id, n) SELECT new.stage_id, 0
    WHERE NOT EXISTS (SELECT 1 FROM stage_counts WHERE stage_id = new.stage_id);
  UPDATE stage_counts SET n = n + 1 WHERE stage_id = new.stage_id;
END;
CREATE TRIGGER role_facts_go AFTER DELETE ON role_facts BEGIN
  UPDATE stage_counts SET n = n - 1 WHERE stage_id = old.stage_id;
END;
CREATE TRIGGER role_facts_move AFTER UPDATE OF stage_id ON role_facts WHEN old.stage_id <> new.stage_id BEGIN
  INSERT INTO stage_counts (stage_id, n) SELECT new.stage_id, 0
    WHERE NOT EXISTS (SELECT 1 FROM stage_counts WHERE stage_id = new.stage_id);
  UPDATE stage_counts SET n = n + 1 WHERE stage_id = new.stage_id;
  UPDATE stage_counts SET n = n - 1 WHERE stage_id = old.stage_id;
END;
`,
};
