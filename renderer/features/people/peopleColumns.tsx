import type { PersonRow, PersonSort } from '#shared/contract/people.ts';
import { formatCount } from '#shared/messages/format.ts';
import { lists } from '#shared/messages/lists.ts';
import { people as words } from '#shared/messages/people.ts';
import { LastContact } from '../../lists/LastContact.tsx';
import styles from '../../lists/ListScreen.module.css';
import type { Column } from '../../ui/DataTable.tsx';

/** What the list of people shows. */
export const peopleColumns: readonly Column<PersonRow, PersonSort>[] = [
  {
    id: 'name',
    label: words.columns.name,
    share: 24,
    sort: 'name',
    cell: ({ name }) => <bdi className={styles.strong}>{name}</bdi>,
    title: ({ name }) => name,
  },
  {
    id: 'company',
    label: words.columns.company,
    share: 22,
    sort: 'company',
    cell: ({ companyName }) => <bdi>{companyName}</bdi>,
    title: ({ companyName }) => companyName ?? undefined,
  },
  {
    id: 'position',
    label: words.columns.position,
    share: 23,
    cell: ({ position }) => <bdi>{position}</bdi>,
    title: ({ position }) => position ?? undefined,
  },
  {
    id: 'roles',
    label: words.columns.roles,
    share: 11,
    sort: 'roles',
    first: 'descending',
    cell: ({ roles }) => formatCount(roles),
  },
  {
    id: 'lastContact',
    label: lists.lastContact,
    share: 20,
    sort: 'lastContact',
    first: 'descending',
    cell: ({ lastContactAt }) => <LastContact at={lastContactAt} />,
  },
];
