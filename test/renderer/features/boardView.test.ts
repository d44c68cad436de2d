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
import type { LocalDay } from '#shared/domain/localDay.ts';
import { createFakeBoard } from '../support/fakeBoard.ts';

const TODAY = '2026-11-23' as LocalDay;

const boardOf = (lead: number, saved: number, applied: number) => createFakeBoard({ lead, saved, applied }, TODAY);
const idsOf = (view: BoardView, column: number) => view.columns[column]?.cards.map((card) => card?.id);
const present = <T>(value: T | undefined): T => {
  if (value === undefined) {
    throw new Error('Not there');
  }
  return value;
};

describe('A column longer than one answer', () => {
  it('has a place for every card, and fills it page by page', () => {
    const board = boardOf(0, 0, 130);
    const stageId = present(board.stages[2]).id;
    const view = toView(board.load());
    expect(view.columns[2]?.cards).toHaveLength(130);
    expect(view.columns[2]?.cards[60]).toBeUndefined();
    const page = board.cardsOf(stageId).slice(60, 120);
    const filled = withPage(view, stageId, 60, page);
    expect(filled.columns[2]?.cards[60]).toEqual(page[0]);
    expect(filled.columns[2]?.cards[120]).toBeUndefined();
  });

  it('never draws a card twice, though it moved between two answers', () => {
    const board = boardOf(0, 0, 130);
    const stageId = present(board.stages[2]).id;
    const view = toView(board.load());
    const first = present(board.cardsOf(stageId)[0]);
    const filled = withPage(view, stageId, 60, [first]);
    expect(filled.columns[2]?.cards.filter((card) => card?.id === first.id)).toHaveLength(1);
    expect(filled.columns[2]?.cards).toHaveLength(130);
  });
});

describe('A move', () => {
  it('shown ahead of main gives the board that main then has', () => {
    fc.assert(
      fc.property(
        fc.nat(6),
        fc.nat(6),
        fc.nat(6),
        fc.nat(20),
        fc.nat(2),
        fc.nat(20),
        (lead, saved, applied, which, to, after) => {
          const board = boardOf(lead, saved, applied);
          const before = toView(board.load());
          const all = before.columns.flatMap(({ cards }) => cards);
          const card = all[which % Math.max(1, all.length)];
          if (card === undefined) {
            return;
          }
          const stage = present(board.stages[to]);
          const others = board.cardsOf(stage.id).filter(({ id }) => id !== card.id);
          const afterRoleId = others[after % (others.length + 1)]?.id ?? null;
          const shown = moveCard(before, { id: card.id, to: { stageId: stage.id, afterRoleId } }, TODAY, DEFAULT_LOOK);
          board.move(card.id, stage.id, afterRoleId);
          const actual = toView(board.load());
          expect(shown.columns.map((_, index) => idsOf(shown, index))).toEqual(
            actual.columns.map((_, index) => idsOf(actual, index)),
          );
          expect(moveCard(shown, { id: card.id, to: { stageId: stage.id, afterRoleId } }, TODAY, DEFAULT_LOOK)).toEqual(
            shown,
          );
        },
      ),
    );
  });

  it('to another stage starts its days there anew; within a stage it does not', () => {
    const view = toView(boardOf(2, 1, 0).load());
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
  const view = toView(boardOf(2, 0, 1).load());

  it('goes over empty columns, and to the last card of a shorter one', () => {
    expect(stepFrom(view, { column: 0, index: 1 }, 'right')).toEqual({ column: 2, index: 0 });
    expect(stepFrom(view, { column: 2, index: 0 }, 'left')).toEqual({ column: 0, index: 0 });
    expect(stepFrom(view, { column: 2, index: 0 }, 'right')).toBeNull();
  });

  it('leads nowhere while the card above the new place is not loaded, and never to the top instead', () => {
    const long = toView(boardOf(130, 0, 0).load());
    expect(placeOfTarget(long, { column: 0, afterIndex: 129 })).toBeNull();
    expect(placeOfTarget(long, { column: 0, afterIndex: 59 })?.afterRoleId).toBe(idsOf(long, 0)?.[59]);
    expect(placeOfTarget(long, { column: 0, afterIndex: -1 })?.afterRoleId).toBeNull();
  });

  it('moves a card into an empty column too', () => {
    expect(targetOf(view, { column: 0, index: 1 }, 'right', 'hand')).toEqual({ column: 1, afterIndex: -1 });
    expect(targetOf(view, { column: 0, index: 0 }, 'left', 'hand')).toBeNull();
  });
});

describe('A drop', () => {
  const view = toView(boardOf(3, 0, 2).load());
  const at = (column: number, index: number) => present(cardAt(view, { column, index })).id;

  it('above a card puts it below the one before, or on top', () => {
    expect(placeOfSite(view, at(2, 0), { kind: 'card', id: at(0, 1), edge: 'top' }, DEFAULT_LOOK)?.afterRoleId).toBe(
      at(0, 0),
    );
    expect(
      placeOfSite(view, at(2, 0), { kind: 'card', id: at(0, 0), edge: 'top' }, DEFAULT_LOOK)?.afterRoleId,
    ).toBeNull();
  });

  it('below the last card of a column, or on an empty one, or on its head, finds its place', () => {
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

  it('on its own place changes nothing, and shows no line', () => {
    expect(siteIndex(view, at(0, 1), { kind: 'card', id: at(0, 1), edge: 'top' }, DEFAULT_LOOK)).toBeNull();
    expect(siteIndex(view, at(0, 1), { kind: 'card', id: at(0, 0), edge: 'bottom' }, DEFAULT_LOOK)).toBeNull();
    expect(siteIndex(view, at(0, 1), { kind: 'card', id: at(0, 2), edge: 'top' }, DEFAULT_LOOK)).toBeNull();
    expect(siteIndex(view, at(0, 1), { kind: 'card', id: at(0, 2), edge: 'bottom' }, DEFAULT_LOOK)?.index).toBe(3);
  });
});

describe('A board read again', () => {
  it('keeps the very cards that did not change, so that they are not drawn anew', () => {
    const board = boardOf(2, 0, 0);
    const former = toView(structuredClone(board.load()));
    const card = present(former.columns[0]?.cards[0]);
    board.replace({ ...card, title: 'Other', version: 2 });
    const next = shareCards(former, toView(structuredClone(board.load())));
    expect(next.columns[0]?.cards[1]).toBe(former.columns[0]?.cards[1]);
    expect(next.columns[0]?.cards[0]?.title).toBe('Other');
    expect(findCard(next, card.id)).toEqual({ column: 0, index: 0 });
  });
});
