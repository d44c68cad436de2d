import { Equal } from 'lucide-react';
import { useId } from 'react';
import type { RoleId } from '#shared/domain/ids.ts';
import { conflictActions as words } from '#shared/messages/conflictActions.ts';
import { listed } from '#shared/messages/listed.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './AsideCard.module.css';
import type { Known } from './known.ts';
import { settleConflict } from './settleConflict.ts';

/** The texts that the user said are the same thing, with the way back. */
export const SameThings = ({ roleId, known }: { readonly roleId: RoleId; readonly known: Known }) => {
  const id = useId();
  const { sameThings } = known.data;
  if (sameThings.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id}>{words.sameThings}</h3>
      <ul>
        {sameThings.map(({ topic, texts }) => (
          <li key={`${topic} ${texts.join(' ')}`} className={styles.question}>
            <Equal />
            <span dir="auto">{listed(texts)}</span>
            <Button onClick={() => settleConflict({ roleId, topic, answer: 'reopened', ids: [] })}>
              {words.reopen}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
