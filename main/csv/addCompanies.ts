import type { PlannedRecord } from '#shared/csv/plan.ts';
import type { CompanyId, ImportBatchId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { ImportRolesRepository } from '../repositories/importRoles.ts';

type CompanyWriterParts = {
  readonly roles: ImportRolesRepository;
  readonly batchId: ImportBatchId;
  readonly now: Instant;
  readonly nextId: () => string;
};

/**
 * Gives what writes a company of a list of them, or fills in one that came with a role of the same import. To be called
 * within a transaction. `false` if somebody else has made one of that name by now: it stays as it is.
 */
export const createCompanyWriter =
  ({ roles, batchId, now, nextId }: CompanyWriterParts) =>
  ({ draft: { role, fields, text } }: PlannedRecord, companyKey: string): boolean => {
    if (fields.kind !== 'companies') return false;
    const known = roles.companyByKey(companyKey);
    const id = known ?? (nextId() as CompanyId);
    if (known === undefined) roles.addCompany(id, role.company, companyKey, batchId, now);
    return roles.fillCompany(id, { ...fields, notes: text }, batchId);
  };
