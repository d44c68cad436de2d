import { CalendarClock } from 'lucide-react';
import { useId } from 'react';
import { signalView as words } from '#shared/messages/signalView.ts';
import styles from './AsideCard.module.css';
import type { Known } from './known.ts';

/** Days that somebody moved later again and again: facts of their own, beside conflicts. Nothing where there are none. */
export const DriftList = ({ known }: { readonly known: Known }) => {
  const id = useId();
  const { data, today, nameOf } = known;
  if (data.drifts.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id}>{words.drifts}</h3>
      <ul>
        {data.drifts.map(({ topic, person, days, times }) => (
          <li key={`${topic} ${person}`}>
            <CalendarClock />
            <span dir="auto">{words.drift({ name: nameOf(person), topic, count: times, days, today })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
