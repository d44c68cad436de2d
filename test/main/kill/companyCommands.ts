import type { CompanyId } from '#shared/domain/ids.ts';
import type { Maker } from './user.ts';

/** Employers and agencies. They come with roles and people. */
export const companyCommands = {
  editCompany: ({ app, some, word, isOneIn, random }) => {
    const company = some<CompanyId>('companies');
    const name = isOneIn(2) ? `Company ${random(20)}` : word();
    const fields = { name, isAgency: isOneIn(2), avoidReason: isOneIn(2) ? word() : null, notes: word() };
    return company && (() => app.companies.patch({ ...company, fields, evenIfTaken: true }));
  },

  removeCompany: ({ app, some }) => {
    const company = some<CompanyId>(
      'companies',
      'NOT EXISTS (SELECT 1 FROM roles WHERE company_id = companies.id OR via_company_id = companies.id)',
    );
    return company && (() => app.companies.remove(company));
  },

  mergeCompanies: ({ app, some }) => {
    const keep = some<CompanyId>('companies');
    const drop = keep && some<CompanyId>('companies', `id <> '${keep.id}'`);
    if (keep === undefined || drop === undefined) return undefined;
    return () =>
      app.mergeCompanies({ keepId: keep.id, keepVersion: keep.version, dropId: drop.id, dropVersion: drop.version });
  },
} satisfies Record<string, Maker>;
