import type { CompanyRow } from '#shared/contract/companies.ts';
import type { CompanyId } from '#shared/domain/ids.ts';
import { companies as words } from '#shared/messages/companies.ts';
import { lists } from '#shared/messages/lists.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import type { Side } from '../../lists/DuplicateReview.tsx';
import { type Merge, useDuplicates } from '../../lists/useDuplicates.ts';

type Two = { readonly first: CompanyRow; readonly second: CompanyRow };

const sideOf = ({ id, name, activeRoles, roles, people, website, lastContactAt }: CompanyRow): Side => ({
  id,
  name,
  facts: [
    { label: words.columns.roles, text: words.rolesOfFull({ active: activeRoles, all: roles }) },
    { label: words.columns.people, text: `${people}` },
    { label: words.website, text: website },
    { label: lists.lastContact, text: lastContactAt === null ? null : lists.moment({ instant: lastContactAt }) },
  ],
});

/** Companies that may be one and the same, and their merging. */
export const useDuplicateCompanies = () =>
  useDuplicates({
    queryKey: [...queryKeys.companies, 'duplicates'],
    fetch: () => call('companies.duplicates', {}),
    merge: (merge: Merge<CompanyId>) => call('companies.merge', merge),
    command: 'mergeCompanies',
    pairOf: ({ first, second }: Two) => ({ left: sideOf(first), right: sideOf(second) }),
  });
