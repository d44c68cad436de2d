import { onTestFinished } from 'vitest';
import type { Board } from '#shared/contract/board.ts';
import { DEFAULT_LOOK } from '#shared/domain/boardLook.ts';
import type { RoleId, StageId } from '#shared/domain/ids.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { createRealBridge } from './realBridge.ts';
import type { Spread } from './testWriter.ts';

/** A board as the services give it, for what is asked and done without a page. */
export const realBoard = async (spread: Spread) => {
  const main = await createRealBridge({ spread });
  onTestFinished(main.close);
  const { board, moves, roles } = main.services;
  const load = (): Board => answerOf(board.load(DEFAULT_LOOK));
  return {
    ...main,
    load,
    page: (stageId: StageId, offset: number) => answerOf(board.page({ stageId, ...DEFAULT_LOOK, offset })),
    places: (roleIds: readonly RoleId[]) => answerOf(board.places({ ...DEFAULT_LOOK, roleIds: [...roleIds] })),
    /** All cards of columns that one answer holds, column by column. */
    cards: () => load().columns.flatMap(({ cards }) => cards),
    move: (id: RoleId, stageId: StageId, afterRoleId: RoleId | null) => {
      const { version } = answerOf(roles.get(id)).card;
      return answerOf(moves.move({ id, version, to: { stageId, afterRoleId } }));
    },
    remove: (id: RoleId) => answerOf(roles.remove({ id, version: answerOf(roles.get(id)).card.version })),
    change: (id: RoleId, title: string) =>
      answerOf(roles.patch({ id, version: answerOf(roles.get(id)).card.version, fields: { title } })),
    /** Does something to the board that is as it was afterwards: quicker than a new one for every case of a property. */
    once: (work: () => void): void => {
      main.db.exec('SAVEPOINT once');
      try {
        work();
      } finally {
        main.db.exec('ROLLBACK TO once; RELEASE once');
      }
    },
  };
};
