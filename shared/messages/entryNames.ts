import type { FollowUpItem } from '../domain/followUp.ts';
import { followUps } from './followUps.ts';
import { plainLine } from './plainLine.ts';
import { today as words } from './today.ts';

/** What a line of Today is called, wherever it stands. */
export type EntryNames = {
  /** Who it is about, or else the role; what nothing can be read of is called by its rule. */
  readonly name: string;
  /** The role, or how many roles; `null` where it is the name. */
  readonly role: string | null;
  readonly company: string;
};

const roleOf = (title: string, roles: number): string => (roles > 1 ? words.roles({ count: roles }) : title);

/** @param first the most urgent of `entry`, all of which are about the same person, or about one role with nobody in particular */
export const entryNames = (first: FollowUpItem, entry: readonly FollowUpItem[]): EntryNames => {
  const { person, roleTitle, rule, companyName } = first;
  const roles = new Set(entry.map(({ roleId }) => roleId)).size;
  return {
    name: person?.name || roleTitle || followUps.rules[rule],
    role: person === null ? null : roleOf(roleTitle, roles),
    company: companyName,
  };
};

/** So much of what the user wrote themselves names it. */
const OWN = 60;

/**
 * What it is called where its name alone must tell it from the others, as on a button or in a menu: what the user set
 * themselves has the name of its words, for there may be several for one person or on one role.
 */
export const entryCalled = (first: FollowUpItem, entry: readonly FollowUpItem[]): EntryNames => {
  const names = entryNames(first, entry);
  const { reason, person, roleTitle } = first;
  const text = reason.kind === 'own' ? plainLine(reason.own.text, OWN) : '';
  if (text === '') return names;
  return { ...names, name: person?.name ? `${text}, ${person.name}` : text, role: names.role ?? roleTitle };
};

/** The role and the company, as far as they are no part of the name. */
export const aboutEntry = ({ role, company }: Pick<EntryNames, 'role' | 'company'>): string =>
  [role, company].filter((text) => text).join(', ');
