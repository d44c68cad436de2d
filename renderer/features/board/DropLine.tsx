import type { StageId } from '#shared/domain/ids.ts';
import { board as words } from '#shared/messages/board.ts';
import { useStore } from '../../ui/createStore.ts';
import { useBoardActions } from './boardContext.ts';
import styles from './CardList.module.css';
import { CARD_STRIDE } from './cardSize.ts';

/** The line that shows where the dragged card would land. */
export const DropLine = ({ stageId }: { readonly stageId: StageId }) => {
  const { drag } = useBoardActions();
  const index = useStore(drag, (hint) => (hint?.over?.stageId === stageId ? hint.over.index : null));
  return index === null ? null : (
    <div className={styles.drop} style={{ transform: `translateY(${index * CARD_STRIDE}px)` }} />
  );
};

/** Over a sorted column: that the card would go there, or why it has no place of its own where it is already. */
export const DropArea = ({ stageId }: { readonly stageId: StageId }) => {
  const { drag, look, spotOf, view } = useBoardActions();
  const id = useStore(drag, (hint) => (hint?.over?.stageId === stageId && hint.over.index === null ? hint.id : null));
  if (id === null) {
    return null;
  }
  const spot = spotOf(id);
  const { sort } = look();
  const isOwn = spot !== undefined && view().columns[spot.column]?.stage.id === stageId;
  return (
    <div className={styles.area} data-own={isOwn}>
      {isOwn && sort !== 'hand' && <p className={styles.sorted}>{words.sortedNote({ sort })}</p>}
    </div>
  );
};
