import type { Output, Parsed } from '#shared/contract/index.ts';
import { ROLE_FOLLOW_UPS } from '#shared/contract/pageSizes.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { FollowUpItem } from '#shared/domain/followUp.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import { type DueEntry, type DueRow, TODAY_GROUPS, todayEntries } from '#shared/followups/today.ts';
import { meetsOn } from './meetsOn.ts';
import type { Parts } from './parts.ts';

/** So many of what is still to come are shown. */
const COMING = 10;
/** Rows of one person that are due by then are done at once. */
const HORIZON_WORK_DAYS = 2;

type Row = DueRow & { readonly role: RoleId };

/** What is to be done today, the most urgent first. */
export const createToday = ({
  clock,
  catchUp,
  plans,
  isPlanning,
  todayRows,
  followUpItems,
  quiet,
}: Pick<Parts, 'clock' | 'catchUp' | 'plans' | 'isPlanning' | 'todayRows' | 'followUpItems' | 'quiet'>) => {
  const rowsUpTo = (horizon: LocalDay): readonly Row[] => {
    const calendar = plans.calendar();
    return [...todayRows.due(horizon), ...todayRows.coming(horizon, COMING)].map(({ meetsAt, ...row }) => ({
      ...row,
      meetsOn: meetsOn(calendar, meetsAt),
    }));
  };

  const itemsOf = ({ rows }: DueEntry<Row>): FollowUpItem[] =>
    rows.flatMap(({ role, key }) => {
      const found = todayRows.find(role, key);
      return found === undefined ? [] : followUpItems(found);
    });

  const isDue = ({ group }: DueEntry<Row>): boolean => group !== 'later' && group !== 'next';

  return {
    get: ({ most }: Parsed<'today.get'>): Result<Output<'today.get'>> => {
      catchUp();
      const [now, today] = [clock.now(), clock.today()];
      const horizon = plans.calendar().workDayAfter(today, HORIZON_WORK_DAYS) as LocalDay; // a day of the calendar
      const rows = rowsUpTo(horizon);
      const entries = todayEntries(rows, { now, today, horizon });
      const counts = Object.fromEntries(TODAY_GROUPS.map((group) => [group, 0])) as Output<'today.get'>['counts'];
      for (const { group } of entries) counts[group] += 1;
      counts.next += Math.max(0, todayRows.comingCount(horizon) - COMING);
      const due = entries.filter(isDue).slice(0, most);
      const waiting = entries.filter(({ group }) => group === 'later').slice(0, COMING);
      const next = entries.filter(({ group }) => group === 'next').slice(0, COMING);
      const later = rows.flatMap(({ at, day }) =>
        at !== null && Date.parse(at) > Date.parse(now) && day === today ? Date.parse(at) : [],
      );
      return ok({
        entries: [...due, ...waiting, ...next].flatMap((entry) => {
          const items = itemsOf(entry);
          return items.length === 0 ? [] : { group: entry.group, items };
        }),
        counts,
        quiet: quiet.count(),
        interviews: todayRows.interviews(now),
        nextAt: later.length === 0 ? null : (new Date(Math.min(...later)).toISOString() as Instant), // always this form
        nextWorkDay: plans.calendar().workDayAfter(today, 1) as LocalDay, // a day of the calendar
        isBehind: isPlanning(),
      });
    },

    ofRole: (roleId: RoleId): Result<FollowUpItem[]> => {
      catchUp();
      return ok(todayRows.ofRole(roleId, ROLE_FOLLOW_UPS).map(followUpItems));
    },
  };
};
export type TodayService = ReturnType<typeof createToday>;
