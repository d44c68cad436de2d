import { ArrowDownToLine } from 'lucide-react';
import { importing as words } from '#shared/messages/import.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/Button.tsx';
import { StepHeading } from './StepHeading.tsx';
import styles from './Transfer.module.css';
import { useImportActions } from './useImportActions.ts';

/** Where an import begins: the ways to name files, and how to get LinkedIn's. */
export const ChooseStep = () => {
  const { run, isBusy } = useImportActions();
  const choose = (what: 'files' | 'folder') => () => void run(() => call('import.choose', { what }));
  return (
    <>
      <div className={styles.drop}>
        <ArrowDownToLine />
        <StepHeading text={words.chooseHeading} />
        <p>{words.chooseIntro}</p>
        <div className={styles.actions}>
          <Button look="primary" size="large" disabled={isBusy} onClick={choose('files')}>
            {words.chooseFiles}
          </Button>
          <Button size="large" disabled={isBusy} onClick={choose('folder')}>
            {words.chooseFolder}
          </Button>
        </div>
        <p>{words.dropHere}</p>
      </div>
      <section className={styles.card}>
        <h2>{words.linkedinHeading}</h2>
        <ol className={styles.steps}>
          {words.linkedinSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    </>
  );
};
