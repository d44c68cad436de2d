import { useQueryClient } from '@tanstack/react-query';
import { CalendarArrowUp, History, Hourglass, PhoneMissed, Sun } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { TodayEntry } from '#shared/contract/followUps.ts';
import type { TodayGroup as GroupName } from '#shared/followups/today.ts';
import { formatCount } from '#shared/messages/format.ts';
import { today as words } from '#shared/messages/today.ts';
import { useToday } from '../../ground/today.ts';
import { idOf } from '../../lists/followUps/entryWords.ts';
import { FollowUpRow } from '../../lists/followUps/FollowUpRow.tsx';
import rows from '../../lists/followUps/FollowUps.module.css';
import { type FormKind, RowForm } from '../../lists/followUps/RowForm.tsx';
import { groupEntries } from '../../lists/followUps/rowMenu.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import styles from './Today.module.css';
import type { RowFocus } from './useRowFocus.ts';

const ICONS = {
  ...{ missed: PhoneMissed, earlier: History, today: Sun, later: Hourglass, next: CalendarArrowUp },
} as const satisfies Record<GroupName, unknown>;

type Props = {
  readonly group: GroupName;
  readonly entries: readonly TodayEntry[];
  /** How many there are, shown or not. */
  readonly count: number;
  readonly focus: RowFocus;
};

/** The lines of one group, with what can be done to all that are visible. */
export const TodayGroup = ({ group, entries, count, focus }: Props) => {
  const client = useQueryClient();
  const today = useToday();
  const id = useId();
  const [form, setForm] = useState<FormKind | null>(null);
  const menu = useRef<HTMLButtonElement>(null);
  const Icon = ICONS[group];
  const heading = words.groups[group];
  const isDue = group === 'missed' || group === 'earlier' || group === 'today';
  return (
    <section aria-labelledby={id} className={styles.group}>
      <header className={styles.head} data-group={group}>
        <Icon />
        <h2 id={id}>{heading}</h2>
        <span className={styles.count}>{formatCount(count)}</span>
        {isDue && entries.length > 1 && (
          <MenuButton
            ref={menu}
            className={styles.clear}
            label={words.clearGroup({ group: heading })}
            entries={() =>
              groupEntries({ client, entries, today, openForm: setForm, onGone: () => focus.leave(entries) })
            }
          >
            {words.clearGroupShort}
          </MenuButton>
        )}
      </header>
      {form !== null && (
        <RowForm
          kind={form}
          entries={entries}
          onClosed={(isDone) => {
            setForm(null);
            if (isDone) focus.leave(entries);
            else menu.current?.focus();
          }}
        />
      )}
      <ul className={rows.list}>
        {entries.map((entry) => (
          <FollowUpRow
            key={idOf(entry)}
            entry={entry}
            isActive={focus.isActive(entry)}
            onFocus={() => focus.enter(entry)}
            onGone={() => focus.leave([entry])}
          />
        ))}
      </ul>
    </section>
  );
};
