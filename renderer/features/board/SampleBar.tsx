import { board as words } from '#shared/messages/board.ts';
import { useAppInfo } from '../../ground/appInfo.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './SampleBar.module.css';
import { useSampleData } from './useSampleData.ts';

/** Says that the roles are invented, as long as they are, with the way out. */
export const SampleBar = () => {
  const { hasSampleData } = useAppInfo();
  const { remove, isBusy } = useSampleData();
  return hasSampleData ? (
    <div className={styles.bar}>
      {words.sampleBar}
      <Button look="quiet" onClick={remove} disabled={isBusy}>
        {words.removeSample}
      </Button>
    </div>
  ) : null;
};
