import { useEffect, useId } from 'react';
import { role as words } from '#shared/messages/role.ts';
import { shortcuts } from '#shared/messages/shortcuts.ts';
import { useAppInfo } from '../ground/appInfo.tsx';
import { hasMainKey, mainKey } from '../ground/platformKeys.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { DraftNotice } from './DraftNotice.tsx';
import styles from './NotesField.module.css';
import type { useDraft } from './useDraft.ts';

/** A pause in the writing that is long enough to save what is there. */
const PAUSE_MS = 2000;

type Props = {
  readonly field: ReturnType<typeof useDraft>;
  /** It is all there is on its tab: as high as that, and named by the tab for those who see it. */
  readonly fills?: boolean;
};

/** The user's own words about a record, edited in place. */
export const NotesField = ({ field, fills = false }: Props) => {
  const id = useId();
  const { platform } = useAppInfo();
  const { text, commit, draft } = field;
  const isWriting = draft?.state === 'writing';

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new letter starts the pause anew.
  useEffect(() => {
    if (!isWriting) {
      return undefined;
    }
    const timer = setTimeout(commit, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, isWriting, commit]);

  return (
    // A choice about a text that was refused is within: it is not taken away by trying that text again.
    // biome-ignore lint/a11y/noStaticElementInteractions: the field is what has the focus, or its notice.
    <div
      className={styles.field}
      data-fills={fills}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) commit();
      }}
    >
      <label className={styles.label} htmlFor={id}>
        {fills ? <VisuallyHidden>{words.notes}</VisuallyHidden> : words.notes}
      </label>
      <textarea
        id={id}
        className={styles.notes}
        dir="auto"
        placeholder={words.notesPlaceholder}
        value={text}
        aria-describedby={`${id}-hint ${id}-notice`}
        onChange={(event) => field.change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && hasMainKey(platform, event.nativeEvent)) {
            event.preventDefault();
            commit();
          }
        }}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {draft?.state === 'saving' ? words.saving : words.notesHint({ keys: mainKey(platform, shortcuts.keys.enter) })}
      </p>
      <DraftNotice id={`${id}-notice`} field={field} />
    </div>
  );
};
