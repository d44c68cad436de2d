import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { lists as words } from '#shared/messages/lists.ts';
import { Button } from '../ui/Button.tsx';
import styles from './InlineConfirm.module.css';

type Props = {
  readonly ask: string;
  /** What goes, and what stays. */
  readonly body: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
  /** Why it cannot be done now. */
  readonly blocked?: string | undefined;
  readonly isBusy?: boolean;
};

/** A removal that names what goes with it, asked where it is wanted. Escape takes the question back. */
export const InlineConfirm = ({ ask, body, confirm, onConfirm, blocked, isBusy = false }: Props) => {
  const id = useId();
  const [isAsked, setAsked] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);

  useEffect(() => {
    if (isAsked) {
      keep.current?.focus();
    } else if (wasAsked.current) {
      trigger.current?.focus();
    }
    wasAsked.current = isAsked;
  }, [isAsked]);

  if (!isAsked || blocked !== undefined) {
    return (
      <div className={styles.line}>
        <Button
          ref={trigger}
          look="quiet"
          disabled={blocked !== undefined}
          aria-describedby={blocked === undefined ? undefined : `${id}-why`}
          onClick={() => setAsked(true)}
        >
          {words.remove}
        </Button>
        {blocked !== undefined && (
          <span id={`${id}-why`} className={styles.why}>
            {blocked}
          </span>
        )}
      </div>
    );
  }
  return (
    <fieldset
      className={styles.box}
      aria-labelledby={`${id}-ask`}
      aria-describedby={`${id}-body`}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          setAsked(false);
        }
      }}
    >
      <strong id={`${id}-ask`}>{ask}</strong>
      <p id={`${id}-body`}>{body}</p>
      <div className={styles.line}>
        <Button onClick={onConfirm} disabled={isBusy}>
          {confirm}
        </Button>
        <Button ref={keep} look="quiet" onClick={() => setAsked(false)}>
          {words.keep}
        </Button>
      </div>
    </fieldset>
  );
};
