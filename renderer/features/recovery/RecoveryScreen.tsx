import { TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import type { Bootstrap } from '#shared/contract/app.ts';
import { recovery as words } from '#shared/messages/recovery.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { Toasts } from '../../ui/Toasts.tsx';
import { showProblem } from '../../ui/toasts.ts';
import styles from './RecoveryScreen.module.css';

type Problem = Extract<Bootstrap, { readonly state: 'recovery' }>;

const showFolder = (): void => {
  call('app.showDataFolder', {}).catch((failure: unknown) => showProblem(failureMessage(failure)));
};

/** In place of everything else when the data cannot be opened: what happened, what was kept, what to do. */
export const RecoveryScreen = ({ problem }: { readonly problem: Problem }) => {
  const { reason, keptFile, dataFolder } = problem;
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
        <Button onClick={showFolder}>{words.openFolder}</Button>
      </div>
      <Toasts />
      <LiveRegion />
    </main>
  );
};
