import { History, MessageSquarePlus } from 'lucide-react';
import { useId, useRef } from 'react';
import { common } from '#shared/messages/common.ts';
import { formatFullDay } from '#shared/messages/format.ts';
import { timeline as words } from '#shared/messages/timeline.ts';
import { failureMessage } from '../../api/failure.ts';
import { openDialog } from '../../ground/dialogs.ts';
import { useToday } from '../../ground/today.ts';
import { Button } from '../../ui/Button.tsx';
import { Delayed } from '../../ui/Delayed.tsx';
import { PanelEmpty } from './PanelEmpty.tsx';
import { TimelineItem } from './TimelineItem.tsx';
import styles from './TimelineTab.module.css';
import type { RoleDetails } from './useRole.ts';
import { byDay, useTimeline } from './useTimeline.ts';

/** Everything that happened with a role, the newest first. */
export const TimelineTab = ({ role: { card } }: { readonly role: RoleDetails }) => {
  const id = useId();
  const today = useToday();
  const moved = useRef<string | null>(null);
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useTimeline(card.id);
  if (data === undefined) {
    return error === null ? (
      <Delayed>{common.loading}</Delayed>
    ) : (
      <PanelEmpty icon={<History />} heading={words.failed}>
        {failureMessage(error)}
      </PanelEmpty>
    );
  }
  const days = byDay(data.pages.flat());
  return (
    <>
      <div>
        <Button onClick={() => openDialog({ kind: 'capture', roleId: card.id, personId: null })}>
          <MessageSquarePlus />
          {words.log}
        </Button>
      </div>
      {days.length === 0 && (
        <PanelEmpty icon={<History />} heading={words.emptyHeading}>
          {words.empty}
        </PanelEmpty>
      )}
      {days.map(({ day, entries }) => (
        <section key={`${day} ${entries[0]?.id}`} aria-labelledby={`${id}-${day}`}>
          <h3 id={`${id}-${day}`} className={styles.day} title={formatFullDay(day)}>
            {words.day({ day, today })}
          </h3>
          <ul>
            {entries.map((entry) => (
              <TimelineItem key={entry.id} entry={entry} roleId={card.id} moved={moved} />
            ))}
          </ul>
        </section>
      ))}
      {hasNextPage && (
        <div>
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.earlier}
          </Button>
        </div>
      )}
    </>
  );
};
