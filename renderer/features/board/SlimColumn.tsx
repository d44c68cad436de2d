import { Eye } from 'lucide-react';
import { memo, useEffect, useId, useRef } from 'react';
import type { Stage } from '#shared/domain/stage.ts';
import { board as words } from '#shared/messages/board.ts';
import { setFilter, shownBoard } from '../../lists/shownBoard.ts';
import { useStore } from '../../ui/createStore.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { StageDot } from '../../ui/StageDot.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useBoardActions } from './boardContext.ts';
import { useDragAndDrop } from './dnd/useDragAndDrop.ts';
import styles from './SlimColumn.module.css';

/** The filter that shows a column too, and no less than before. */
const showToo = ({ id, kind }: Stage): void => {
  const { scope, stageIds } = shownBoard.get().look.filter;
  const isShown = scope === 'all' || (scope === 'closed') === (kind === 'closed');
  setFilter({
    ...(isShown ? {} : { scope: 'all' }),
    ...(stageIds.length === 0 || stageIds.includes(id) ? {} : { stageIds: [...stageIds, id] }),
  });
};

/** A column whose roles this view leaves out: cards can still be put there. */
export const SlimColumn = memo(({ stage }: { readonly stage: Stage }) => {
  const labelId = useId();
  const box = useRef<HTMLElement>(null);
  const dnd = useDragAndDrop();
  const { drag } = useBoardActions();
  const isOver = useStore(drag, (hint) => hint?.over?.stageId === stage.id);
  useEffect(() => (box.current === null ? undefined : dnd?.attachColumn(box.current, stage.id)), [dnd, stage.id]);
  const hint = words.leftOutHint({ kind: stage.kind });
  return (
    <section className={styles.column} ref={box} aria-labelledby={labelId} data-over={isOver} title={hint}>
      <IconButton
        label={words.showLeftOut({ name: stage.name })}
        title={`${hint}. ${words.showLeftOut({ name: stage.name })}`}
        size="small"
        onClick={() => showToo(stage)}
      >
        <Eye />
      </IconButton>
      <StageDot kind={stage.kind} />
      <h2 id={labelId} className={styles.name}>
        <span aria-hidden="true">{stage.name}</span>
        <VisuallyHidden>{words.leftOut({ name: stage.name })}</VisuallyHidden>
      </h2>
      <span className={styles.hint}>{hint}</span>
    </section>
  );
});
SlimColumn.displayName = 'SlimColumn';
