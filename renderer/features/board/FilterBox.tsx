import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { board as words } from '#shared/messages/board.ts';
import { useAppInfo } from '../../app/appInfo.tsx';
import { onFindRequest } from '../../app/findRequests.ts';
import { mainKey } from '../../app/platformKeys.ts';
import { useStore } from '../../ui/createStore.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './FilterBox.module.css';
import { setFilter, shownBoard } from './shownBoard.ts';

const PAUSE_MS = 120;
const TEXT_MOST = 200;

/** The words that cards must have. Main is asked once the typing pauses. */
export const FilterBox = () => {
  const { platform } = useAppInfo();
  const input = useRef<HTMLInputElement>(null);
  const kept = useStore(shownBoard, ({ look }) => look.filter.text);
  const [text, setText] = useState(kept);
  const [sent, setSent] = useState(kept);

  // A view was chosen, or the filter cleared elsewhere.
  if (kept !== sent) {
    setSent(kept);
    if (kept !== text.trim()) {
      setText(kept);
    }
  }

  useEffect(() => {
    const send = () => {
      if (shownBoard.get().look.filter.text !== text.trim()) {
        setFilter({ text: text.trim() });
      }
    };
    const timer = setTimeout(send, text === '' ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  useEffect(
    () =>
      onFindRequest(() => {
        input.current?.focus();
        input.current?.select();
      }),
    [],
  );

  return (
    <search className={styles.box}>
      <Search className={styles.icon} />
      <input
        ref={input}
        type="search"
        className={styles.input}
        aria-label={words.filterLabel}
        placeholder={words.filterPlaceholder}
        maxLength={TEXT_MOST}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            setText('');
          }
        }}
      />
      <span className={styles.end}>
        {text === '' ? (
          <Kbd keys={mainKey(platform, 'F')} />
        ) : (
          <IconButton
            label={words.clearFilter}
            size="small"
            onClick={() => {
              setText('');
              input.current?.focus();
            }}
          >
            <X />
          </IconButton>
        )}
      </span>
    </search>
  );
};
