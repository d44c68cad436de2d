import type { BoardFilter, BoardSort } from '#shared/domain/boardFilter.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import type { Stage } from '#shared/domain/stage.ts';

/** Whether a filter shows the cards of a column at all; one that it leaves out is still a place to put cards. */
export const showsColumn = ({ scope, stageIds }: BoardFilter, { id, kind }: Stage): boolean =>
  (scope === 'all' || (scope === 'closed') === (kind === 'closed')) && (stageIds.length === 0 || stageIds.includes(id));

/**
 * Whether a card that the filter shows will still be shown once it lies in another column. Nothing is quiet that has
 * just been moved.
 */
export const fitsIn = (filter: BoardFilter, stage: Stage): boolean => showsColumn(filter, stage) && !filter.isQuiet;

const AFTER_ALL = '\uffff';

const sortKey = (card: RoleCard, sort: Exclude<BoardSort, 'hand'>): string =>
  sort === 'age' ? card.stageSince : (card.nextInterviewAt ?? AFTER_ALL);

/** Where a card comes to lie in a column that is sorted, as far as its loaded cards tell; main knows it exactly. */
export const sortedIndex = (
  cards: readonly (RoleCard | undefined)[],
  card: RoleCard,
  sort: Exclude<BoardSort, 'hand'>,
): number => {
  const key = sortKey(card, sort);
  const index = cards.findIndex((other) => other !== undefined && sortKey(other, sort) > key);
  return index < 0 ? cards.length : index;
};
