import { useId } from 'react';
import { role as words } from '#shared/messages/role.ts';
import { useToday } from '../../app/today.ts';
import { StageDot } from '../../ui/StageDot.tsx';
import styles from './RolePanel.module.css';
import type { RoleDetails } from './useRole.ts';

/** Through which stages a role has gone, and when. */
export const RoleHistory = ({ history }: Pick<RoleDetails, 'history'>) => {
  const today = useToday();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.label}>
        {words.history}
      </h3>
      <ol className={styles.history}>
        {history.map((event) => (
          <li key={event.id}>
            <StageDot kind={event.kind} />
            <span className={styles.grow}>{event.stageName}</span>
            <time dateTime={event.on} title={words.historyEntryFull({ day: event.on })}>
              {words.historyEntry({ day: event.on, today })}
            </time>
            <span className={styles.source}>{words.historySource[event.source]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};
