import type { TodayEntry } from '#shared/contract/followUps.ts';
import type { FollowUpItem } from '#shared/domain/followUp.ts';
import { today as words } from '#shared/messages/today.ts';

/** The most urgent of an entry: what its line is about. */
export const firstOf = ({ items }: TodayEntry): FollowUpItem => {
  const [first] = items;
  // The contract gives at least one.
  if (first === undefined) throw new Error('an entry of Today without a follow-up');
  return first;
};

/** By what an entry is told apart from the others while it is there. */
export const idOf = (entry: TodayEntry): string => `${firstOf(entry).roleId} ${firstOf(entry).key}`;

/** Who it is about, or else the role. */
export const nameOf = (entry: TodayEntry): string => firstOf(entry).person?.name ?? firstOf(entry).roleTitle;

/** What it is about besides: the role and the company, or how many roles. */
export const aboutOf = (entry: TodayEntry): string => {
  const first = firstOf(entry);
  const roles = new Set(entry.items.map(({ roleId }) => roleId)).size;
  if (first.person === null) return first.companyName;
  return roles > 1
    ? `${first.companyName} · ${words.roles({ count: roles })}`
    : `${first.companyName} · ${first.roleTitle}`;
};

/** The number or address that the suggested way needs, where it is worth showing. */
export const numberOf = ({ channel, person }: FollowUpItem): string | null =>
  channel === 'call' ? (person?.phone ?? null) : null;
