import { CopyCheck } from 'lucide-react';
import { lists as words } from '#shared/messages/lists.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ListScreen.module.css';

/** Says quietly that some records may be one and the same. Nothing where there are none. */
export const DuplicateNotice = ({ count, onReview }: { readonly count: number; readonly onReview: () => void }) =>
  count === 0 ? null : (
    <span className={styles.notice}>
      <CopyCheck />
      {words.duplicates({ count })}
      <Button look="quiet" onClick={onReview} aria-label={`${words.review}: ${words.duplicates({ count })}`}>
        {words.review}
      </Button>
    </span>
  );
