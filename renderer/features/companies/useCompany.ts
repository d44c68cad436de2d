import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { Company } from '#shared/contract/companies.ts';
import type { Input, Output } from '#shared/contract/index.ts';
import type { CompanyId } from '#shared/domain/ids.ts';
import { call } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { inTurn } from '../../api/writes.ts';

export type CompanyDetails = Output<'companies.get'>;
export type CompanyFields = Omit<Input<'companies.update'>, 'id' | 'version'>;

/** The name under which one company is kept. */
export const companyKey = (id: CompanyId) => [...queryKeys.companies, 'one', id] as const;

/** One company with all that the panel shows. */
export const useCompany = (id: CompanyId) =>
  useQuery({ queryKey: companyKey(id), queryFn: () => call('companies.get', { id }) });

const fieldsOf = ({ name, isAgency, avoidReason, website, notes }: Company): CompanyFields => ({
  name,
  isAgency,
  avoidReason,
  website,
  notes,
});

/** Writes some fields of a company; the others stay as they are known at the moment of writing. */
export const saveCompany = (
  client: QueryClient,
  details: CompanyDetails,
  part: Partial<CompanyFields>,
): Promise<void> =>
  inTurn(async () => {
    const { id } = details.company;
    const newest = client.getQueryData<CompanyDetails>(companyKey(id))?.company ?? details.company;
    const company = await call('companies.update', { ...fieldsOf(newest), ...part, id, version: newest.version });
    client.setQueryData<CompanyDetails>(companyKey(id), (kept) => (kept === undefined ? kept : { ...kept, company }));
  });
