import { type ComponentProps, type ReactNode, useId } from 'react';
import { DraftNotice } from './DraftNotice.tsx';
import styles from './RolePanel.module.css';
import type { useDraft } from './useDraft.ts';

type Props = {
  readonly label: string;
  readonly field: ReturnType<typeof useDraft>;
  readonly type?: ComponentProps<'input'>['type'];
  readonly end?: ReactNode;
};

/** One line of a role, edited in place: Enter and leaving save it, Escape gives the change up. */
export const RoleField = ({ label, field, type = 'text', end }: Props) => {
  const id = useId();
  const noticeId = `${id}-notice`;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.line}>
        <input
          id={id}
          type={type}
          className={styles.input}
          dir="auto"
          value={field.text}
          aria-invalid={field.problem !== null}
          aria-describedby={noticeId}
          onChange={(event) => field.change(event.target.value)}
          onBlur={field.commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              field.commit();
            } else if (event.key === 'Escape' && field.draft !== undefined) {
              event.stopPropagation();
              field.revert();
            }
          }}
        />
        {end}
      </span>
      <DraftNotice id={noticeId} field={field} />
    </div>
  );
};
