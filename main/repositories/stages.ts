import type { StageId } from '#shared/domain/ids.ts';
import type { Rank } from '#shared/domain/rank.ts';
import type { Stage, StageKind } from '#shared/domain/stage.ts';
import type { Db } from '../db/open.ts';

type StageRow = { id: StageId; kind: StageKind; name: string; rank: Rank; hidden: 0 | 1; version: number };

const toStage = (row: StageRow): Stage => ({ ...row, hidden: row.hidden === 1 });

const COLUMNS = 'id, kind, name, rank, hidden, version';

/** The columns of the board: rows in and out, no policy. */
export const stagesRepository = (db: Db) => {
  const all = db.prepare<[], StageRow>(`SELECT ${COLUMNS} FROM stages ORDER BY rank`);
  const byId = db.prepare<[StageId], StageRow>(`SELECT ${COLUMNS} FROM stages WHERE id = ?`);
  const insert = db.prepare('INSERT INTO stages (id, kind, name, rank, hidden) VALUES (?, ?, ?, ?, ?)');
  const save = db.prepare(
    'UPDATE stages SET name = ?, rank = ?, hidden = ?, version = version + 1 WHERE id = ? AND version = ?',
  );
  return {
    /** All stages in their order, hidden ones too. */
    all: (): readonly Stage[] => all.all().map(toStage),
    find: (id: StageId): Stage | undefined => {
      const row = byId.get(id);
      return row && toStage(row);
    },
    add: (stage: Omit<Stage, 'version'>): void => {
      insert.run(stage.id, stage.kind, stage.name, stage.rank, stage.hidden ? 1 : 0);
    },
    /** Writes name, rank and visibility if the row still has `stage.version`; false if it has not. */
    save: (stage: Stage): boolean =>
      save.run(stage.name, stage.rank, stage.hidden ? 1 : 0, stage.id, stage.version).changes === 1,
  };
};
export type StagesRepository = ReturnType<typeof stagesRepository>;
