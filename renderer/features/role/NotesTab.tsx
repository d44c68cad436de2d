import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId } from 'react';
import { role as words } from '#shared/messages/role.ts';
import { shortcuts } from '#shared/messages/shortcuts.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { useAppInfo } from '../../app/appInfo.tsx';
import { hasMainKey, mainKey } from '../../app/platformKeys.ts';
import { DraftNotice } from './DraftNotice.tsx';
import styles from './NotesTab.module.css';
import { useDraft } from './useDraft.ts';
import { type RoleDetails, saveNotes } from './useRole.ts';

/** A pause in the writing that is long enough to save what is there. */
const PAUSE_MS = 2000;

/** The user's own words about a role. */
export const NotesTab = ({ role }: { readonly role: RoleDetails }) => {
  const id = useId();
  const client = useQueryClient();
  const { platform } = useAppInfo();
  const field = useDraft({
    name: `${role.card.id} notes`,
    stored: role.notes,
    save: (text) => saveNotes(client, role, text),
    reload: () => void client.invalidateQueries({ queryKey: queryKeys.role(role.card.id) }),
  });
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
    <div className={styles.field}>
      <textarea
        id={id}
        className={styles.notes}
        dir="auto"
        aria-label={words.notes}
        placeholder={words.notesPlaceholder}
        value={text}
        aria-describedby={`${id}-hint ${id}-notice`}
        onChange={(event) => field.change(event.target.value)}
        onBlur={commit}
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
