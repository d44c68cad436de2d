import { askingFirst } from './asking.ts';
import type { Rule } from './snapshot.ts';

/**
 * Where a follow-up stands in Today, the most urgent first (followups.md, "Today stays believable"): missed is hard, from
 * earlier days is soft, `later` waits for its time today, `next` for its day.
 */
export const TODAY_GROUPS = ['missed', 'earlier', 'today', 'later', 'next'] as const;
export type TodayGroup = (typeof TODAY_GROUPS)[number];

/** As much of an open follow-up as says where it stands. */
export type DueRow = {
  readonly key: string;
  readonly role: string;
  readonly person: string | null;
  readonly rule: Rule;
  /** The user's day, and the instant if there is one, from which on it is to be done. */
  readonly day: string;
  readonly at: string | null;
  /** Of a prep: the user's day of the interview. */
  readonly meetsOn: string | null;
};

/** One line of Today: somebody, on whatever roles; or a role with nobody in particular. */
export type DueEntry<Row extends DueRow> = {
  readonly group: TodayGroup;
  /** The most urgent first. */
  readonly rows: readonly Row[];
};

/** What others had to do by a time that has passed, or what is at hand; anything else can be done another day. */
const isHard = ({ rule, meetsOn }: Pick<DueRow, 'rule' | 'meetsOn'>, today: string): boolean =>
  rule === 'promise' || rule === 'decision_date' || (rule === 'prep' && meetsOn !== null && meetsOn <= today);

/** Where one follow-up stands. @param now an instant, `today` its day in the user's zone */
export const groupOf = (
  row: Pick<DueRow, 'rule' | 'day' | 'at' | 'meetsOn'>,
  now: string,
  today: string,
): TodayGroup => {
  if (row.day > today) return 'next';
  // Instants come to the second and to the millisecond.
  if (row.at !== null && Date.parse(row.at) > Date.parse(now)) return 'later';
  if (isHard(row, today)) return 'missed';
  return row.day < today ? 'earlier' : 'today';
};

const urgency = (row: DueRow, group: TodayGroup): string =>
  [TODAY_GROUPS.indexOf(group), row.day, row.at ?? '', askingFirst(row.rule), row.key].join(' ');

/**
 * The entries of Today, the most urgent first. All rows of one person that are due by `horizon` are one entry, so that
 * nobody is asked twice in two days; what is due later is an entry of its own, and so is what the user set themselves: what
 * is done with all of an entry must not settle it unseen.
 * @param now an instant, `today` its day in the user's zone, `horizon` two work days later
 */
export const todayEntries = <Row extends DueRow>(
  rows: readonly Row[],
  { now, today, horizon }: { readonly now: string; readonly today: string; readonly horizon: string },
): readonly DueEntry<Row>[] => {
  const entries = new Map<string, { readonly row: Row; readonly group: TodayGroup }[]>();
  for (const row of rows) {
    const group = groupOf(row, now, today);
    const isNear = row.day <= horizon && group !== 'later';
    const name = row.person === null || row.rule === 'own' ? row.key : `${row.person} ${isNear ? 'near' : row.key}`;
    entries.set(name, [...(entries.get(name) ?? []), { row, group }]);
  }
  return [...entries.values()]
    .map((found) => {
      const placed = found
        .map((one) => ({ ...one, urgency: urgency(one.row, one.group) }))
        .sort((one, other) => (one.urgency < other.urgency ? -1 : 1));
      return {
        group: placed[0]?.group ?? 'next',
        urgency: placed[0]?.urgency ?? '',
        rows: placed.map(({ row }) => row),
      };
    })
    .sort((one, other) => (one.urgency < other.urgency ? -1 : 1))
    .map(({ group, rows: of }) => ({ group, rows: of }));
};
