import { Plus, Sprout } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { leads as words } from '#shared/messages/leads.ts';
import { lists } from '#shared/messages/lists.ts';
import { openDialog } from '../../ground/dialogs.ts';
import { Page } from '../../ground/Page.tsx';
import { goTo } from '../../ground/router.ts';
import { ListArea } from '../../lists/ListArea.tsx';
import { ListFilter } from '../../lists/ListFilter.tsx';
import styles from '../../lists/ListScreen.module.css';
import { usePagedRows } from '../../lists/usePagedRows.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable, type TableHandle } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { leadColumns } from './leadColumns.tsx';
import { firstLeadOrder, leadList } from './useLeads.ts';

/** People and places worth a word before there is any posting. A lead opens on the board, as the role that it may become. */
export const LeadsScreen = () => {
  const table = useRef<TableHandle>(null);
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState(firstLeadOrder);
  const list = usePagedRows(leadList(filter, order));
  const isFiltered = filter !== '';
  const isEmpty = list.total === 0 && !isFiltered && !list.isLoading;
  const focusRow = useCallback(() => table.current?.focus(), []);

  const addButton = (
    <Button look="primary" onClick={() => openDialog({ kind: 'addLead' })}>
      <Plus />
      {words.add}
    </Button>
  );

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
      <div className={styles.content} data-panel="false">
        <div className={styles.list}>
          <ListArea
            list={list}
            isFiltered={isFiltered}
            empty={
              <EmptyState icon={<Sprout />} heading={words.emptyHeading} actions={addButton}>
                {words.emptyBody}
              </EmptyState>
            }
          >
            <DataTable
              ref={table}
              label={words.heading}
              columns={leadColumns}
              total={list.total}
              rowAt={list.rowAt}
              idOf={({ id }) => id}
              onShow={list.show}
              order={order}
              onOrder={setOrder}
              onOpen={({ id }) => goTo({ screen: 'board', roleId: id })}
              listKey={`${filter} ${order.sort} ${order.direction}`}
              loading={lists.rowLoading}
            />
          </ListArea>
        </div>
      </div>
    </Page>
  );
};
