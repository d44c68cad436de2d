import { memo } from 'react';
import type { SignalPerson } from '#shared/contract/signals.ts';
import { formatFullDay } from '#shared/messages/format.ts';
import { parts } from '#shared/messages/parts.ts';
import { signalLines } from '#shared/messages/signalLines.ts';
import { signals as words } from '#shared/messages/signals.ts';
import { signalView } from '#shared/messages/signalView.ts';
import { WHAT } from './cellKey.ts';
import type { Known } from './known.ts';
import styles from './SignalMatrix.module.css';

type Props = {
  readonly known: Known;
  /** The column whose head takes the focus by Tab. */
  readonly active: string | null;
  readonly onFocus: (column: string) => void;
};

const Since = ({ known, person }: { readonly known: Known; readonly person: SignalPerson }) => {
  const { today, knownOn } = known;
  // Which promises were open on a day before is not known.
  const promised = knownOn === null ? person.promised : null;
  const day = known.heardOn(person);
  return (
    <>
      <span className={styles.fact} title={day === null ? undefined : formatFullDay(day)}>
        {day === null ? signalView.noContact : signalView.heard({ day, today })}
      </span>{' '}
      {promised !== null && <span className={styles.fact}>{signalView.promised({ ...promised, today })}</span>}
    </>
  );
};

/** Whose words stand in each column: their part and name, when they were heard last, and what they still owe. */
export const MatrixHead = memo(({ known, active, onFocus }: Props) => (
  <thead>
    <tr>
      <th
        scope="col"
        data-cell
        className={styles.corner}
        tabIndex={active === WHAT ? 0 : -1}
        onFocus={() => onFocus(WHAT)}
      >
        {words.whatAbout}
      </th>
      {known.data.people.map((person) => (
        <th
          key={person.id}
          scope="col"
          data-cell
          className={styles.head}
          tabIndex={active === person.id ? 0 : -1}
          onFocus={() => onFocus(person.id)}
        >
          {person.part !== null && <span className={styles.part}>{parts[person.part]}</span>}{' '}
          <span className={person.part === null ? styles.part : styles.name} title={person.name ?? undefined}>
            <bdi>{person.name ?? signalLines.somebody}</bdi>
          </span>{' '}
          <Since known={known} person={person} />
        </th>
      ))}
    </tr>
  </thead>
));
