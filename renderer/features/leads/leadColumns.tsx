import type { LeadRow, LeadSort } from '#shared/contract/companies.ts';
import { leads as words } from '#shared/messages/leads.ts';
import { lists } from '#shared/messages/lists.ts';
import { dayOfInstant } from '#shared/messages/when.ts';
import { hrefOf } from '../../ground/routes.ts';
import { useToday } from '../../ground/today.ts';
import { LastContact } from '../../lists/LastContact.tsx';
import styles from '../../lists/ListScreen.module.css';
import type { Column } from '../../ui/DataTable.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';

const Added = ({ at }: { readonly at: string }) => {
  const today = useToday();
  const day = dayOfInstant(at);
  return (
    <time dateTime={at} title={words.addedOnFull({ day })}>
      {words.addedOn({ day, today })}
    </time>
  );
};

const joined = (people: readonly string[]): string => people.join(', ');

/** What the list of leads shows. */
export const leadColumns: readonly Column<LeadRow, LeadSort>[] = [
  {
    id: 'title',
    label: words.columns.title,
    share: 20,
    sort: 'title',
    cell: ({ title }) => <bdi className={styles.strong}>{title}</bdi>,
    title: ({ title }) => title,
  },
  {
    id: 'company',
    label: words.columns.company,
    share: 15,
    sort: 'company',
    cell: ({ companyName }) => <bdi>{companyName}</bdi>,
    title: ({ companyName }) => companyName,
  },
  {
    id: 'people',
    label: words.columns.people,
    share: 14,
    cell: ({ people }) => <bdi>{joined(people)}</bdi>,
    title: ({ people }) => joined(people) || undefined,
  },
  {
    id: 'source',
    label: words.columns.source,
    share: 10,
    cell: ({ source }) => <bdi>{source}</bdi>,
    title: ({ source }) => source ?? undefined,
  },
  {
    id: 'added',
    label: words.columns.added,
    share: 10,
    sort: 'added',
    first: 'descending',
    cell: ({ createdAt }) => <Added at={createdAt} />,
  },
  {
    id: 'lastContact',
    label: lists.lastContact,
    share: 14,
    sort: 'lastContact',
    first: 'descending',
    cell: ({ lastContactAt }) => <LastContact at={lastContactAt} />,
  },
  {
    id: 'step',
    label: words.columns.step,
    share: 17,
    cell: ({ id, title }) => (
      // Enter on the row leads there too: for the keyboard it is no stop of its own.
      <a href={hrefOf({ screen: 'board', roleId: id })} tabIndex={-1} className={styles.step}>
        {words.toRole} <VisuallyHidden>{title}</VisuallyHidden>
      </a>
    ),
  },
];
