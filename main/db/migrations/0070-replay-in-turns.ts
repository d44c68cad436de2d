import type { Migration } from '../migration.ts';

/** Undo and redo of what is long, in turns: how far a replay is, so that one that a crash cuts off is finished. */
export const replayInTurns: Migration = {
  version: 70,
  name: 'replay in turns',
  sql: `
-- Being taken back or done again; or dropped: its entries go by and by. NULL: neither.
ALTER TABLE undo_commands ADD COLUMN replay TEXT CHECK (replay IN ('undo', 'redo', 'drop'));
-- The entries that are still to be run lie above the one and up to the other; what they write is recorded above both.
ALTER TABLE undo_commands ADD COLUMN replay_above INTEGER;
ALTER TABLE undo_commands ADD COLUMN replay_up_to INTEGER;
CREATE INDEX undo_commands_replay ON undo_commands (id) WHERE replay IS NOT NULL;
`,
};
