import { Plus } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { BoardLook } from '#shared/domain/boardLook.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { board as words } from '#shared/messages/board.ts';
import { openDialog } from '../../ground/dialogs.ts';
import { useToday } from '../../ground/today.ts';
import { useStore } from '../../ui/createStore.ts';
import styles from './Board.module.css';
import { type BoardActions, BoardContext } from './boardContext.ts';
import { type BoardView, findCard } from './boardView.ts';
import { Column } from './Column.tsx';
import { useDragAndDrop } from './dnd/useDragAndDrop.ts';
import { isNarrowed } from './filterParts.ts';
import { HiddenColumns } from './HiddenColumns.tsx';
import { showsColumn } from './lookRules.ts';
import { OutcomeAskBar } from './OutcomeAsk.tsx';
import { SlimColumn } from './SlimColumn.tsx';
import { useOverscan } from './useOverscan.ts';

type Props = {
  readonly view: BoardView;
  readonly actions: BoardActions;
  readonly openId: RoleId | null;
  readonly look: BoardLook;
  /** The role beside the board, if one is open. */
  readonly panel: ReactNode;
};

const firstCard = (view: BoardView): RoleId | null => {
  for (const { cards } of view.columns) {
    const id = cards[0]?.id;
    if (id !== undefined) {
      return id;
    }
  }
  return null;
};

/** The columns side by side. */
export const Board = ({ view, actions, openId, look, panel }: Props) => {
  const today = useToday();
  const isFiltered = isNarrowed(look.filter);
  const dnd = useDragAndDrop();
  const scroller = useRef<HTMLDivElement>(null);
  const overscanOf = useOverscan();
  const focused = useStore(actions.focus, ({ active }) => active);
  const activeId = useMemo(
    () => (focused !== null && findCard(view, focused) !== undefined ? focused : firstCard(view)),
    [view, focused],
  );
  const activeColumn = useMemo(
    () => (activeId === null ? -1 : (findCard(view, activeId)?.column ?? -1)),
    [view, activeId],
  );

  // Whoever goes elsewhere before the wanted card is drawn has the last word.
  useEffect(() => {
    const forgetWanted = () => {
      const focus = actions.focus.get();
      if (focus.wanted !== null) {
        actions.focus.set({ ...focus, wanted: null });
      }
    };
    document.addEventListener('focusin', forgetWanted);
    return () => document.removeEventListener('focusin', forgetWanted);
  }, [actions]);

  useEffect(
    () => (scroller.current === null ? undefined : dnd?.attachBoard(scroller.current, actions)),
    [dnd, actions],
  );

  return (
    <BoardContext value={actions}>
      <div className={styles.area} data-panel={openId !== null}>
        <div className={styles.columns} ref={scroller}>
          {view.columns.map((column, index) =>
            showsColumn(look.filter, column.stage) ? (
              <Column
                key={column.stage.id}
                column={column}
                index={index}
                today={today}
                activeId={index === activeColumn ? activeId : null}
                openId={openId}
                isFiltered={isFiltered}
                overscan={overscanOf(index)}
              />
            ) : (
              <SlimColumn key={column.stage.id} stage={column.stage} />
            ),
          )}
          <div className={styles.tails}>
            <button
              type="button"
              className={styles.tail}
              onClick={() => openDialog({ kind: 'addColumn', after: view.columns.at(-1)?.stage.id ?? null })}
            >
              <Plus />
              {words.addColumn}
            </button>
            <HiddenColumns />
          </div>
        </div>
        <OutcomeAskBar />
        {panel}
      </div>
    </BoardContext>
  );
};
