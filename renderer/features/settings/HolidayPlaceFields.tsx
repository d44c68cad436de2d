import { useQuery } from '@tanstack/react-query';
import type { HolidayPlace } from '#shared/contract/holidays.ts';
import { formatWeekday } from '#shared/messages/when.ts';
import { workWeek as words } from '#shared/messages/workWeek.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { useToday } from '../../ground/today.ts';
import { Delayed } from '../../ui/Delayed.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './SettingsScreen.module.css';
import { useSettings } from './useSettings.ts';
import week from './WorkWeek.module.css';

const LEVELS = [
  { label: words.country, all: words.noCountry },
  { label: words.state, all: words.allOfCountry },
  { label: words.region, all: words.allOfState },
] as const;

const useHolidays = (place: HolidayPlace) =>
  useQuery({
    queryKey: queryKeys.holidays(place),
    queryFn: () => call('holidays.look', { place: [...place] }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** One level of the place: a country, a state in it, a region in that. Nothing where a place has no parts. */
const Level = ({ place, level }: { readonly place: HolidayPlace; readonly level: 0 | 1 | 2 }) => {
  const [, change] = useSettings();
  const { data, error } = useHolidays(place.slice(0, level));
  if (error !== null) return <p role="alert">{failureMessage(error)}</p>;
  if (data === undefined) return <Delayed>{words.loading}</Delayed>;
  if (data.within.length === 0) return null;
  const { label, all } = LEVELS[level];
  const choose = (code: string): void => {
    const chosen = [...place.slice(0, level), ...(code === '' ? [] : [code])];
    change({ holidayPlace: chosen.length === 0 ? null : chosen });
  };
  return (
    <Select
      label={label}
      options={[{ value: '', label: all }, ...data.within.map(({ code, name }) => ({ value: code, label: name }))]}
      value={place[level] ?? ''}
      onChange={choose}
    />
  );
};

/** The days that are to come, for the user to check. */
const Days = ({ place }: { readonly place: HolidayPlace }) => {
  const { data, error } = useHolidays(place);
  const today = useToday();
  const year = today.slice(0, 4);
  if (error !== null) return <p role="alert">{failureMessage(error)}</p>;
  if (data === undefined) return <Delayed>{words.loading}</Delayed>;
  if (data.days.length === 0) return <p className={styles.hint}>{words.noneFound}</p>;
  const ahead = data.days.filter(({ day }) => day >= today);
  const count = data.days.filter(({ day }) => day.startsWith(year)).length;
  return (
    <details className={week.holidays}>
      <summary>{words.found({ count, year })}</summary>
      <ul>
        {ahead.map(({ day, name }) => (
          <li key={day}>
            {formatWeekday(day, today)} · {name}
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{words.source}</p>
    </details>
  );
};

/** Where the user's public holidays are those of. */
export const HolidayPlaceFields = () => {
  const [{ holidayPlace }] = useSettings();
  const place = holidayPlace ?? [];
  return (
    <>
      <div className={week.places}>
        <Level place={place} level={0} />
        {place.length >= 1 && <Level place={place} level={1} />}
        {place.length >= 2 && <Level place={place} level={2} />}
      </div>
      {place.length > 0 && <Days place={place} />}
    </>
  );
};
