import { useEffect } from 'react';
import { localDayOf } from '#shared/domain/dayMath.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { createStore, useStore } from '../ui/createStore.ts';

const CHECK_MS = 30_000;
const today = createStore<LocalDay>(localDayOf(new Date()));

/** The present day, without watching it. */
export const todayNow = (): LocalDay => localDayOf(new Date());

/** Keeps the day right over midnight and after the machine slept. To be used once, by the shell. */
export const useDayChange = (): void => {
  useEffect(() => {
    const check = () => today.set(todayNow());
    check();
    const timer = setInterval(check, CHECK_MS);
    // The machine may have slept.
    window.addEventListener('focus', check);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', check);
    };
  }, []);
};

/** Calls `listener` when a new day has begun; the answer stops it. */
export const onNewDay = (listener: () => void): (() => void) => today.subscribe(listener);

/** The present day; what shows it is drawn anew at midnight. */
export const useToday = (): LocalDay => useStore(today, (day) => day);
