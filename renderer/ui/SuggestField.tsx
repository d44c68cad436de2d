import { type ComponentProps, useId, useRef } from 'react';
import { common } from '#shared/messages/common.ts';
import styles from './Field.module.css';
import { SuggestList } from './SuggestList.tsx';
import { type AddEntry, type Suggestion, useSuggestions } from './useSuggestions.ts';

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
  /** False while the suggestions still belong to a text typed before. */
  readonly isSettled?: boolean;
  readonly onChoose: (suggestion: Suggestion) => void;
  readonly add?: AddEntry | undefined;
  /** What the text is taken for, said below the field. */
  readonly meaning?: string | null;
};

/** A labelled line of text that proposes what is known already: the first match is active, and Enter takes it. */
export const SuggestField = ({
  label,
  isLabelHidden = false,
  error,
  isOptional = false,
  value,
  onText,
  suggestions,
  isSettled = true,
  onChoose,
  add,
  meaning,
  onBlur,
  ...input
}: Props) => {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const box = useSuggestions({ text: value, suggestions, isSettled, onText, onChoose, add });
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
      {meaning !== undefined && (
        <output className={styles.meaning} dir="auto">
          {error === undefined && meaning}
        </output>
      )}
      {error !== undefined && (
        <span className={styles.error} id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  );
};
