import { wordRuns } from '#shared/calendar/wordRuns.ts';
import type { InvitedRole } from '#shared/contract/calendar.ts';
import { INVITATION_ROLES } from '#shared/contract/pageSizes.ts';
import { companyKey } from '#shared/domain/companyKey.ts';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Steps } from '../steps.ts';
import type { Parts } from './parts.ts';

/** Somebody's part in a role says more than a title, and that more than a company, which may have several. */
const WEIGHTS = { person: 4, title: 2, company: 1 } as const satisfies Record<InvitedRole['because'], number>;

type Likely = {
  readonly id: RoleId;
  readonly isClosed: boolean;
  readonly weight: number;
  /** The later added, the higher. */
  readonly place: number;
};

const becauseOf = (weight: number): InvitedRole['because'] => {
  if (weight >= WEIGHTS.person) return 'person';
  return weight >= WEIGHTS.title ? 'title' : 'company';
};
const likelier = (one: Likely, other: Likely): number =>
  Number(one.isClosed) - Number(other.isClosed) || other.weight - one.weight || other.place - one.place;

/** For which roles an invitation may be, in steps: by who is invited, and by what its title names. */
export const createInvitedRoles = ({ invitedRoles, people }: Pick<Parts, 'invitedRoles' | 'people'>) =>
  function* (title: string, personIds: readonly PersonId[]): Steps<readonly InvitedRole[]> {
    const theirs = new Set(personIds.flatMap((id) => people.rolesOf(id).map(({ roleId }) => roleId)));
    const named = wordRuns(title);
    /** Companies come again and again: `Acme Corp` is meant by “Acme”, too. */
    const companies = new Map<string, boolean>();
    const isNamed = (key: string): boolean => {
      const known = companies.get(key) ?? (named.has(key) || named.has(companyKey(key)));
      companies.set(key, known);
      return known;
    };
    const found: Likely[] = [];
    let place = 0;
    for (const page of invitedRoles.pages()) {
      for (const { id, titleKey, companyKey: company, isClosed } of page) {
        place += 1;
        const weight =
          (theirs.has(id) ? WEIGHTS.person : 0) +
          (named.has(titleKey) ? WEIGHTS.title : 0) +
          (isNamed(company) ? WEIGHTS.company : 0);
        if (weight > 0) found.push({ id, isClosed: isClosed === 1, weight, place });
      }
      yield;
    }
    const best = new Map(
      found
        .sort(likelier)
        .slice(0, INVITATION_ROLES)
        .map(({ id, weight }) => [id, weight]),
    );
    return invitedRoles
      .listed([...best.keys()])
      .map((role) => ({ ...role, because: becauseOf(best.get(role.roleId) ?? 0) }));
  };
