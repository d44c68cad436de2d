import { Search, X } from 'lucide-react';
import type { RefObject } from 'react';
import { common } from '#shared/messages/common.ts';
import { IconButton } from './IconButton.tsx';
import { Kbd } from './Kbd.tsx';
import styles from './SearchBox.module.css';

const TEXT_MOST = 200;

type Props = {
  readonly label: string;
  readonly placeholder: string;
  /** The keys that lead here, shown while the box is empty. */
  readonly keys: string;
  readonly text: string;
  /** It stands beside other tools: in a narrow window it makes room for them. */
  readonly isNarrow?: boolean;
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly onText: (text: string) => void;
  /** Called on arrow down: the user goes on to what was found. */
  readonly onDown?: () => void;
};

/**
 * A box for words to search by; Escape and its button empty it. What stands at its end is hidden and shown but stays in
 * the page: an element that leaves would cut the browser's undo of the typing in two.
 */
export const SearchBox = ({ label, placeholder, keys, text, isNarrow = false, ref, onText, onDown }: Props) => (
  <search className={styles.box} data-narrow={isNarrow}>
    <Search className={styles.icon} />
    <input
      ref={ref}
      type="search"
      className={styles.input}
      aria-label={label}
      placeholder={placeholder}
      maxLength={TEXT_MOST}
      spellCheck={false}
      value={text}
      onChange={(event) => onText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && text !== '') {
          event.stopPropagation();
          onText('');
        } else if (event.key === 'ArrowDown' && onDown !== undefined) {
          event.preventDefault();
          onDown();
        }
      }}
    />
    <span className={styles.end}>
      <span className={styles.keys} hidden={text !== ''}>
        <Kbd keys={keys} />
      </span>
      <IconButton
        label={common.clearFilter}
        size="small"
        hidden={text === ''}
        onClick={() => {
          onText('');
          ref.current?.focus();
        }}
      >
        <X />
      </IconButton>
    </span>
  </search>
);
