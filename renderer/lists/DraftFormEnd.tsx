import { common } from '#shared/messages/common.ts';
import { failureMessage } from '../api/failure.ts';
import { Button } from '../ui/Button.tsx';
import styles from '../ui/Form.module.css';

type Props = {
  /** Why it could not be saved; `null` if nothing went wrong. */
  readonly failure: unknown;
  readonly isBusy: boolean;
  readonly submit: string;
  readonly onCancel: () => void;
};

/** How a form that adds a record ends: what went wrong, and the two ways out. */
export const DraftFormEnd = ({ failure, isBusy, submit, onCancel }: Props) => (
  <>
    {failure !== null && (
      <p className={styles.problem} role="alert">
        {failureMessage(failure)}
      </p>
    )}
    <div className={styles.actions}>
      <Button onClick={onCancel}>{common.cancel}</Button>
      <Button look="primary" type="submit" disabled={isBusy}>
        {submit}
      </Button>
    </div>
  </>
);
