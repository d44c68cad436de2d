import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { Input, Output } from '#shared/contract/index.ts';
import type { CompanyId } from '#shared/domain/ids.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { inTurn } from '../../api/writes.ts';

export type CompanyDetails = Output<'companies.get'>;
export type CompanyFields = Input<'companies.patch'>['fields'];

/** The name under which one company is kept. */
export const companyKey = (id: CompanyId) => [...queryKeys.companies, 'one', id] as const;

/** One company with all that the panel shows. */
export const useCompany = (id: CompanyId) =>
  useQuery({ queryKey: companyKey(id), queryFn: () => call('companies.get', { id }) });

/** Writes some fields of a company; nothing else of it is touched. `evenIfTaken`: another one may have the same name. */
export const saveCompany = (
  client: QueryClient,
  details: CompanyDetails,
  fields: CompanyFields,
  evenIfTaken = false,
): Promise<void> =>
  inTurn(async () => {
    const { id } = details.company;
    const { version } = client.getQueryData<CompanyDetails>(companyKey(id))?.company ?? details.company;
    const company = await call('companies.patch', { id, version, fields, evenIfTaken });
    client.setQueryData<CompanyDetails>(companyKey(id), (kept) => (kept === undefined ? kept : { ...kept, company }));
  });
