import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './SidePanel.module.css';

type Props = {
  readonly label: string;
  readonly closeLabel: string;
  /** What stands above the heading. */
  readonly where: ReactNode;
  readonly heading: string;
  readonly facts?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A record beside its list. The focus goes into it; Escape closes it, wherever the focus is. */
export const SidePanel = ({ label, closeLabel, where, heading, facts, onClose, children }: Props) => {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);

  // A field, a menu or a dialog may have its own use for the key.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) {
        onClose();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onClose]);

  return (
    <section ref={panel} className={styles.panel} aria-label={label} tabIndex={-1}>
      <div className={styles.head}>
        <div className={styles.where}>
          <span>{where}</span>
          <IconButton label={closeLabel} onClick={onClose}>
            <X />
          </IconButton>
        </div>
        <h2 className={styles.heading} dir="auto">
          {heading}
        </h2>
        {facts !== undefined && <div className={styles.facts}>{facts}</div>}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
};
