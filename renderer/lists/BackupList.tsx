import { useRef, useState } from 'react';
import type { Backup } from '#shared/domain/backup.ts';
import { formatAgo } from '#shared/messages/ago.ts';
import { backups as words } from '#shared/messages/backups.ts';
import { formatMoment } from '#shared/messages/format.ts';
import { useToday } from '../ground/today.ts';
import { Button } from '../ui/Button.tsx';
import styles from './BackupList.module.css';
import { ConfirmPanel } from './ConfirmPanel.tsx';
import { useRestore } from './useBackups.ts';

type Props = {
  readonly backups: readonly Backup[];
  /** What a restore does to what is there now. */
  readonly restoreBody: string;
};

/** The backups, newest first, each of which can be put back after a word of what that does. */
export const BackupList = ({ backups, restoreBody }: Props) => {
  const today = useToday();
  const restore = useRestore();
  const [chosen, setChosen] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setChosen(null);
    opener.current?.focus();
  };
  return (
    <ul className={styles.list} aria-label={words.list}>
      {backups.map((backup) => {
        const exact = formatMoment(backup.at);
        return (
          <li key={backup.name} className={styles.item}>
            <div className={styles.row}>
              <span className={styles.when} title={exact}>
                {formatAgo(backup.at, today)}
              </span>
              <time className={styles.exact} dateTime={backup.at}>
                {exact}
              </time>
              <span className={styles.reason}>{words.reasons[backup.reason]}</span>
              <span className={styles.size}>{words.size({ bytes: backup.bytes })}</span>
              <Button
                aria-label={words.restoreOf({ when: exact })}
                aria-expanded={chosen === backup.name}
                disabled={restore.isPending}
                onClick={(event) => {
                  opener.current = event.currentTarget;
                  setChosen(chosen === backup.name ? null : backup.name);
                }}
              >
                {words.restore}
              </Button>
            </div>
            {chosen === backup.name && (
              <ConfirmPanel
                heading={words.restoreHeading({ when: exact })}
                confirmLabel={words.restoreNow}
                workingLabel={words.restoring}
                isWorking={restore.isPending}
                onConfirm={() => restore.mutate(backup.name)}
                onCancel={close}
              >
                <p>{restoreBody}</p>
              </ConfirmPanel>
            )}
          </li>
        );
      })}
    </ul>
  );
};
