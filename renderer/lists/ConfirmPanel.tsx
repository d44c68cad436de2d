import { type ReactNode, useEffect, useId, useRef } from 'react';
import { common } from '#shared/messages/common.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ConfirmPanel.module.css';

type Props = {
  readonly heading: string;
  readonly children: ReactNode;
  readonly confirmLabel: string;
  /** Stands on the button while the work is done. */
  readonly workingLabel: string;
  readonly isWorking: boolean;
  readonly isDisabled?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/**
 * Says what is about to happen, in its place on the page, and waits for a word. It takes the focus when it opens, and
 * Escape puts it away; whoever opened it takes the focus back.
 */
export const ConfirmPanel = ({
  heading,
  children,
  confirmLabel,
  workingLabel,
  isWorking,
  isDisabled = false,
  onConfirm,
  onCancel,
}: Props) => {
  const id = useId();
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <form
      ref={box}
      tabIndex={-1}
      className={styles.panel}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWorking && !isDisabled) {
          onConfirm();
        }
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isWorking) {
          event.stopPropagation();
          onCancel();
        }
      }}
    >
      <h3 id={id}>{heading}</h3>
      {children}
      <div className={styles.actions}>
        <Button type="submit" look="primary" disabled={isWorking || isDisabled}>
          {isWorking ? workingLabel : confirmLabel}
        </Button>
        <Button disabled={isWorking} onClick={onCancel}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
};
