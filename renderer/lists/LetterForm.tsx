import { type RefObject, useEffect, useId } from 'react';
import { LETTER_LENGTH, SUBJECT_LENGTH } from '#shared/contract/pageSizes.ts';
import { drafts as words } from '#shared/messages/drafts.ts';
import fieldStyles from '../ui/Field.module.css';
import { TextField } from '../ui/TextField.tsx';
import { DraftNotice } from './DraftNotice.tsx';
import styles from './LetterForm.module.css';
import type { LetterFields } from './letter.ts';

/** A pause in the writing that is long enough to save what is there. */
const PAUSE_MS = 2000;

type Props = {
  readonly letter: LetterFields;
  /** What the text is: a letter, or what to say. */
  readonly label: string;
  readonly text?: RefObject<HTMLTextAreaElement | null>;
  readonly isFocused?: boolean;
};

/** The lines of a letter: its subject, where it has one, and its text. */
export const LetterForm = ({ letter: { subject, body }, label, text, isFocused = false }: Props) => {
  const id = useId();
  const { commit } = body;
  const isWriting = body.draft?.state === 'writing';
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new letter starts the pause anew.
  useEffect(() => {
    if (!isWriting) return undefined;
    const timer = setTimeout(commit, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [body.text, isWriting, commit]);
  return (
    <div className={styles.letter}>
      {subject !== null && (
        <div>
          <TextField
            label={words.subject}
            dir="auto"
            maxLength={SUBJECT_LENGTH}
            value={subject.text}
            onChange={(event) => subject.change(event.target.value)}
            onBlur={subject.commit}
          />
          <DraftNotice id={`${id}-subject`} field={subject} />
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the field is what has the focus, or its notice. */}
      <div
        className={fieldStyles.field}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) commit();
        }}
      >
        <label className={fieldStyles.label} htmlFor={id}>
          {label}
        </label>
        <textarea
          id={id}
          ref={text}
          className={`${fieldStyles.control} ${styles.text}`}
          dir="auto"
          // biome-ignore lint/a11y/noAutofocus: it is opened to be written in.
          autoFocus={isFocused}
          maxLength={LETTER_LENGTH}
          value={body.text}
          aria-describedby={`${id}-notice`}
          onChange={(event) => body.change(event.target.value)}
        />
        <DraftNotice id={`${id}-notice`} field={body} />
      </div>
    </div>
  );
};
