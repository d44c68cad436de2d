import { useMutation, useQueryClient } from '@tanstack/react-query';
import { backups as words } from '#shared/messages/backups.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { BackupList } from '../../lists/BackupList.tsx';
import { showBackupFolder, useBackups } from '../../lists/useBackups.ts';
import { Button } from '../../ui/Button.tsx';
import { Delayed } from '../../ui/Delayed.tsx';
import { showProblem, showToast } from '../../ui/toasts.ts';
import { Section } from './Section.tsx';
import styles from './SettingsScreen.module.css';

const useMakeBackup = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call('backups.make', {}),
    onSuccess: () => showToast({ text: words.made }),
    onError: (failure) => showProblem(failureMessage(failure)),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.backups }),
  });
};

/** When the data was last copied, where the copies lie, and the way back to each. */
export const BackupsSection = () => {
  const { data, error } = useBackups();
  const make = useMakeBackup();
  return (
    <Section heading={words.heading}>
      <p className={styles.hint}>{words.hint}</p>
      {data !== undefined && (
        <div className={styles.row}>
          <code className={styles.path}>{data.folder}</code>
          <Button onClick={showBackupFolder}>{words.showFolder}</Button>
        </div>
      )}
      <div className={styles.row}>
        <Button disabled={make.isPending} onClick={() => make.mutate()}>
          {make.isPending ? words.making : words.make}
        </Button>
        {data !== undefined && (
          <span className={styles.hint}>
            {data.backups.length > 0 && words.count({ count: data.backups.length })}
            {data.backups.length === 0 && data.problem === null && words.none}
          </span>
        )}
      </div>
      {error !== null && <p role="alert">{failureMessage(error)}</p>}
      {data?.problem != null && <p role="alert">{data.problem}</p>}
      {data === undefined && error === null && <Delayed>{words.loading}</Delayed>}
      {data !== undefined && data.backups.length > 0 && (
        <BackupList backups={data.backups} restoreBody={words.restoreBody} />
      )}
    </Section>
  );
};
