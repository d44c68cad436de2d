import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Bootstrap } from '#shared/contract/app.ts';
import type { BackupList as Listed } from '#shared/contract/backups.ts';
import { mayReplaceData } from '#shared/domain/recoveryChoices.ts';
import { backups as backupWords } from '#shared/messages/backups.ts';
import { formatMoment } from '#shared/messages/format.ts';
import { recovery as words } from '#shared/messages/recovery.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { BackupList } from '../../lists/BackupList.tsx';
import { ConfirmPanel } from '../../lists/ConfirmPanel.tsx';
import { useBackups, useReplaceData, useRestore } from '../../lists/useBackups.ts';
import { Button } from '../../ui/Button.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { Toasts } from '../../ui/Toasts.tsx';
import { showProblem } from '../../ui/toasts.ts';
import styles from './RecoveryScreen.module.css';

type Problem = Extract<Bootstrap, { readonly state: 'recovery' }>;

const showFolder = (): void => {
  call('app.showDataFolder', {}).catch((failure: unknown) => showProblem(failureMessage(failure)));
};

type BackupsProps = { readonly listed: Listed; readonly isFirst: boolean };

const Backups = ({ listed: { backups, problem }, isFirst }: BackupsProps) => {
  const restore = useRestore();
  const newest = backups[0];
  return (
    <section className={styles.backups}>
      <h2>{words.backupsHeading}</h2>
      {newest === undefined ? (
        <p>{problem ?? words.noBackups}</p>
      ) : (
        <>
          <p>
            {words.newest({ when: formatMoment(newest.at) })} {words.restoreBody}
          </p>
          <Button
            look={isFirst ? 'primary' : 'secondary'}
            disabled={restore.isPending}
            onClick={() => restore.mutate(newest.name)}
          >
            {restore.isPending ? backupWords.restoring : words.restoreNewest}
          </Button>
          {backups.length > 1 && <BackupList backups={backups} restoreBody={words.restoreBody} />}
        </>
      )}
    </section>
  );
};

const StartEmpty = () => {
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const start = useReplaceData(() => call('data.startEmpty', {}));
  return (
    <>
      <Button ref={opener} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {words.startEmpty}
      </Button>
      {isOpen && (
        <ConfirmPanel
          heading={words.startEmptyHeading}
          confirmLabel={words.startEmptyNow}
          workingLabel={words.startingEmpty}
          isWorking={start.isPending}
          onConfirm={() => start.mutate()}
          onCancel={() => {
            setIsOpen(false);
            opener.current?.focus();
          }}
        >
          <p>{words.startEmptyBody}</p>
        </ConfirmPanel>
      )}
    </>
  );
};

/** In place of everything else when the data cannot be opened: what happened, what was kept, what can be done. */
export const RecoveryScreen = ({ problem }: { readonly problem: Problem }) => {
  const { reason, keptFile, dataFolder } = problem;
  const { data } = useBackups();
  const retry = useReplaceData(() => call('data.retry', {}));
  const mayReplace = mayReplaceData(reason);
  /** There is nothing to try again with: a backup is the first thing to think of. */
  const isLost = (reason === 'damaged' || reason === 'missing') && (data === undefined || data.backups.length > 0);
  useEffect(() => {
    void call('app.painted', {});
  }, []);
  return (
    <main className={styles.screen}>
      <div className={styles.box}>
        <h1>
          <TriangleAlert />
          {words.heading}
        </h1>
        <p className={styles.happened}>{words.happened[reason]()}</p>
        <section>
          <h2>{words.keptHeading}</h2>
          <p>{words.kept[reason]({ file: keptFile })}</p>
        </section>
        <section>
          <h2>{words.todoHeading}</h2>
          <p>{words.todo[reason]({ folder: dataFolder })}</p>
        </section>
        {mayReplace && data !== undefined && <Backups listed={data} isFirst={isLost} />}
        <div className={styles.actions}>
          <Button look={isLost ? 'secondary' : 'primary'} disabled={retry.isPending} onClick={() => retry.mutate()}>
            {retry.isPending ? words.trying : words.tryAgain}
          </Button>
          <Button onClick={showFolder}>{words.openFolder}</Button>
          {mayReplace && <StartEmpty />}
        </div>
      </div>
      <Toasts />
      <LiveRegion />
    </main>
  );
};
