import { ArrowDownToLine, Plus, Sparkles } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { start as words } from '#shared/messages/start.ts';
import { openDialog } from '../../ground/dialogs.ts';
import { goTo } from '../../ground/router.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './StartScreen.module.css';
import { useSampleData } from './useSampleData.ts';

type DoorProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly body: string;
  readonly children: ReactNode;
};

const Door = ({ icon, title, body, children }: DoorProps) => {
  const titleId = useId();
  return (
    <section className={styles.door} aria-labelledby={titleId}>
      <span className={styles.icon}>{icon}</span>
      <h2 id={titleId}>{title}</h2>
      <p>{body}</p>
      {children}
    </section>
  );
};

/** The first start: three doors. */
export const StartScreen = () => {
  const { add, isBusy } = useSampleData();
  return (
    <div className={styles.scroller}>
      <div className={styles.start}>
        <h1>{words.heading}</h1>
        <p className={styles.intro}>{words.intro}</p>
        <div className={styles.doors}>
          <Door icon={<ArrowDownToLine />} title={words.importTitle} body={words.importBody}>
            <Button look="primary" onClick={() => goTo({ screen: 'transfer' })}>
              {words.importButton}
            </Button>
          </Door>
          <Door icon={<Plus />} title={words.addTitle} body={words.addBody}>
            <Button onClick={() => openDialog({ kind: 'addRole', stageId: null })}>{words.addButton}</Button>
          </Door>
          <Door icon={<Sparkles />} title={words.sampleTitle} body={words.sampleBody}>
            <Button onClick={add} disabled={isBusy}>
              {words.sampleButton}
            </Button>
          </Door>
        </div>
      </div>
    </div>
  );
};
