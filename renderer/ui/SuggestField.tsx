import { type ComponentProps, useId, useRef } from 'react';
import { common } from '#shared/messages/common.ts';
import styles from './Field.module.css';
import { SuggestList } from './SuggestList.tsx';
import { type Suggestion, useSuggestions } from './useSuggestions.ts';

type Props = Omit<ComponentProps<'input'>, 'aria-invalid' | 'aria-describedby' | 'onChange' | 'value' | 'list'> & {
  readonly label: string;
  /** The label is said but not drawn, where a heading above says the same. */
  readonly isLabelHidden?: boolean;
  readonly error?: string | undefined;
  readonly isOptional?: boolean;
  readonly value: string;
  readonly onText: (text: string) => void;
  /** Those that fit the text, best first. */
  readonly suggestions: readonly Suggestion[];
  readonly onChoose: (suggestion: Suggestion) => void;
  /** With it, the list ends with an entry that makes something new of the text; Enter does the same. */
  readonly add?: { readonly label: (text: string) => string; readonly run: (text: string) => void } | undefined;
};

/** A labelled line of text that proposes what is known already. Nothing has to be taken. */
export const SuggestField = ({
  label,
  isLabelHidden = false,
  error,
  isOptional = false,
  value,
  onText,
  suggestions,
  onChoose,
  add,
  onBlur,
  ...input
}: Props) => {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const box = useSuggestions({ text: value, suggestions, onText, onChoose, add });
  return (
    <div className={styles.field}>
      {!isLabelHidden && (
        <label className={styles.label} htmlFor={id}>
          {label} {isOptional && <span className={styles.optional}>({common.optional})</span>}
        </label>
      )}
      <input
        {...input}
        {...box.input}
        ref={field}
        id={id}
        className={styles.control}
        dir="auto"
        aria-label={isLabelHidden ? label : undefined}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onKeyDown={box.onKeyDown}
        onBlur={(event) => {
          box.close();
          onBlur?.(event);
        }}
      />
      {box.list !== null && <SuggestList label={label} list={box.list} fieldRef={field} />}
      {error !== undefined && (
        <span className={styles.error} id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  );
};
