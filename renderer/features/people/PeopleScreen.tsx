import { Plus, Users } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import type { PersonSort } from '#shared/contract/people.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { exporting } from '#shared/messages/exports.ts';
import { lists } from '#shared/messages/lists.ts';
import { people as words } from '#shared/messages/people.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { openDialog } from '../../ground/dialogs.ts';
import { Page } from '../../ground/Page.tsx';
import { goTo } from '../../ground/router.ts';
import { DuplicateNotice } from '../../lists/DuplicateNotice.tsx';
import { DuplicateReview } from '../../lists/DuplicateReview.tsx';
import { exportFile } from '../../lists/exportFiles.ts';
import { ListArea } from '../../lists/ListArea.tsx';
import { ListFilter } from '../../lists/ListFilter.tsx';
import styles from '../../lists/ListScreen.module.css';
import { ConnectionsCard } from '../../lists/people/ConnectionsCard.tsx';
import { useConnections } from '../../lists/people/useConnections.ts';
import { usePagedRows } from '../../lists/usePagedRows.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable, type TableHandle } from '../../ui/DataTable.tsx';
import type { Order } from '../../ui/DataTableHead.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { peopleColumns } from './peopleColumns.tsx';
import { useDuplicatePeople } from './useDuplicatePeople.ts';

const open = (id: PersonId): void => goTo({ screen: 'people', personId: id });

/** Everybody the user knows, with one of them beside the list if the address says so. */
export const PeopleScreen = ({ personId }: { readonly personId: PersonId | null }) => {
  const table = useRef<TableHandle>(null);
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState<Order<PersonSort>>({ sort: 'name', direction: 'ascending' });
  const [isReviewing, setReviewing] = useState(false);
  const list = usePagedRows({
    name: [...queryKeys.people, 'list', filter, order.sort, order.direction],
    fetch: (offset) => call('people.list', { filter, ...order, offset }),
  });
  const duplicates = useDuplicatePeople();
  const connections = useConnections();
  const isFiltered = filter !== '';
  const focusRow = useCallback((id?: string) => table.current?.focus(id), []);

  const addButton = (
    <Button look="primary" onClick={() => openDialog({ kind: 'addPerson' })}>
      <Plus />
      {words.add}
    </Button>
  );
  const connectionsButton = (
    <Button disabled={connections.isBusy} onClick={() => connections.choose('files')}>
      {words.connections}
    </Button>
  );
  const isEmpty = list.total === 0 && !isFiltered && !list.isLoading;

  return (
    <Page
      heading={words.heading}
      sub={isFiltered ? lists.matches({ count: list.total }) : words.count({ count: list.total })}
      actions={
        !isEmpty && (
          <>
            <ListFilter
              label={words.filterLabel}
              placeholder={words.filterPlaceholder}
              onFilter={setFilter}
              onLeave={focusRow}
            />
            {addButton}
          </>
        )
      }
    >
      <div className={styles.content} data-panel={personId !== null}>
        <div className={styles.list}>
          {isReviewing ? (
            <DuplicateReview
              pairs={duplicates.pairs}
              isBusy={duplicates.isBusy}
              onMerge={duplicates.merge}
              onBack={() => setReviewing(false)}
            />
          ) : (
            <>
              {!isEmpty && (
                <div className={styles.tools}>
                  {connectionsButton}
                  <Button
                    aria-label={exporting.peopleHereLabel}
                    onClick={() => exportFile('export.people', { format: 'csv', filter })}
                  >
                    {exporting.peopleHere}
                  </Button>
                  <DuplicateNotice count={duplicates.pairs.length} onReview={() => setReviewing(true)} />
                </div>
              )}
              {connections.found !== null && <ConnectionsCard found={connections.found} onClose={connections.close} />}
              <ListArea
                list={list}
                isFiltered={isFiltered}
                empty={
                  <EmptyState
                    icon={<Users />}
                    heading={words.emptyHeading}
                    actions={
                      <>
                        {addButton}
                        {connectionsButton}
                      </>
                    }
                  >
                    {words.emptyBody}
                  </EmptyState>
                }
              >
                <DataTable
                  ref={table}
                  label={words.heading}
                  columns={peopleColumns}
                  total={list.total}
                  rowAt={list.rowAt}
                  idOf={({ id }) => id}
                  onShow={list.show}
                  order={order}
                  onOrder={setOrder}
                  onOpen={({ id }) => open(id)}
                  openId={personId}
                  listKey={`${filter} ${order.sort} ${order.direction}`}
                  loading={lists.rowLoading}
                />
              </ListArea>
            </>
          )}
        </div>
        {personId !== null && <PersonPanel key={personId} id={personId} onClosed={focusRow} />}
      </div>
    </Page>
  );
};
