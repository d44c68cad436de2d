import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BoardView, toView, withoutCard } from '#renderer/features/board/boardView.ts';
import { withPlaces } from '#renderer/features/board/withPlaces.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { realBoard } from '../support/realBoard.ts';

describe('a board after something happened to some of its roles', () => {
  it('is the one that main would give anew: moved, changed, gone or new', async () => {
    const board = await realBoard({ lead: 3, saved: 4, applied: 5 });
    const stages = board.stages();
    fc.assert(
      fc.property(
        fc.array(fc.record({ which: fc.nat(30), to: fc.nat(3), after: fc.nat(10), what: fc.nat(3) }), { maxLength: 6 }),
        (steps) =>
          board.once(() => {
            const before = toView(board.load());
            const touched = new Set<RoleId>();
            for (const { which, to, after, what } of steps) {
              const all = board.cards();
              const card = all[which % Math.max(1, all.length)];
              const stage = stages[to % stages.length];
              if (stage === undefined) continue;
              if (what === 0) touched.add(board.addRole('New', { stage: stage.kind }).id);
              if (card === undefined || what === 0) continue;
              touched.add(card.id);
              if (what === 1) board.remove(card.id);
              if (what === 2) board.change(card.id, 'Changed');
              if (what !== 3) continue;
              const there = board.load().columns.find((column) => column.stage.id === stage.id)?.cards ?? [];
              const others = there.filter(({ id }) => id !== card.id);
              board.move(card.id, stage.id, others[after % (others.length + 1)]?.id ?? null);
            }
            expect(withPlaces(before, board.places([...touched]))).toEqual(toView(board.load()));
          }),
      ),
    );
  });

  it('leaves cards that look the same alone, whatever was written', async () => {
    const board = await realBoard({ saved: 3 });
    const view = toView(board.load());
    const after = withPlaces(view, board.places(board.cards().map(({ id }) => id)));
    const cardsOf = ({ columns }: BoardView) => columns.flatMap(({ cards }) => cards);
    expect(after && cardsOf(after).map((card, index) => card === cardsOf(view)[index])).toEqual([true, true, true]);
  });

  it('has to be read anew when a role was not among the cards that are loaded', async () => {
    const board = await realBoard({ saved: 130 });
    const view = toView(board.load());
    const last = board.rolesIn('saved').at(-1) as RoleId;
    expect(withPlaces(view, board.places([last]))).toBeUndefined();
    const first = view.columns[1]?.cards[0]?.id as RoleId;
    board.remove(first);
    expect(withPlaces(view, board.places([first]))?.columns[1]?.cards).toHaveLength(129);
  });

  it('has to be read anew when the board holds other cards than main’s, or in another order', async () => {
    const board = await realBoard({ saved: 5 });
    const view = toView(board.load());
    const [a, b, c] = board.cards();
    if (a === undefined || b === undefined || c === undefined) throw new Error('there are five');
    // One was taken away ahead of main.
    expect(withPlaces(withoutCard(view, a.id), board.places([c.id]))).toBeUndefined();
    // Others were moved, and nobody has said so here.
    board.move(a.id, a.stageId, b.id);
    expect(withPlaces(view, board.places([c.id]))).toBeUndefined();
  });
});
