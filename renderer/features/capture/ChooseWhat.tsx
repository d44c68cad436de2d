import { Briefcase, CalendarPlus, Mail, MessageSquare, Phone, Quote, Sprout, UserPlus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { capture as words } from '#shared/messages/capture.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './Capture.module.css';

/** All that can be added. */
export type AddKind = keyof typeof words.what;

const ICONS: Readonly<Record<AddKind, ReactNode>> = {
  call: <Phone />,
  email: <Mail />,
  message: <MessageSquare />,
  interview: <CalendarPlus />,
  signal: <Quote />,
  role: <Briefcase />,
  lead: <Sprout />,
  person: <UserPlus />,
};

type Props = { readonly kinds: readonly AddKind[]; readonly onChoose: (kind: AddKind) => void };

/** The first step of quick capture: one letter, or arrows and Enter. */
export const ChooseWhat = ({ kinds, onChoose }: Props) => {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const last = buttons.length - 1;
    const next = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    const chosen = kinds.find((kind) => words.letters[kind] === event.key.toUpperCase());
    if (next !== undefined) {
      event.preventDefault();
      buttons[next]?.focus();
    } else if (chosen !== undefined) {
      // Without this the letter would be typed into the field that comes next.
      event.preventDefault();
      onChoose(chosen);
    }
  };

  return (
    <>
      <p className={styles.hint}>{words.chooseHint}</p>
      <ul ref={list} className={styles.choices} onKeyDown={onKeyDown}>
        {kinds.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              className={styles.choice}
              aria-keyshortcuts={words.letters[kind]}
              onClick={() => onChoose(kind)}
            >
              {ICONS[kind]}
              {words.what[kind]}
              <span aria-hidden="true" className={styles.letter}>
                <Kbd keys={words.letters[kind]} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
};
