import { useQueryClient } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useEffectEvent, useId, useMemo, useState } from 'react';
import { Modal, ModalOverlay, Dialog as RacDialog } from 'react-aria-components/Modal';
import { palette as words } from '#shared/messages/palette.ts';
import { useAppInfo } from '../../ground/appInfo.tsx';
import { hasMainKey } from '../../ground/platformKeys.ts';
import { currentRoute } from '../../ground/router.ts';
import { useUndoState } from '../../lists/useUndoState.ts';
import { announce } from '../../ui/announce.ts';
import { actionsOf } from './actions.ts';
import { type Entry, groupsOf, isForActions } from './entries.ts';
import styles from './Palette.module.css';
import { PaletteList } from './PaletteList.tsx';
import { recentRecords } from './recent.ts';
import { useRecordSearch } from './useRecordSearch.ts';

type Props = { readonly text: string; readonly onClose: () => void };

/** One line for everything: records by what is typed of them, and all that the app can do. */
export const PaletteDialog = ({ text, onClose }: Props) => {
  const app = useAppInfo();
  const client = useQueryClient();
  const undoState = useUndoState();
  const listId = useId();
  const [typed, setTyped] = useState(text);
  const [active, setActive] = useState(0);
  const [isDue, setIsDue] = useState(false);
  const { hits, nearest: found, hasFailed, isSettled } = useRecordSearch(isForActions(typed) ? '' : typed);
  const actions = useMemo(() => actionsOf({ app, client, undoState }), [app, client, undoState]);
  const recent = useMemo(() => recentRecords(client, currentRoute()), [client]);
  // Another spelling is offered for what stands in the field, and not for what stood there before.
  const nearest = isSettled ? found : null;
  const onType = useCallback((text: string): void => {
    setTyped(text);
    setActive(0);
    setIsDue(false);
  }, []);
  const groups = useMemo(
    () => groupsOf({ typed, actions, hits, nearest, recent, onType }),
    [typed, actions, hits, nearest, recent, onType],
  );
  const entries = groups.flatMap((group) => group.entries);
  const activeIndex = Math.min(active, entries.length - 1);
  const optionId = (entry: Entry): string => `${listId}-${entry.id}`;
  const chosen = entries[activeIndex];
  const isEmpty = entries.length === 0 && (isSettled || isForActions(typed));

  const count = entries.length;
  const isAsked = typed.trim() !== '' && isSettled;
  useEffect(() => {
    if (!isAsked) return;
    if (nearest !== null) announce(words.nothingBut({ nearest }));
    else announce(count === 0 ? words.nothing({ text: typed.trim() }) : words.count({ count }));
  }, [isAsked, count, typed, nearest]);

  const run = (entry: Entry): void => {
    // Closed first: what runs may open a dialog of its own.
    if (entry.staysOpen !== true) onClose();
    entry.run();
  };
  const isAnswered = isSettled || isForActions(typed);
  // Enter that comes before the answer means the first line of the answer, and not what stands there until then.
  const runDue = useEffectEvent(() => {
    setIsDue(false);
    if (chosen !== undefined) run(chosen);
  });
  useEffect(() => {
    if (isDue && isAnswered) runDue();
  }, [isDue, isAnswered]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    if (event.key.toLowerCase() === 'k' && hasMainKey(app.platform, event)) {
      event.preventDefault();
      onClose();
      return;
    }
    const last = entries.length - 1;
    const next = {
      ArrowDown: activeIndex >= last ? 0 : activeIndex + 1,
      ArrowUp: activeIndex <= 0 ? last : activeIndex - 1,
      Home: 0,
      End: last,
    }[event.key];
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (next !== undefined && isPlain) {
      event.preventDefault();
      setActive(Math.max(0, next));
      setIsDue(false);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!isAnswered && activeIndex <= 0) setIsDue(true);
      else if (chosen !== undefined) run(chosen);
    }
  };

  return (
    <ModalOverlay isOpen isDismissable className={styles.veil ?? ''} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className={styles.box ?? ''}>
        <RacDialog className={styles.dialog ?? ''} aria-label={words.heading}>
          <div className={styles.field}>
            <Search />
            <input
              type="text"
              role="combobox"
              className={styles.input}
              // biome-ignore lint/a11y/noAutofocus: the palette is opened to type in it.
              autoFocus
              dir="auto"
              autoComplete="off"
              spellCheck={false}
              maxLength={400}
              placeholder={words.placeholder}
              aria-label={words.heading}
              aria-autocomplete="list"
              aria-expanded={entries.length > 0}
              aria-controls={entries.length > 0 ? listId : undefined}
              aria-activedescendant={chosen === undefined ? undefined : optionId(chosen)}
              value={typed}
              onChange={(event) => onType(event.target.value)}
              onKeyDown={onKeyDown}
            />
          </div>
          {entries.length > 0 && (
            <PaletteList
              id={listId}
              groups={groups}
              isBusy={!isAnswered}
              activeId={chosen === undefined ? null : optionId(chosen)}
              optionId={optionId}
              onRun={run}
            />
          )}
          {isEmpty && <p className={styles.note}>{words.nothing({ text: typed.trim() })}</p>}
          {hasFailed && <p className={styles.note}>{words.failed}</p>}
          {typed === '' && <p className={styles.note}>{words.hint}</p>}
        </RacDialog>
      </Modal>
    </ModalOverlay>
  );
};
