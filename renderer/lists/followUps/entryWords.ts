import type { TodayEntry } from '#shared/contract/followUps.ts';
import type { FollowUpItem } from '#shared/domain/followUp.ts';
import { entryCalled, entryNames } from '#shared/messages/entryNames.ts';

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
export const nameOf = (entry: TodayEntry): string => entryNames(firstOf(entry), entry.items).name;

/** What it is called where its name stands alone: on a button, in a menu, in a notice. */
export const calledOf = (entry: TodayEntry): string => entryCalled(firstOf(entry), entry.items).name;

/** What it is about besides: the role and the company, or how many roles. */
export const aboutOf = (entry: TodayEntry): string => {
  const { role, company } = entryNames(firstOf(entry), entry.items);
  return role === null ? company : `${company} · ${role}`;
};

/** The number or address that the suggested way needs, where it is worth showing. */
export const numberOf = ({ channel, person }: FollowUpItem): string | null =>
  channel === 'call' ? (person?.phone ?? null) : null;
