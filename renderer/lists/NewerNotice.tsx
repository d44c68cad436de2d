import { newer as words } from '#shared/messages/newer.ts';
import { Button } from '../ui/Button.tsx';
import formStyles from '../ui/Form.module.css';
import styles from './NewerNotice.module.css';

/** A field as the user knows it, and what stands in it now. */
export type NewerField = { readonly name: string; readonly now: string };

type Props = {
  /** Those that were changed elsewhere since the user began to change them. */
  readonly fields: readonly NewerField[];
  /** Takes what stands there now. */
  readonly onTake: () => void;
};

/** Tells of fields that were changed elsewhere since the user began to change them, before they are written over. */
export const NewerNotice = ({ fields, onTake }: Props) =>
  fields.length === 0 ? null : (
    <div className={`${formStyles.problem} ${styles.notice}`} role="alert">
      <p dir="auto">{words.changedSince({ fields })}</p>
      <span>
        <Button onClick={onTake}>{words.take}</Button>
      </span>
    </div>
  );
