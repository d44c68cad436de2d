import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { lists as words } from '#shared/messages/lists.ts';
import { useAppInfo } from '../app/appInfo.tsx';
import { onFindRequest } from '../app/findRequests.ts';
import { mainKey } from '../app/platformKeys.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './ListFilter.module.css';

const PAUSE_MS = 120;
const TEXT_MOST = 200;

type Props = {
  readonly label: string;
  readonly placeholder: string;
  readonly onFilter: (filter: string) => void;
  /** Called when the user goes from the box into the list. */
  readonly onLeave: () => void;
};

/** The words that rows must have. Main is asked once the typing pauses; arrow down goes into the list. */
export const ListFilter = ({ label, placeholder, onFilter, onLeave }: Props) => {
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

  const clear = () => {
    setText('');
    input.current?.focus();
  };

  return (
    <search className={styles.box}>
      <Search className={styles.icon} />
      <input
        ref={input}
        type="search"
        className={styles.input}
        aria-label={label}
        placeholder={placeholder}
        maxLength={TEXT_MOST}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') {
            event.stopPropagation();
            setText('');
          } else if (event.key === 'ArrowDown') {
            event.preventDefault();
            onLeave();
          }
        }}
      />
      <span className={styles.end}>
        {text === '' ? (
          <Kbd keys={mainKey(platform, 'F')} />
        ) : (
          <IconButton label={words.clearFilter} size="small" onClick={clear}>
            <X />
          </IconButton>
        )}
      </span>
    </search>
  );
};
