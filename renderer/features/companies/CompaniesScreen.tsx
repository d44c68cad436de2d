import { Building2 } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import type { CompanySort } from '#shared/contract/companies.ts';
import type { CompanyId } from '#shared/domain/ids.ts';
import { companies as words } from '#shared/messages/companies.ts';
import { lists } from '#shared/messages/lists.ts';
import { shell } from '#shared/messages/shell.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { openDialog } from '../../ground/dialogs.ts';
import { Page } from '../../ground/Page.tsx';
import { goTo } from '../../ground/router.ts';
import { DuplicateNotice } from '../../lists/DuplicateNotice.tsx';
import { DuplicateReview } from '../../lists/DuplicateReview.tsx';
import { ListArea } from '../../lists/ListArea.tsx';
import { ListFilter } from '../../lists/ListFilter.tsx';
import styles from '../../lists/ListScreen.module.css';
import { usePagedRows } from '../../lists/usePagedRows.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable, type TableHandle } from '../../ui/DataTable.tsx';
import type { Order } from '../../ui/DataTableHead.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CompanyPanel } from './CompanyPanel.tsx';
import { companyColumns } from './companyColumns.tsx';
import { useDuplicateCompanies } from './useDuplicateCompanies.ts';

/** The companies and agencies, with one of them beside the list if the address says so. */
export const CompaniesScreen = ({ companyId }: { readonly companyId: CompanyId | null }) => {
  const table = useRef<TableHandle>(null);
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState<Order<CompanySort>>({ sort: 'name', direction: 'ascending' });
  const [isReviewing, setReviewing] = useState(false);
  const list = usePagedRows({
    name: [...queryKeys.companies, 'list', filter, order.sort, order.direction],
    fetch: (offset) => call('companies.list', { filter, ...order, offset }),
  });
  const duplicates = useDuplicateCompanies();
  const isFiltered = filter !== '';
  const focusRow = useCallback((id?: string) => table.current?.focus(id), []);

  return (
    <Page
      heading={words.heading}
      sub={isFiltered ? lists.matches({ count: list.total }) : words.count({ count: list.total })}
      actions={
        <ListFilter
          label={words.filterLabel}
          placeholder={words.filterPlaceholder}
          onFilter={setFilter}
          onLeave={focusRow}
        />
      }
    >
      <div className={styles.content} data-panel={companyId !== null}>
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
              <DuplicateNotice count={duplicates.pairs.length} onReview={() => setReviewing(true)} />
              <ListArea
                list={list}
                isFiltered={isFiltered}
                empty={
                  <EmptyState
                    icon={<Building2 />}
                    heading={words.emptyHeading}
                    actions={
                      <Button look="primary" onClick={() => openDialog({ kind: 'addRole', stageId: null })}>
                        {shell.addRole}
                      </Button>
                    }
                  >
                    {words.emptyBody}
                  </EmptyState>
                }
              >
                <DataTable
                  ref={table}
                  label={words.heading}
                  columns={companyColumns}
                  total={list.total}
                  rowAt={list.rowAt}
                  idOf={({ id }) => id}
                  onShow={list.show}
                  order={order}
                  onOrder={setOrder}
                  onOpen={({ id }) => goTo({ screen: 'companies', companyId: id })}
                  openId={companyId}
                  listKey={`${filter} ${order.sort} ${order.direction}`}
                  loading={lists.rowLoading}
                />
              </ListArea>
            </>
          )}
        </div>
        {companyId !== null && <CompanyPanel key={companyId} id={companyId} onClosed={focusRow} />}
      </div>
    </Page>
  );
};
