import type { CompanyRow, CompanySort } from '#shared/contract/companies.ts';
import { companies as words } from '#shared/messages/companies.ts';
import { formatCount } from '#shared/messages/format.ts';
import { lists } from '#shared/messages/lists.ts';
import { LastContact } from '../../lists/LastContact.tsx';
import styles from '../../lists/ListScreen.module.css';
import type { Column } from '../../ui/DataTable.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { CompanyMarks } from './CompanyMarks.tsx';

const RoleCount = ({ active, all }: { readonly active: number; readonly all: number }) => (
  <span title={words.rolesOfFull({ active, all })}>
    <span aria-hidden="true">{words.rolesOf({ active, all })}</span>
    <VisuallyHidden>{words.rolesOfFull({ active, all })}</VisuallyHidden>
  </span>
);

/** What the list of companies shows. */
export const companyColumns: readonly Column<CompanyRow, CompanySort>[] = [
  {
    id: 'name',
    label: words.columns.name,
    share: 27,
    sort: 'name',
    cell: ({ name }) => <bdi className={styles.strong}>{name}</bdi>,
    title: ({ name }) => name,
  },
  {
    id: 'roles',
    label: words.columns.roles,
    share: 11,
    sort: 'roles',
    first: 'descending',
    cell: ({ activeRoles, roles }) => <RoleCount active={activeRoles} all={roles} />,
  },
  {
    id: 'people',
    label: words.columns.people,
    share: 11,
    sort: 'people',
    first: 'descending',
    cell: ({ people }) => formatCount(people),
  },
  {
    id: 'lastContact',
    label: lists.lastContact,
    share: 19,
    sort: 'lastContact',
    first: 'descending',
    cell: ({ lastContactAt }) => <LastContact at={lastContactAt} />,
  },
  { id: 'marks', label: words.columns.marks, share: 32, cell: (row) => <CompanyMarks {...row} /> },
];
