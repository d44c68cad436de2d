import {
  ArrowLeftRight,
  Building2,
  CalendarDays,
  Clock,
  Columns3,
  MessageSquare,
  SpellCheck,
  User,
  Zap,
} from 'lucide-react';
import { Fragment, type ReactNode, useLayoutEffect } from 'react';
import { palette as words } from '#shared/messages/palette.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import type { Entry, Group } from './entries.ts';
import type { Pieces } from './matchWords.ts';
import styles from './Palette.module.css';

const ICONS: Readonly<Record<Entry['kind'], ReactNode>> = {
  action: <Zap />,
  recent: <Clock />,
  nearest: <SpellCheck />,
  role: <Columns3 />,
  company: <Building2 />,
  person: <User />,
  interview: <CalendarDays />,
  interaction: <MessageSquare />,
  signal: <ArrowLeftRight />,
};

const Marked = ({ pieces }: { readonly pieces: Pieces }) => (
  <bdi>
    {pieces.map(({ text, isHit }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity and never move.
      <Fragment key={index}>{isHit ? <mark>{text}</mark> : text}</Fragment>
    ))}
  </bdi>
);

type Props = {
  readonly id: string;
  readonly groups: readonly Group[];
  /** What is shown fits what was typed before. */
  readonly isBusy: boolean;
  readonly activeId: string | null;
  readonly optionId: (entry: Entry) => string;
  readonly onRun: (entry: Entry) => void;
};

/** The lines of the palette under their headings. The focus stays in the text field above. */
export const PaletteList = ({ id, groups, isBusy, activeId, optionId, onRun }: Props) => {
  useLayoutEffect(() => {
    if (activeId !== null) {
      document.getElementById(activeId)?.scrollIntoView?.({ block: 'nearest' });
    }
  }, [activeId]);
  return (
    <div id={id} role="listbox" aria-label={words.results} aria-busy={isBusy} className={styles.list}>
      {groups.map(({ heading, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: groups of a listbox have no element of their own.
        <div key={heading} role="group" aria-label={heading} className={styles.group}>
          <div aria-hidden="true" className={styles.heading}>
            {heading}
          </div>
          {entries.map((entry) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the text field, where the focus stays.
            <div
              key={entry.id}
              id={optionId(entry)}
              role="option"
              tabIndex={-1}
              aria-selected={optionId(entry) === activeId}
              className={styles.option}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onRun(entry)}
            >
              {ICONS[entry.kind]}
              <span className={styles.title}>
                <Marked pieces={entry.title} />
              </span>{' '}
              {entry.detail.length > 0 && (
                <span className={styles.detail}>
                  <Marked pieces={entry.detail} />
                </span>
              )}{' '}
              {entry.keys !== undefined && <Kbd keys={entry.keys} />}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
};
