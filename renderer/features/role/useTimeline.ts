import { useInfiniteQuery } from '@tanstack/react-query';
import { TIMELINE_PAGE } from '#shared/contract/pageSizes.ts';
import type { TimelineEntry } from '#shared/contract/roles.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { dayOfInstant } from '#shared/messages/when.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';

/** What happened with a role, the newest first, a page at a time. */
export const useTimeline = (id: RoleId) =>
  useInfiniteQuery({
    queryKey: queryKeys.roleTimeline(id),
    queryFn: ({ pageParam }) => call('roles.timeline', { id, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) =>
      last.length < TIMELINE_PAGE ? undefined : pages.reduce((sum, page) => sum + page.length, 0),
  });

/** The day on which an entry is shown: that of the user's calendar. */
const dayOf = (entry: TimelineEntry): LocalDay => ('on' in entry ? entry.on : dayOfInstant(entry.at));

export type TimelineDay = { readonly day: LocalDay; readonly entries: readonly TimelineEntry[] };

/** Entries by day, in the order in which they come. */
export const byDay = (entries: readonly TimelineEntry[]): readonly TimelineDay[] => {
  const days: { readonly day: LocalDay; readonly entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry);
    const last = days.at(-1);
    if (last?.day === day) {
      last.entries.push(entry);
    } else {
      days.push({ day, entries: [entry] });
    }
  }
  return days;
};
