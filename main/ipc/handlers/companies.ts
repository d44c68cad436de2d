import type { companiesContract } from '#shared/contract/companies.ts';
import type { Companies } from '../../services/companies.ts';
import type { MergeCompanies } from '../../services/mergeCompanies.ts';
import type { Handlers } from '../handler.ts';

export const companiesHandlers = (
  companies: Companies,
  mergeCompanies: MergeCompanies,
): Handlers<keyof typeof companiesContract> => ({
  'companies.list': companies.list,
  'companies.get': ({ id }) => companies.get(id),
  'companies.suggest': ({ text }) => companies.suggest(text),
  'companies.patch': companies.patch,
  'companies.remove': companies.remove,
  'companies.duplicates': () => companies.duplicates(),
  'companies.merge': mergeCompanies,
  'leads.list': companies.leads,
});
