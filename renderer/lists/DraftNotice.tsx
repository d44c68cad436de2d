import type { ReactNode } from 'react';
import { common } from '#shared/messages/common.ts';
import { role as words } from '#shared/messages/role.ts';
import { Button } from '../ui/Button.tsx';
import styles from './EditField.module.css';
import type { useDraft } from './useDraft.ts';

type Props = {
  readonly id: string;
  readonly field: ReturnType<typeof useDraft>;
  /** What else there is to say, while nothing is wrong with what is typed. */
  readonly hint?: string | null;
  /** What can be done about a text that main refused, in the place of trying it again. */
  readonly instead?: ReactNode;
};

/** What stands below a field whose text is not saved: why, and what can be done. */
export const DraftNotice = ({ id, field, hint = null, instead }: Props) => {
  const { draft, problem } = field;
  const isKept = draft?.state === 'failed' || draft?.state === 'conflict';
  const text = problem ?? (draft === undefined ? hint : null);
  if (text !== null) {
    return (
      <p id={id} className={styles.problem}>
        {text}
      </p>
    );
  }
  if (!isKept) {
    return null;
  }
  return (
    <div id={id} className={styles.problem} role="alert">
      <p>{draft.state === 'conflict' ? words.changedElsewhere : words.notSaved({ reason: draft.reason })}</p>
      <div className={styles.choices}>
        {draft.state === 'failed' && instead ? (
          instead
        ) : (
          <Button onClick={draft.state === 'conflict' ? field.saveAnyway : field.commit}>
            {draft.state === 'conflict' ? words.saveMine : common.tryAgain}
          </Button>
        )}
        <Button look="quiet" onClick={field.revert}>
          {draft.state === 'conflict' ? words.takeTheirs : words.dropMine}
        </Button>
      </div>
    </div>
  );
};
