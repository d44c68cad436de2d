import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BoardView, toView } from '#renderer/features/board/boardView.ts';
import { withPlaces } from '#renderer/features/board/withPlaces.ts';
import { DEFAULT_LOOK } from '#shared/domain/boardLook.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { createFakeBoard } from '../support/fakeBoard.ts';

const TODAY = '2026-11-23';
type Board = ReturnType<typeof createFakeBoard>;

const placesOf = (board: Board, roleIds: readonly RoleId[]) => ({
  total: board.load().total,
  places: roleIds.map((roleId) => {
    const card = board.find(roleId);
    const index = card === undefined ? -1 : board.cardsOf(card.stageId, DEFAULT_LOOK).indexOf(card);
    return { roleId, at: card === undefined || index < 0 ? null : { card, index } };
  }),
});

describe('a board after something happened to some of its roles', () => {
  it('is the one that main would give anew: moved, changed, gone or new', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ which: fc.nat(30), to: fc.nat(3), after: fc.nat(10), what: fc.nat(3) }), { maxLength: 6 }),
        (steps) => {
          const board = createFakeBoard({ lead: 3, saved: 4, applied: 5 }, TODAY);
          const before = toView(board.load());
          const touched = new Set<RoleId>();
          for (const { which, to, after, what } of steps) {
            const all = board.all();
            const card = all[which % Math.max(1, all.length)];
            const stage = board.stages[to % board.stages.length];
            if (stage === undefined) continue;
            if (what === 0) touched.add(board.add(stage.id, { title: 'New' }).id);
            if (card === undefined || what === 0) continue;
            touched.add(card.id);
            if (what === 1) board.remove(card.id);
            if (what === 2) board.replace({ ...card, title: 'Changed', version: card.version + 1 });
            if (what !== 3) continue;
            const others = board.cardsOf(stage.id).filter(({ id }) => id !== card.id);
            board.move(card.id, stage.id, others[after % (others.length + 1)]?.id ?? null);
          }
          expect(withPlaces(before, placesOf(board, [...touched]))).toEqual(toView(board.load()));
        },
      ),
    );
  });

  it('leaves cards that look the same alone, whatever was written', () => {
    const board = createFakeBoard({ saved: 3 }, TODAY);
    const view = toView(board.load());
    const same = board.all().map((card) => board.replace({ ...card }).id);
    const after = withPlaces(view, placesOf(board, same));
    const cardsOf = ({ columns }: BoardView) => columns.flatMap(({ cards }) => cards);
    expect(after && cardsOf(after).map((card, index) => card === cardsOf(view)[index])).toEqual([true, true, true]);
  });

  it('has to be read anew when a role was not among the cards that are loaded', () => {
    const board = createFakeBoard({ saved: 130 }, TODAY);
    const view = toView(board.load());
    const last = board.cardsOf(board.stages[1]?.id as never).at(-1)?.id as RoleId;
    expect(withPlaces(view, placesOf(board, [last]))).toBeUndefined();
    const first = view.columns[1]?.cards[0]?.id as RoleId;
    board.remove(first);
    expect(withPlaces(view, placesOf(board, [first]))?.columns[1]?.cards).toHaveLength(129);
  });
});
