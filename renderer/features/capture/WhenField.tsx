import { useId } from 'react';
import type { WallTime } from '#shared/domain/wallTime.ts';
import { type Lean, whenWords } from '#shared/domain/whenWords.ts';
import { isZone } from '#shared/domain/zone.ts';
import { capture as words } from '#shared/messages/capture.ts';
import { formatDistance, formatTime, formatWeekday, formatZone, ownZone } from '#shared/messages/when.ts';
import { useNow } from '../../lists/useNow.ts';
import { wallNow } from '../../lists/whenNow.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Capture.module.css';

type Props = {
  readonly value: string;
  readonly zone: string;
  readonly lean: Lean;
  readonly hint: string;
  readonly error: string | undefined;
  readonly autoFocus?: boolean;
  /** Left empty it means nothing; otherwise the past leans on now. */
  readonly isOptional?: boolean;
  readonly onText: (text: string) => void;
  /** What follows from the moment, in words. */
  readonly consequence?: ((at: WallTime) => string) | undefined;
};

/** A moment in plain words; below it stands how it was understood. */
export const WhenField = ({
  value,
  zone,
  lean,
  hint,
  error,
  autoFocus = false,
  isOptional = false,
  onText,
  consequence,
}: Props) => {
  const id = useId();
  useNow();
  const now = isZone(zone) ? wallNow(zone) : null;
  const isEmpty = value.trim() === '' && (isOptional || lean === 'future');
  const at = now === null || isEmpty ? null : whenWords(value, now, lean);
  const understood =
    at === null || now === null
      ? ''
      : words.understood({
          day: formatWeekday(at.day, now.day),
          time: formatTime(at.time),
          zone: zone === ownZone() ? null : formatZone(zone),
          distance: formatDistance(at.day, now.day),
        });
  return (
    <div className={styles.when}>
      <TextField
        label={words.when}
        name="when"
        autoFocus={autoFocus}
        placeholder={hint}
        autoComplete="off"
        spellCheck={false}
        value={value}
        error={error}
        onChange={(event) => onText(event.target.value)}
      />
      <output className={styles.understood} id={`${id}-understood`}>
        {understood}
        {at !== null && consequence !== undefined && ` ${consequence(at)}`}
      </output>
    </div>
  );
};
