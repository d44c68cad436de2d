import { nameKey } from '../../domain/nameKey.ts';
import type { RecordRole } from './recordDraft.ts';

/** A role that a row may be about: one on the board, or one of the same import. */
export type KnownRole<R> = {
  readonly id: R;
  /** Its title's `nameKey`. */
  readonly titleKey: string;
  readonly isOpen: boolean;
};

/** The roles of a company, or those of them with one title: which of them is meant, and all of them. */
export type NamedRoles<R> = { readonly found: FoundRole<R>; readonly all: ReadonlySet<R> };

/** What is known of the roles that there are. */
export type RoleFacts<R> = {
  readonly ownerOfKey: (key: string) => R | undefined;
  /** By the `nameKey`s of the company and of the title; `''`: whatever the title is. */
  readonly named: (companyKey: string, titleKey: string) => NamedRoles<R>;
};

export type FoundRole<R> = { readonly role: R } | { readonly problem: 'role_not_found' | 'role_unclear' };

/** The only one, or the only open one. */
const onlyOne = <R>(roles: readonly KnownRole<R>[]): FoundRole<R> => {
  if (roles.length === 0) return { problem: 'role_not_found' };
  const open = roles.filter(({ isOpen }) => isOpen);
  const [one, other] = roles.length === 1 ? roles : open;
  return one === undefined || other !== undefined ? { problem: 'role_unclear' } : { role: one.id };
};

/**
 * Finds roles by names. Each company is asked for once, and each of its titles is looked through once: a log may have many
 * rows of one company, and a company many roles.
 */
export const namedRoles = <R>(ofCompany: (companyKey: string) => readonly KnownRole<R>[]): RoleFacts<R>['named'] => {
  const companies = new Map<string, Map<string, KnownRole<R>[]>>();
  const answers = new Map<string, NamedRoles<R>>();
  const titlesOf = (companyKey: string): Map<string, KnownRole<R>[]> => {
    const known = companies.get(companyKey);
    if (known !== undefined) return known;
    const roles = companyKey === '' ? [] : ofCompany(companyKey);
    const titles = new Map<string, KnownRole<R>[]>([['', [...roles]]]);
    for (const role of roles) {
      if (role.titleKey === '') continue;
      const same = titles.get(role.titleKey);
      if (same === undefined) titles.set(role.titleKey, [role]);
      else same.push(role);
    }
    companies.set(companyKey, titles);
    return titles;
  };
  return (companyKey, titleKey) => {
    const key = JSON.stringify([companyKey, titleKey]);
    const before = answers.get(key);
    if (before !== undefined) return before;
    const roles = titlesOf(companyKey).get(titleKey) ?? [];
    const answer = { found: onlyOne(roles), all: new Set(roles.map(({ id }) => id)) };
    answers.set(key, answer);
    return answer;
  };
};

/**
 * The role that a row is about: by its id or address, else by company and title, else, where the row names no title, the
 * only one of the company, or the only open one. Nothing is guessed: keys that are of two roles, or of another company than
 * the one that is named, say nothing for sure, and a title without its company is nobody's.
 */
export const findRole = <R>({ keys, otherKeys, company, title }: RecordRole, facts: RoleFacts<R>): FoundRole<R> => {
  const owners = new Set<R>();
  for (const key of [...keys, ...otherKeys]) {
    const owner = facts.ownerOfKey(key);
    if (owner !== undefined) owners.add(owner);
  }
  const [owner] = owners;
  if (owners.size > 1) return { problem: 'role_unclear' };

  const companyKey = nameKey(company);
  const named = facts.named(companyKey, nameKey(title));
  if (owner === undefined) return named.found;
  // A title may have been written otherwise; names that are of other roles speak against the key.
  const others = named.all.size > 0 ? named.all : facts.named(companyKey, '').all;
  return others.size === 0 || others.has(owner) ? { role: owner } : { problem: 'role_unclear' };
};
