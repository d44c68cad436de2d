import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { board as words } from '#shared/messages/board.ts';
import { useAppInfo } from '../../app/appInfo.tsx';
import { onFindRequest } from '../../app/findRequests.ts';
import { mainKey } from '../../app/platformKeys.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './FilterBox.module.css';

const PAUSE_MS = 120;
const TEXT_MOST = 200;

/** The words that cards must have. Main is asked once the typing pauses. */
export const FilterBox = ({ onFilter }: { readonly onFilter: (filter: string) => void }) => {
  const { platform } = useAppInfo();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');

  useEffect(() => {
    const timer = setTimeout(() => onFilter(text.trim()), text === '' ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, onFilter]);

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
