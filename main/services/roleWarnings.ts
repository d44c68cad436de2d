import type { Output, Parsed } from '#shared/contract/index.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import { postingKeys } from '#shared/csv/postingAddress.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import type { Parts } from './parts.ts';

/** What the user should know before a role is added somewhere; they decide. */
export const createRoleWarnings =
  ({ roleWarnings }: Pick<Parts, 'roleWarnings'>) =>
  ({ companyName, title, url }: Parsed<'roles.warnings'>): Result<Output<'roles.warnings'>> => {
    const company = companyName.trim() === '' ? undefined : roleWarnings.companyPast(nameKey(companyName));
    const posting = postingKeys(url.trim())
      .map(roleWarnings.samePosting)
      .find((found) => found !== undefined);
    const isNamed = company !== undefined && title.trim() !== '';
    const same = posting ?? (isNamed ? roleWarnings.sameTitle(company.id, nameKey(title)) : undefined);
    return ok({
      avoid: company?.avoid ?? null,
      ghosted: company?.ghosted ?? 0,
      same: same === undefined ? null : { ...same, isSamePosting: posting !== undefined },
    });
  };
export type RoleWarnings = ReturnType<typeof createRoleWarnings>;
