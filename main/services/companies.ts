import type { Company } from '#shared/contract/companies.ts';
import type { Output, Parsed } from '#shared/contract/index.ts';
import { LIST_PAGE } from '#shared/contract/pageSizes.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { definedOf } from '#shared/domain/definedOf.ts';
import { likelyCompanies } from '#shared/domain/duplicates.ts';
import type { CompanyId } from '#shared/domain/ids.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import { errors } from '#shared/messages/errors.ts';
import type { CompanyRow } from '../repositories/companies.ts';
import { withPauses } from '../steps.ts';
import { companyGone } from './companyOfRef.ts';
import type { Parts } from './parts.ts';

/** A row as the page knows it: how the name is compared is nobody's business there. */
export const companyOf = ({ nameKey: _, ...company }: CompanyRow): Company => company;

/** Employers and agencies; and the leads, a list like theirs. Merging two companies is in `mergeCompanies.ts`. */
export const createCompanies = ({
  write,
  changes,
  companies,
  companyList,
  leadList,
  promises,
}: Pick<Parts, 'write' | 'changes' | 'companies' | 'companyList' | 'leadList' | 'promises'>) => {
  const toldWhenDone = <T>(result: Result<T>): Result<T> => changes.told(result, ['companies', 'people', 'board']);

  return {
    list: (query: Parsed<'companies.list'>): Result<Output<'companies.list'>> =>
      ok({ total: companyList.count(query.filter), rows: companyList.page(query) }),

    get: (id: CompanyId): Result<Output<'companies.get'>> => {
      const company = companies.find(id);
      if (company === undefined) return companyGone();
      return ok({
        company: companyOf(company),
        roles: companies.rolesOf(id),
        people: companies.peopleOf(id),
        lastContactAt: companies.lastContactAt(id),
        promises: promises.countsOfCompany(id),
      });
    },

    suggest: (text: string): Result<Output<'companies.suggest'>> => ok(companyList.suggest(text)),

    /**
     * Changes the fields that the user touched. A name that another company has is asked about first: the two may be one,
     * and from then on a name would not tell them apart.
     */
    patch: ({ id, version, fields, evenIfTaken }: Parsed<'companies.patch'>): Result<Company> =>
      toldWhenDone(
        write('editCompany', ({ about }) => {
          const before = companies.find(id);
          if (before === undefined) return companyGone();
          if (before.version !== version) return fail('stale', errors.stale());
          const after = { ...before, ...definedOf(fields) };
          const key = nameKey(after.name);
          const other = key === before.nameKey || evenIfTaken ? undefined : companies.findByKey(key);
          if (other !== undefined) {
            return fail('conflict', errors.companyNameTaken({ name: other.name }), { companyId: other.id });
          }
          about(after.name);
          companies.edit({ ...after, nameKey: key });
          const edited = companies.find(id);
          return edited === undefined ? companyGone() : ok(companyOf(edited));
        }),
      ),

    /** Removes a company that no role is at or came through. People who worked there stay. */
    remove: ({ id, version }: Parsed<'companies.remove'>): Result<null> =>
      toldWhenDone(
        write('removeCompany', ({ about }) => {
          const before = companies.find(id);
          if (before === undefined) return companyGone();
          if (before.version !== version) return fail('stale', errors.stale());
          if (companies.hasRoles(id)) return fail('conflict', errors.companyHasRoles({ company: before.name }));
          about(before.name);
          companies.remove(id);
          return ok(null);
        }),
      ),

    /** Which may be entered twice. Nothing is decided here. */
    duplicates: async (): Promise<Result<Output<'companies.duplicates'>>> => {
      const pairs = await withPauses(likelyCompanies(companies.keys(), LIST_PAGE));
      const ids = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
      const rows = new Map(companyList.rowsOf(ids).map((row) => [row.id, row]));
      return ok(
        pairs.flatMap(({ first, second }) => {
          const [one, other] = [rows.get(first), rows.get(second)];
          return one && other ? [{ first: one, second: other }] : [];
        }),
      );
    },

    leads: (query: Parsed<'leads.list'>): Result<Output<'leads.list'>> =>
      ok({ total: leadList.count(query.filter), rows: leadList.page(query) }),
  };
};
export type Companies = ReturnType<typeof createCompanies>;
