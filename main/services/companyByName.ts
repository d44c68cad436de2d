import { v7 as uuidv7 } from 'uuid';
import type { CompanyId } from '#shared/domain/ids.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import type { Clock } from '../clock.ts';
import type { CompaniesRepository } from '../repositories/companies.ts';

export type CompanyByNameParts = {
  readonly companies: Pick<CompaniesRepository, 'findByKey' | 'rename' | 'add'>;
  readonly clock: Clock;
};
export type CompanyByName = (name: string, current?: CompanyId | null) => CompanyId;

/**
 * Gives the company of a name, made if there is none. A new spelling of the name that `current` has is a correction of
 * it. To be called within a transaction.
 */
export const createCompanyByName =
  ({ companies, clock }: CompanyByNameParts): CompanyByName =>
  (name, current) => {
    const key = nameKey(name);
    const known = companies.findByKey(key);
    if (known !== undefined) {
      if (known.id === current && known.name !== name) companies.rename(known.id, name);
      return known.id;
    }
    const id = uuidv7() as CompanyId;
    companies.add({ id, name, nameKey: key, isSample: false, createdAt: clock.now() });
    return id;
  };
