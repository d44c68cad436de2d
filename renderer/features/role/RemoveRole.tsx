import { Trash2 } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { role as words } from '#shared/messages/role.ts';
import { useRoleHost } from '../../lists/roleHost.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './RemoveRole.module.css';
import type { RoleDetails } from './useRole.ts';

/** Removes the role, after saying what goes with it. */
export const RemoveRole = ({ role: { card, counts, notes } }: { readonly role: RoleDetails }) => {
  const { remove } = useRoleHost();
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLElement>(null);
  const [isAsking, setAsking] = useState(false);

  useEffect(() => {
    if (isAsking) {
      question.current?.focus();
      question.current?.scrollIntoView?.({ block: 'nearest' });
    }
  }, [isAsking]);

  const keep = (): void => {
    setAsking(false);
    // Its button is drawn again with the next frame.
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (!isAsking) {
    return (
      <div className={styles.start}>
        <Button ref={opener} look="quiet" onClick={() => setAsking(true)}>
          <Trash2 />
          {words.remove}
        </Button>
      </div>
    );
  }
  return (
    <section
      ref={question}
      className={styles.question}
      aria-labelledby={id}
      aria-describedby={`${id}-body`}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          keep();
        }
      }}
    >
      <h3 id={id}>{words.removeHeading}</h3>
      <p id={`${id}-body`}>{words.removeBody({ counts, hasNotes: notes !== '' })}</p>
      <div className={styles.choices}>
        <Button onClick={() => remove(card)}>{words.removeNow}</Button>
        <Button look="quiet" onClick={keep}>
          {words.removeKeep}
        </Button>
      </div>
    </section>
  );
};
