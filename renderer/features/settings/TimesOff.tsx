import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { daysFrom } from '#shared/domain/dayMath.ts';
import { LONGEST_TIME_OFF, MOST_TIMES_OFF, type TimeOff } from '#shared/domain/daysOff.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { workWeek as words } from '#shared/messages/workWeek.ts';
import { useToday } from '../../ground/today.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './SettingsScreen.module.css';
import { useSettings } from './useSettings.ts';
import week from './WorkWeek.module.css';

/** What is wrong with days off as they were typed; nothing if they can be kept. */
const problemOf = ({ from, to }: TimeOff, count: number): string | undefined => {
  if (from === '' || to === '') return words.datesNeeded;
  if (to < from) return words.wrongOrder;
  if (daysFrom(from, to) >= LONGEST_TIME_OFF) return words.tooLong({ most: LONGEST_TIME_OFF });
  return count >= MOST_TIMES_OFF ? words.tooMany({ most: MOST_TIMES_OFF }) : undefined;
};

/** The user's own days off: a journey, a family's feast. */
export const TimesOff = () => {
  const today = useToday();
  const [{ timesOff }, change] = useSettings();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [problem, setProblem] = useState<string>();
  const first = useRef<HTMLInputElement>(null);
  const add = (): void => {
    // A date field holds a day or nothing; one day alone is enough to say.
    const typed = { from: from as LocalDay, to: (to === '' ? from : to) as LocalDay };
    const found = problemOf(typed, timesOff.length);
    setProblem(found);
    if (found !== undefined) return;
    const others = timesOff.filter((one) => one.from !== typed.from || one.to !== typed.to);
    change({ timesOff: [...others, typed].sort((one, other) => (one.from < other.from ? -1 : 1)) });
    setFrom('');
    setTo('');
    first.current?.focus();
  };
  return (
    <div>
      <h3>{words.timesOff}</h3>
      <p className={styles.hint}>{words.timesOffHint}</p>
      {timesOff.length > 0 && (
        <ul className={week.list}>
          {timesOff.map((time) => (
            <li key={`${time.from} ${time.to}`}>
              <span>{words.span({ ...time, today })}</span>
              <IconButton
                size="small"
                label={words.remove({ ...time, today })}
                onClick={() => change({ timesOff: timesOff.filter((one) => one !== time) })}
              >
                <X />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <form
        className={week.off}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          ref={first}
          label={words.from}
          type="date"
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField
          label={words.to}
          type="date"
          isOptional
          value={to}
          min={from}
          onChange={(event) => setTo(event.target.value)}
        />
        <Button type="submit">{words.add}</Button>
      </form>
      {problem !== undefined && (
        <p className={week.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
};
