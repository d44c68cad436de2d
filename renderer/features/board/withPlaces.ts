import type { Output } from '#shared/contract/index.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import { type BoardView, cardAt, findCard, isSameCard, withoutCard } from './boardView.ts';

type Found = { readonly card: RoleCard; readonly index: number; readonly aboveId: RoleId | null };
type Answer = Output<'board.places'>;

/** Places that are not loaded: whatever left one, or came into it, cannot be told from here. */
const hasGaps = ({ columns }: BoardView): boolean => columns.some(({ cards }) => cards.includes(undefined));

/**
 * The board with some roles where main says that they are now. `undefined` if that cannot be known without reading it
 * anew: one of them was not among the cards that are loaded, or the board does not hold what main's does otherwise (a
 * card was taken away ahead of main, a page came in between, time moved others).
 */
export const withPlaces = (view: BoardView, { places, counts, total }: Answer): BoardView | undefined => {
  const spots = places.map(({ roleId }) => findCard(view, roleId));
  if (spots.includes(undefined) && hasGaps(view)) return undefined;
  const rest = places.reduce((sum, { roleId }) => withoutCard(sum, roleId), view);
  const found = places
    .flatMap(({ at }, which): readonly Found[] => {
      const spot = spots[which];
      const former = spot && cardAt(view, spot);
      if (at === null) return [];
      // React leaves a card alone that is the same as before.
      const { index, aboveId } = at;
      return [{ index, aboveId, card: former !== undefined && isSameCard(former, at.card) ? former : at.card }];
    })
    .toSorted((one, other) => one.index - other.index);
  let isKnown = true;
  const columns = rest.columns.map((column) => {
    const mine = found.filter(({ card }) => card.stageId === column.stage.id);
    if (mine.length === 0) return column;
    const cards = [...column.cards];
    for (const { card, index } of mine) {
      isKnown &&= index <= cards.length;
      cards.splice(index, 0, card);
    }
    for (const { index, aboveId } of mine) {
      const above = index === 0 ? null : cards[index - 1]?.id;
      isKnown &&= above === undefined || above === aboveId;
    }
    return { ...column, cards };
  });
  const sizes = new Map(counts.map(({ stageId, count }) => [stageId, count]));
  isKnown &&= columns.every(({ stage, cards }) => sizes.get(stage.id) === cards.length);
  return isKnown ? { columns, total } : undefined;
};
