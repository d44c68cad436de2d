import { History } from 'lucide-react';
import { type FormEvent, type RefObject, useState } from 'react';
import { isRealDay } from '#shared/domain/calendarDay.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { common } from '#shared/messages/common.ts';
import { signalView as words } from '#shared/messages/signalView.ts';
import { useToday } from '../../ground/today.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './KnownOn.module.css';

type Props = {
  readonly knownOn: LocalDay | null;
  readonly onChoose: (day: LocalDay) => void;
  /** The button that opens the form. */
  readonly button: RefObject<HTMLButtonElement | null>;
};

/** Chooses the day whose knowledge is shown. */
export const KnownOn = ({ knownOn, onChoose, button }: Props) => {
  const today = useToday();
  const [isOpen, setOpen] = useState(false);
  const [day, setDay] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isRealDay(day) || day > today) {
      setProblem(words.dayNeeded);
      return;
    }
    close();
    onChoose(day as LocalDay); // a real day
  };
  return (
    <div className={styles.known}>
      <Button
        ref={button}
        aria-expanded={isOpen}
        onClick={() => {
          setDay(knownOn ?? '');
          setProblem(undefined);
          setOpen(!isOpen);
        }}
      >
        <History />
        {knownOn === null ? words.knownToday : words.knownOnButton({ day: knownOn, today })}
      </Button>
      {isOpen && (
        <form
          className={styles.form}
          noValidate
          onSubmit={submit}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.preventDefault();
              close();
            }
          }}
        >
          <TextField
            label={words.chooseDay}
            type="date"
            autoFocus
            max={today}
            value={day}
            error={problem}
            onChange={(event) => {
              setDay(event.target.value);
              setProblem(undefined);
            }}
          />
          <div className={styles.end}>
            <Button type="submit">{words.show}</Button>
            <Button look="quiet" onClick={close}>
              {common.cancel}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
};
