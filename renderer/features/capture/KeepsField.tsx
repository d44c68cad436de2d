import type { PromiseId } from '#shared/domain/ids.ts';
import type { PromiseMade } from '#shared/domain/promise.ts';
import { promises as words } from '#shared/messages/promises.ts';
import { useToday } from '../../ground/today.ts';
import styles from './Capture.module.css';

type Props = {
  /** Open promises that what came in may keep. */
  readonly promises: readonly PromiseMade[];
  readonly kept: readonly PromiseId[];
  readonly onKept: (kept: readonly PromiseId[]) => void;
};

/** Asks whether what came in is what they had promised. */
export const KeepsField = ({ promises, kept, onKept }: Props) => {
  const today = useToday();
  if (promises.length === 0) return null;
  return (
    <fieldset className={styles.directions}>
      <legend>{words.keepsHeading}</legend>
      {promises.map((promise) => (
        <label key={promise.id}>
          <input
            type="checkbox"
            checked={kept.includes(promise.id)}
            onChange={(event) =>
              onKept(event.target.checked ? [...kept, promise.id] : kept.filter((id) => id !== promise.id))
            }
          />
          <span dir="auto">{words.keeps({ ...promise, today })}</span>
        </label>
      ))}
    </fieldset>
  );
};
