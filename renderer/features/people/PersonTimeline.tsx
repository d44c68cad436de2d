import { useInfiniteQuery } from '@tanstack/react-query';
import { TIMELINE_PAGE } from '#shared/contract/pageSizes.ts';
import type { TimelineEntry } from '#shared/contract/roles.ts';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { formatDay, formatFullDay } from '#shared/messages/format.ts';
import { lists } from '#shared/messages/lists.ts';
import { people as words } from '#shared/messages/people.ts';
import { promises } from '#shared/messages/promises.ts';
import { signalLines } from '#shared/messages/signalLines.ts';
import { timeline } from '#shared/messages/timeline.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { hrefOf } from '../../ground/routes.ts';
import { useToday } from '../../ground/today.ts';
import { LastContact } from '../../lists/LastContact.tsx';
import styles from '../../lists/PanelSection.module.css';
import { PanelSection } from '../../lists/PanelSection.tsx';
import { Button } from '../../ui/Button.tsx';

const useTimeline = (id: PersonId) =>
  useInfiniteQuery({
    queryKey: [...queryKeys.people, 'timeline', id],
    queryFn: ({ pageParam }) => call('people.timeline', { id, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, all) => (last.length < TIMELINE_PAGE ? undefined : all.length * TIMELINE_PAGE),
  });

const whatHappened = (entry: TimelineEntry, today: LocalDay): string => {
  switch (entry.kind) {
    case 'stage':
      return words.reached({ stage: entry.stageName });
    case 'outcome':
      return timeline.outcome({ outcome: entry.outcome });
    case 'interaction':
      return words.touch[entry.direction][entry.channel];
    case 'interview':
      return words.interview[entry.state];
    case 'promise':
      return promises.made({ ...entry.promise, today });
    case 'signal':
      return signalLines.said({ ...entry.signal, today });
  }
};

const When = ({ entry }: { readonly entry: TimelineEntry }) => {
  const today = useToday();
  return 'on' in entry ? (
    <time dateTime={entry.on} title={formatFullDay(entry.on)}>
      {formatDay(entry.on, today)}
    </time>
  ) : (
    <LastContact at={entry.at} />
  );
};

const RoleLink = ({ id, title }: { readonly id: RoleId | null; readonly title: string | null }) =>
  id === null ? null : (
    <a className={styles.detail} href={hrefOf({ screen: 'board', roleId: id })}>
      <bdi>{title}</bdi>
    </a>
  );

const rolePartOf = (entry: TimelineEntry) => {
  if (entry.kind === 'promise') return { roleId: entry.promise.roleId, roleTitle: entry.roleTitle };
  return entry.kind === 'signal' ? { roleId: entry.signal.roleId, roleTitle: entry.roleTitle } : entry;
};

const Entry = ({ entry, today }: { readonly entry: TimelineEntry; readonly today: LocalDay }) => {
  const about = rolePartOf(entry);
  return (
    <li>
      <div className={styles.line}>
        <span dir="auto">{whatHappened(entry, today)}</span>
        <span className={styles.detail}>
          <When entry={entry} />
        </span>
      </div>
      {'roleId' in about && <RoleLink id={about.roleId} title={about.roleTitle} />}
      {entry.kind === 'interaction' && entry.text !== '' && (
        <p className={styles.text} dir="auto">
          {entry.text}
        </p>
      )}
    </li>
  );
};

/** All that happened with a person, newest first. */
export const PersonTimeline = ({ id }: { readonly id: PersonId }) => {
  const today = useToday();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useTimeline(id);
  if (data === undefined) {
    return null;
  }
  const entries = data.pages.flat();
  return (
    <PanelSection heading={words.timeline} empty={entries.length === 0 ? words.noTimeline : undefined}>
      <ol>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} today={today} />
        ))}
      </ol>
      {hasNextPage && (
        <Button look="quiet" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {lists.showMore}
        </Button>
      )}
    </PanelSection>
  );
};
