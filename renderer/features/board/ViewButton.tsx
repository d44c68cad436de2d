import { Bookmark } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import type { BoardView as SavedView } from '#shared/contract/board.ts';
import { boardLook as words } from '#shared/messages/boardLook.ts';
import { shownBoard } from '../../lists/shownBoard.ts';
import { useStore } from '../../ui/createStore.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import styles from './BoardTools.module.css';
import { useViews } from './useViews.ts';
import { presentView, viewMenuEntries } from './viewMenuEntries.ts';

const ViewNamePopover = lazy(async () => ({
  default: (await import('./ViewNamePopover.tsx')).ViewNamePopover,
}));

/** The view that is shown, and the menu of all of them. */
export const ViewButton = () => {
  const shown = useStore(shownBoard, (all) => all);
  const { views, actions } = useViews();
  const trigger = useRef<HTMLButtonElement>(null);
  const [asked, setAsked] = useState<{ readonly renamed: SavedView | null } | null>(null);
  const { name, isChanged } = presentView(shown, views);
  return (
    <>
      <MenuButton
        ref={trigger}
        className={styles.view}
        label={words.viewButton({ name: isChanged ? words.changedView({ name }) : name })}
        entries={() => viewMenuEntries(shown, views, actions, (renamed) => setAsked({ renamed }))}
      >
        <Bookmark />
        <span className={styles.viewName}>{name}</span>
        {isChanged && <span className={styles.changed} />}
      </MenuButton>
      {asked !== null && (
        <Suspense fallback={null}>
          <ViewNamePopover
            triggerRef={trigger}
            first={asked.renamed?.name ?? ''}
            onClose={() => setAsked(null)}
            onName={(typed) => {
              if (asked.renamed === null) {
                actions.create(typed, shown.look);
              } else {
                actions.update(asked.renamed, { name: typed });
              }
            }}
          />
        </Suspense>
      )}
    </>
  );
};
