import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BoardView,
  cardAt,
  findCard,
  moveCard,
  shareCards,
  toView,
  withPage,
} from '#renderer/features/board/boardView.ts';
import { stepFrom } from '#renderer/features/board/cardNavigation.ts';
import { placeOfSite, siteIndex } from '#renderer/features/board/dnd/dropSite.ts';
import { placeOfTarget, targetOf } from '#renderer/features/board/nudge.ts';
import { DEFAULT_LOOK } from '#shared/domain/boardLook.ts';
import { addDays, localDayOf } from '#shared/domain/dayMath.ts';
import { realBoard } from '../support/realBoard.ts';

const TODAY = localDayOf(new Date());

const boardOf = (lead: number, saved: number, applied: number) => realBoard({ lead, saved, applied });
const viewOf = async (lead: number, saved: number, applied: number) =>
  toView((await boardOf(lead, saved, applied)).load());
const idsOf = (view: BoardView, column: number) => view.columns[column]?.cards.map((card) => card?.id);
const present = <T>(value: T | undefined): T => {
  if (value === undefined) {
    throw new Error('Not there');
  }
  return value;
};

describe('A column longer than one answer', () => {
  it('has a place for every card, and fills it page by page', async () => {
    const board = await boardOf(0, 0, 130);
    const { id: stageId } = board.stage('applied');
    const view = toView(board.load());
    expect(view.columns[2]?.cards).toHaveLength(130);
    expect(view.columns[2]?.cards[60]).toBeUndefined();
    const page = board.page(stageId, 60);
    const filled = withPage(view, stageId, 60, page);
    expect(filled.columns[2]?.cards[60]).toEqual(page[0]);
    expect(filled.columns[2]?.cards[120]).toBeUndefined();
  });

  it('never draws a card twice, though it moved between two answers', async () => {
    const board = await boardOf(0, 0, 130);
    const { id: stageId } = board.stage('applied');
    const view = toView(board.load());
    const first = present(board.page(stageId, 0)[0]);
    const filled = withPage(view, stageId, 60, [first]);
    expect(filled.columns[2]?.cards.filter((card) => card?.id === first.id)).toHaveLength(1);
    expect(filled.columns[2]?.cards).toHaveLength(130);
  });
});

describe('A move', () => {
  it('shown ahead of main gives the board that main then has', async () => {
    const board = await boardOf(6, 6, 6);
    const few = fc.nat(6);
    fc.assert(
      fc.property(fc.tuple(few, few, few), fc.nat(20), fc.nat(2), fc.nat(20), (sizes, which, to, after) =>
        board.once(() => {
          for (const [column, size] of sizes.entries()) {
            for (const { id } of board.load().columns[column]?.cards.slice(size) ?? []) board.remove(id);
          }
          const before = toView(board.load());
          const all = board.cards();
          const card = all[which % Math.max(1, all.length)];
          if (card === undefined) return;
          const { stage, cards } = present(board.load().columns[to]);
          const others = cards.filter(({ id }) => id !== card.id);
          const afterRoleId = others[after % (others.length + 1)]?.id ?? null;
          const move = { id: card.id, to: { stageId: stage.id, afterRoleId } };
          const shown = moveCard(before, move, TODAY, DEFAULT_LOOK);
          board.move(card.id, stage.id, afterRoleId);
          const actual = toView(board.load());
          expect(shown.columns.map((_, index) => idsOf(shown, index))).toEqual(
            actual.columns.map((_, index) => idsOf(actual, index)),
          );
          expect(moveCard(shown, move, TODAY, DEFAULT_LOOK)).toEqual(shown);
        }),
      ),
    );
  });

  it('to another stage starts its days there anew; within a stage it does not', async () => {
    const board = await boardOf(2, 1, 0);
    board.setStageDay('Technical Writer', addDays(TODAY, -9));
    const view = toView(board.load());
    const card = present(view.columns[0]?.cards[1]);
    const saved = present(view.columns[1]).stage.id;
    const away = moveCard(view, { id: card.id, to: { stageId: saved, afterRoleId: null } }, TODAY, DEFAULT_LOOK);
    expect(cardAt(away, { column: 1, index: 0 })?.stageSince).toBe(TODAY);
    const within = moveCard(
      view,
      { id: card.id, to: { stageId: card.stageId, afterRoleId: null } },
      TODAY,
      DEFAULT_LOOK,
    );
    expect(cardAt(within, { column: 0, index: 0 })?.stageSince).toBe(card.stageSince);
  });
});

describe('A step by the keyboard', () => {
  it('goes over empty columns, and to the last card of a shorter one', async () => {
    const view = await viewOf(2, 0, 1);
    expect(stepFrom(view, { column: 0, index: 1 }, 'right')).toEqual({ column: 2, index: 0 });
    expect(stepFrom(view, { column: 2, index: 0 }, 'left')).toEqual({ column: 0, index: 0 });
    expect(stepFrom(view, { column: 2, index: 0 }, 'right')).toBeNull();
  });

  it('leads nowhere while the card above the new place is not loaded, and never to the top instead', async () => {
    const long = await viewOf(130, 0, 0);
    expect(placeOfTarget(long, { column: 0, afterIndex: 129 })).toBeNull();
    expect(placeOfTarget(long, { column: 0, afterIndex: 59 })?.afterRoleId).toBe(idsOf(long, 0)?.[59]);
    expect(placeOfTarget(long, { column: 0, afterIndex: -1 })?.afterRoleId).toBeNull();
  });

  it('moves a card into an empty column too', async () => {
    const view = await viewOf(2, 0, 1);
    expect(targetOf(view, { column: 0, index: 1 }, 'right', 'hand')).toEqual({ column: 1, afterIndex: -1 });
    expect(targetOf(view, { column: 0, index: 0 }, 'left', 'hand')).toBeNull();
  });
});

describe('A drop', () => {
  const start = async () => {
    const view = await viewOf(3, 0, 2);
    return { view, at: (column: number, index: number) => present(cardAt(view, { column, index })).id };
  };

  it('above a card puts it below the one before, or on top', async () => {
    const { view, at } = await start();
    expect(placeOfSite(view, at(2, 0), { kind: 'card', id: at(0, 1), edge: 'top' }, DEFAULT_LOOK)?.afterRoleId).toBe(
      at(0, 0),
    );
    expect(
      placeOfSite(view, at(2, 0), { kind: 'card', id: at(0, 0), edge: 'top' }, DEFAULT_LOOK)?.afterRoleId,
    ).toBeNull();
  });

  it('below the last card of a column, or on an empty one, or on its head, finds its place', async () => {
    const { view, at } = await start();
    const [lead, saved] = view.columns.map(({ stage }) => stage.id);
    expect(placeOfSite(view, at(2, 0), { kind: 'list', stageId: present(lead) }, DEFAULT_LOOK)?.afterRoleId).toBe(
      at(0, 2),
    );
    expect(
      placeOfSite(view, at(2, 0), { kind: 'list', stageId: present(saved) }, DEFAULT_LOOK)?.afterRoleId,
    ).toBeNull();
    expect(
      placeOfSite(view, at(2, 0), { kind: 'column', stageId: present(lead) }, DEFAULT_LOOK)?.afterRoleId,
    ).toBeNull();
  });

  it('on its own place changes nothing, and shows no line', async () => {
    const { view, at } = await start();
    expect(siteIndex(view, at(0, 1), { kind: 'card', id: at(0, 1), edge: 'top' }, DEFAULT_LOOK)).toBeNull();
    expect(siteIndex(view, at(0, 1), { kind: 'card', id: at(0, 0), edge: 'bottom' }, DEFAULT_LOOK)).toBeNull();
    expect(siteIndex(view, at(0, 1), { kind: 'card', id: at(0, 2), edge: 'top' }, DEFAULT_LOOK)).toBeNull();
    expect(siteIndex(view, at(0, 1), { kind: 'card', id: at(0, 2), edge: 'bottom' }, DEFAULT_LOOK)?.index).toBe(3);
  });
});

describe('A board read again', () => {
  it('keeps the very cards that did not change, so that they are not drawn anew', async () => {
    const board = await boardOf(2, 0, 0);
    const former = toView(structuredClone(board.load()));
    const card = present(former.columns[0]?.cards[0]);
    board.patchRole(card.title, { title: 'Other' });
    const next = shareCards(former, toView(structuredClone(board.load())));
    expect(next.columns[0]?.cards[1]).toBe(former.columns[0]?.cards[1]);
    expect(next.columns[0]?.cards[0]?.title).toBe('Other');
    expect(findCard(next, card.id)).toEqual({ column: 0, index: 0 });
  });
});
