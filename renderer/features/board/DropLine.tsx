import type { StageId } from '#shared/domain/ids.ts';
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
