import { useState } from 'react';
import { formatWeekdayName } from '#shared/messages/when.ts';
import { workWeek as words } from '#shared/messages/workWeek.ts';
import { HolidayPlaceFields } from './HolidayPlaceFields.tsx';
import { Section } from './Section.tsx';
import styles from './SettingsScreen.module.css';
import { TimeSetting } from './TimeSetting.tsx';
import { TimesOff } from './TimesOff.tsx';
import { useSettings } from './useSettings.ts';
import week from './WorkWeek.module.css';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

const DayChoice = () => {
  const [{ workDays }, change] = useSettings();
  const [isRefused, setRefused] = useState(false);
  const turn = (day: number): void => {
    const isLast = workDays.length === 1 && workDays.includes(day);
    setRefused(isLast);
    if (isLast) return;
    const days = WEEKDAYS.filter((one) => workDays.includes(one) !== (one === day));
    change({ workDays: days });
  };
  return (
    <fieldset className={week.days}>
      <legend>{words.days}</legend>
      {WEEKDAYS.map((day) => (
        <label key={day} className={week.day}>
          <input type="checkbox" checked={workDays.includes(day)} onChange={() => turn(day)} />
          <span title={formatWeekdayName(day, 'long')}>{formatWeekdayName(day, 'short')}</span>
        </label>
      ))}
      {isRefused && (
        <p className={week.problem} role="alert">
          {words.oneDay}
        </p>
      )}
    </fieldset>
  );
};

const DayBegins = () => {
  const [{ dayBegins }, change] = useSettings();
  return (
    <div className={styles.field}>
      <TimeSetting
        label={words.dayBegins}
        value={dayBegins}
        refusal={words.timeNeeded}
        onChange={(time) => change({ dayBegins: time })}
      />
      <p className={styles.hint}>{words.dayBeginsHint}</p>
    </div>
  );
};

/** On which days the user follows up, and when such a day begins. */
export const WorkWeekSection = () => (
  <Section heading={words.heading}>
    <p className={styles.hint}>{words.hint}</p>
    <DayChoice />
    <DayBegins />
    <HolidayPlaceFields />
    <TimesOff />
  </Section>
);
