import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { role as words } from '#shared/messages/role.ts';
import { SuggestList } from '../ui/SuggestList.tsx';
import { type AddEntry, type Suggestion, useSuggestions } from '../ui/useSuggestions.ts';
import { DraftNotice } from './DraftNotice.tsx';
import styles from './EditField.module.css';
import type { useDraft } from './useDraft.ts';

type Props = {
  readonly label: string;
  readonly field: ReturnType<typeof useDraft>;
  readonly type?: 'text' | 'date' | 'email' | 'tel' | 'url';
  readonly end?: ReactNode;
  /** What can be done about a text that main refused, in the place of trying it again. */
  readonly instead?: ReactNode;
  /** What is known already and fits the text. */
  readonly suggestions?: readonly Suggestion[];
  /** False while the suggestions still belong to a text typed before. */
  readonly isSettled?: boolean;
  readonly add?: AddEntry | undefined;
};

/** The system's field for dates shows nothing of a text that is none. */
const odd = (text: string): string | null =>
  text !== '' && Number.isNaN(Date.parse(text)) ? words.dateUnreadable({ stored: text }) : null;

const NONE: readonly Suggestion[] = [];

/** One line of a role, edited in place: Enter and leaving save it, Escape gives the change up. */
export const EditField = ({ label, field, type = 'text', end, instead, suggestions, isSettled = true, add }: Props) => {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const box = useSuggestions({
    text: field.text,
    suggestions: suggestions ?? NONE,
    isSettled,
    add,
    onText: field.change,
    onChoose: (suggestion) => {
      field.change(suggestion.label);
      field.commit();
    },
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (suggestions !== undefined && box.onKeyDown(event)) {
      return;
    }
    if (event.key === 'Enter') {
      field.commit();
    } else if (event.key === 'Escape' && field.draft !== undefined && field.draft.state !== 'saving') {
      // What is being saved was wanted: there the key only closes the panel.
      event.stopPropagation();
      field.revert();
    }
  };
  return (
    // A choice about a text that was refused is within: it is not taken away by trying that text again.
    // biome-ignore lint/a11y/noStaticElementInteractions: the field is what has the focus, or its notice.
    <div
      className={styles.field}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) field.commit();
      }}
    >
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.line}>
        <input
          {...(suggestions === undefined
            ? { value: field.text, onChange: (event) => field.change(event.target.value) }
            : box.input)}
          ref={input}
          id={id}
          type={type}
          className={styles.input}
          dir="auto"
          aria-invalid={field.problem !== null}
          aria-describedby={`${id}-notice`}
          onBlur={box.close}
          onKeyDown={onKeyDown}
        />
        {end}
      </span>
      {box.list !== null && <SuggestList label={label} list={box.list} fieldRef={input} />}
      <DraftNotice
        id={`${id}-notice`}
        field={field}
        instead={instead}
        hint={type === 'date' ? odd(field.text) : null}
      />
    </div>
  );
};
