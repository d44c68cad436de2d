import { useRef, useState } from 'react';
import { settings as words } from '#shared/messages/settings.ts';
import { call } from '../../api/client.ts';
import { ConfirmPanel } from '../../lists/ConfirmPanel.tsx';
import { useReplaceData } from '../../lists/useBackups.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Section } from './Section.tsx';
import styles from './SettingsScreen.module.css';

/** The one thing that cannot be undone, behind a word that has to be typed. */
export const DeleteSection = () => {
  const [typed, setTyped] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const remove = useReplaceData((word: string) => call('data.deleteAll', { typed: word }));
  const close = (): void => {
    setTyped(null);
    opener.current?.focus();
  };
  return (
    <Section heading={words.deleteHeading}>
      <p className={styles.hint}>{words.deleteHint}</p>
      <div className={styles.row}>
        <Button
          ref={opener}
          aria-expanded={typed !== null}
          disabled={remove.isPending}
          onClick={() => setTyped(typed === null ? '' : null)}
        >
          {words.deleteStart}
        </Button>
      </div>
      {typed !== null && (
        <ConfirmPanel
          heading={words.deleteHeading}
          confirmLabel={words.deleteNow}
          workingLabel={words.deleting}
          isWorking={remove.isPending}
          isDisabled={typed.trim() !== words.deleteWord}
          onConfirm={() => remove.mutate(typed)}
          onCancel={close}
        >
          <div className={styles.field}>
            <TextField
              label={words.deleteLabel({ word: words.deleteWord })}
              value={typed}
              autoComplete="off"
              spellCheck={false}
              maxLength={100}
              onChange={(event) => setTyped(event.target.value)}
            />
          </div>
        </ConfirmPanel>
      )}
    </Section>
  );
};
