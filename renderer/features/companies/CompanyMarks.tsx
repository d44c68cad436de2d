import { Ban, Ghost, Handshake } from 'lucide-react';
import type { CompanyRow } from '#shared/contract/companies.ts';
import { companies as words } from '#shared/messages/companies.ts';
import styles from '../../lists/ListScreen.module.css';
import { Pill } from '../../ui/Pill.tsx';

/** What to remember of a company, each mark with its word. */
export const CompanyMarks = ({
  isAgency,
  avoidReason,
  ghosted,
}: Pick<CompanyRow, 'isAgency' | 'avoidReason' | 'ghosted'>) => (
  <span className={styles.pills}>
    {avoidReason !== null && (
      <Pill tone="overdue" title={avoidReason === '' ? undefined : avoidReason}>
        <Ban />
        {words.avoid}
      </Pill>
    )}
    {ghosted > 0 && (
      <Pill tone="today" title={words.ghostedFull({ count: ghosted })}>
        <Ghost />
        {words.ghosted({ count: ghosted })}
      </Pill>
    )}
    {isAgency && (
      <Pill>
        <Handshake />
        {words.agency}
      </Pill>
    )}
  </span>
);
