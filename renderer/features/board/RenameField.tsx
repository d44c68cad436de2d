import { useEffect, useRef } from 'react';
import { board as words } from '#shared/messages/board.ts';
import styles from './ColumnHeader.module.css';

const NAME_MOST = 60;

type Props = {
  readonly name: string;
  /** The new name, or `null` if it stays as it was. */
  readonly onDone: (name: string | null) => void;
};

/** A column's name being written anew. Enter and leaving keep it, Escape gives it up. */
export const RenameField = ({ name, onDone }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const finish = (isKept: boolean) => {
    // Removing the field takes its focus, which would finish a second time.
    if (isDone.current) {
      return;
    }
    isDone.current = true;
    const written = input.current?.value.trim() ?? '';
    onDone(isKept && written !== '' && written !== name ? written : null);
  };

  return (
    <input
      ref={input}
      className={styles.rename}
      aria-label={words.columnName}
      defaultValue={name}
      maxLength={NAME_MOST}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'Escape') {
          event.stopPropagation();
          finish(event.key === 'Enter');
        }
      }}
    />
  );
};
