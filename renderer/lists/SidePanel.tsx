import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/IconButton.tsx';
import panelStyles from '../ui/Panel.module.css';
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
    <section ref={panel} className={classes(panelStyles.panel, styles.panel)} aria-label={label} tabIndex={-1}>
      <div className={classes(panelStyles.head, styles.head)}>
        <div className={panelStyles.where}>
          <span className={styles.place}>{where}</span>
          <IconButton label={closeLabel} onClick={onClose}>
            <X />
          </IconButton>
        </div>
        <h2 className={panelStyles.heading} dir="auto" title={heading}>
          {heading}
        </h2>
        {facts !== undefined && <div className={panelStyles.facts}>{facts}</div>}
      </div>
      <div className={panelStyles.body}>{children}</div>
    </section>
  );
};
