import { v7 as uuidv7 } from 'uuid';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { CompanyRef } from '#shared/domain/companyRef.ts';
import type { CompanyId } from '#shared/domain/ids.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import { errors } from '#shared/messages/errors.ts';
import type { Clock } from '../clock.ts';
import type { CompaniesRepository } from '../repositories/companies.ts';

export type CompanyOfRefParts = {
  readonly companies: Pick<CompaniesRepository, 'find' | 'rename' | 'add'>;
  readonly clock: Clock;
};
export type CompanyOfRef = ReturnType<typeof createCompanyOfRef>;

export const companyGone = () => fail('not_found', errors.companyNotFound());

/** Gives the company that is meant, and makes it where it is a new one. To be called within a command. */
export const createCompanyOfRef = ({ companies, clock }: CompanyOfRefParts) => {
  /** Makes a company of that name, whoever else has it. */
  const add = (name: string): CompanyId => {
    const id = uuidv7() as CompanyId;
    companies.add({ id, name, nameKey: nameKey(name), isSample: false, createdAt: clock.now() });
    return id;
  };
  const of = (ref: CompanyRef): Result<CompanyId> => {
    if (ref.kind === 'new') return ok(add(ref.name));
    const known = companies.find(ref.id);
    if (known === undefined) return companyGone();
    const { spelling = known.name } = ref;
    // A name that is another one altogether is a rename, which is asked about where companies are edited.
    if (spelling !== known.name && nameKey(spelling) === known.nameKey) companies.rename(ref.id, spelling);
    return ok(ref.id);
  };
  return {
    add,
    of,
    /** The same, where there may be none. */
    orNone: (ref: CompanyRef | null): Result<CompanyId | null> => (ref === null ? ok(null) : of(ref)),
  };
};
