import { type ComponentProps, useId } from 'react';
import { common } from '#shared/messages/common.ts';
import styles from './Field.module.css';

type Props = Omit<ComponentProps<'input'>, 'aria-invalid' | 'aria-describedby'> & {
  readonly label: string;
  readonly error?: string | undefined;
  readonly isOptional?: boolean;
};

/** A labelled line of text; its error stands below it and is read with it. */
export const TextField = ({ label, error, isOptional = false, ...input }: Props) => {
  const id = useId();
  const errorId = `${id}-error`;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label} {isOptional && <span className={styles.optional}>({common.optional})</span>}
      </label>
      <input
        {...input}
        id={id}
        className={styles.control}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : errorId}
      />
      {error !== undefined && (
        <span className={styles.error} id={errorId}>
          {error}
        </span>
      )}
    </div>
  );
};
