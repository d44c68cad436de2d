import { useId } from 'react';
import { formatFigure, readFigure } from '#shared/messages/figures.ts';
import { classes } from './classes.ts';
import fieldStyles from './Field.module.css';
import styles from './FigureField.module.css';
import { useTyped } from './useTyped.ts';

type Props = {
  /** Read out only: in a table the heads stand beside it. */
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** By how much the arrow keys turn it. */
  readonly step: number;
  /** Said below a figure that the user has changed; it marks it as well. */
  readonly was: string | null;
  /** Why a figure cannot be taken; `null` if it can. What is no figure at all comes as `NaN`. */
  readonly refuse: (value: number) => string | null;
  readonly onChange: (value: number) => void;
};

/** So much, and no more, is kept of a sum of fractions. */
const SCALE = 10_000;

/**
 * A figure in the cell of a table, with a fraction or without, taken over when the user is done with it. The arrow keys
 * turn it. What cannot be taken stays as it was typed, and says why; Escape gives it up. The tab key stops at the cell,
 * and not here.
 */
export const FigureField = ({ label, value, min, max, step, was, refuse, onChange }: Props) => {
  const id = useId();
  const { typed, setTyped, commit } = useTyped((text) => {
    const figure = readFigure(text);
    if (refuse(figure) !== null) return false;
    if (figure !== value) onChange(figure);
    return true;
  });
  const shown = typed ?? formatFigure(value);
  const refusal = typed === null ? null : refuse(readFigure(shown));
  const turn = (by: number): void => {
    const from = readFigure(shown);
    const next = Math.round(((Number.isNaN(from) ? value : from) + by) * SCALE) / SCALE;
    setTyped(formatFigure(Math.min(max, Math.max(min, next))));
  };
  const described = [refusal !== null && `${id}-error`, was !== null && `${id}-was`].filter((one) => one !== false);
  return (
    <div className={styles.figure}>
      <input
        className={classes(fieldStyles.control, styles.input)}
        role="spinbutton"
        tabIndex={-1}
        inputMode="decimal"
        autoComplete="off"
        maxLength={6}
        aria-label={label}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={shown}
        aria-invalid={refusal !== null}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        data-changed={was !== null}
        value={shown}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape' && typed !== null) {
            event.stopPropagation();
            setTyped(null);
          }
          if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
            event.preventDefault();
            turn(event.key === 'ArrowUp' ? step : -step);
          }
        }}
      />
      {was !== null && (
        <span className={styles.was} id={`${id}-was`}>
          {was}
        </span>
      )}
      {refusal !== null && (
        <span className={fieldStyles.error} id={`${id}-error`} role="alert">
          {refusal}
        </span>
      )}
    </div>
  );
};
