import { nameKey } from '../../domain/nameKey.ts';
import type { RecordRole } from './recordDraft.ts';

/** A role that a row may be about: one on the board, or one of the same import. */
export type KnownRole<R> = {
  readonly id: R;
  /** Its title's `nameKey`. */
  readonly titleKey: string;
  readonly isOpen: boolean;
};

/** What is known of the roles that there are. */
export type RoleFacts<R> = {
  readonly ownerOfKey: (key: string) => R | undefined;
  /** By the `nameKey` of the company. */
  readonly ofCompany: (companyKey: string) => readonly KnownRole<R>[];
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
 * The role that a row is about: by its id or address, else by company and title, else, where the row names no title, the
 * only one of the company, or the only open one. Nothing is guessed: keys that are of two roles say nothing for sure, and
 * a title without its company is nobody's.
 */
export const findRole = <R>({ keys, company, title }: RecordRole, facts: RoleFacts<R>): FoundRole<R> => {
  const owners = new Set<R>();
  for (const key of keys) {
    const owner = facts.ownerOfKey(key);
    if (owner !== undefined) owners.add(owner);
  }
  const [owner] = owners;
  if (owners.size > 1) return { problem: 'role_unclear' };

  const companyKey = nameKey(company);
  const titleKey = nameKey(title);
  const roles = companyKey === '' ? [] : facts.ofCompany(companyKey);
  const named = titleKey === '' ? roles : roles.filter((role) => role.titleKey === titleKey);
  if (owner === undefined) return onlyOne(named);
  // Names that are of other roles speak against the key.
  return named.length === 0 || named.some(({ id }) => id === owner) ? { role: owner } : { problem: 'role_unclear' };
};
