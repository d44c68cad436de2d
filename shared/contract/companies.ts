import * as z from 'zod';
import { companyId, personId, roleId } from '../domain/ids.ts';
import { storedInstant } from '../domain/localDay.ts';
import { outcome } from '../domain/outcome.ts';
import { companyName } from '../domain/role.ts';
import { filterText, note, optionalLine, text } from '../domain/text.ts';
import { sortDirection, version } from './fields.ts';
import { LIST_PAGE } from './pageSizes.ts';
import { promiseCounts } from './promises.ts';

/** An employer or an agency. */
export const company = z.object({
  id: companyId,
  name: z.string(),
  isAgency: z.boolean(),
  /** Why the user wants to avoid it; may be empty. `null`: they do not. */
  avoidReason: z.string().nullable(),
  website: z.string().nullable(),
  notes: z.string(),
  version,
});
export type Company = Readonly<z.infer<typeof company>>;

export const companyRow = company.omit({ notes: true }).extend({
  /** Roles there, or through it. */
  roles: z.int().nonnegative(),
  activeRoles: z.int().nonnegative(),
  people: z.int().nonnegative(),
  ghosted: z.int().nonnegative(),
  lastContactAt: storedInstant.nullable(),
});
export type CompanyRow = Readonly<z.infer<typeof companyRow>>;
export const companySort = z.enum(['name', 'roles', 'people', 'lastContact']);
export type CompanySort = z.infer<typeof companySort>;

export const leadRow = z.object({
  id: roleId,
  title: z.string(),
  companyName: z.string(),
  stageName: z.string(),
  people: z.array(z.string()),
  source: z.string().nullable(),
  createdAt: storedInstant,
  lastContactAt: storedInstant.nullable(),
  version,
});
export type LeadRow = Readonly<z.infer<typeof leadRow>>;
export const leadSort = z.enum(['title', 'company', 'added', 'lastContact']);
export type LeadSort = z.infer<typeof leadSort>;

/** One line that may be empty. */
const reason = text(1000).overwrite((typed) => typed.trim());

const companyFields = z.object({
  name: companyName,
  isAgency: z.boolean(),
  avoidReason: reason.nullable(),
  website: optionalLine(4000),
  notes: note,
});

const page = { filter: filterText, direction: sortDirection, offset: z.int().nonnegative() };

export const companiesContract = {
  'companies.list': {
    input: z.object({ ...page, sort: companySort }),
    output: z.object({ total: z.int().nonnegative(), rows: z.array(companyRow).max(LIST_PAGE) }),
  },
  'companies.get': {
    input: z.object({ id: companyId }),
    output: z.object({
      company,
      roles: z.array(
        z.object({
          roleId,
          title: z.string(),
          stageName: z.string(),
          outcome: outcome.nullable(),
          /** It came through this agency, from another company. */
          isVia: z.boolean(),
        }),
      ),
      people: z.array(z.object({ personId, name: z.string(), position: z.string().nullable() })),
      lastContactAt: storedInstant.nullable(),
      promises: promiseCounts,
    }),
  },
  /** Names that begin like, or hold, what was typed so far; at most 20. */
  'companies.suggest': {
    input: z.object({ text: filterText }),
    output: z.array(z.object({ id: companyId, name: z.string() })),
  },
  /**
   * Changes the fields that are given, and no others. A name that another company has is a `conflict`, whose `details`
   * name that one; `evenIfTaken`: the user says that the two are different.
   */
  'companies.patch': {
    input: z.object({ id: companyId, version, fields: companyFields.partial(), evenIfTaken: z.boolean() }),
    output: company,
  },
  /** Removes a company that no role is at; refused otherwise. People who worked there stay. */
  'companies.remove': { input: z.object({ id: companyId, version }), output: z.null() },
  'companies.duplicates': {
    input: z.object({}),
    output: z.array(z.object({ first: companyRow, second: companyRow })).max(LIST_PAGE),
  },
  'companies.merge': {
    input: z.object({ keepId: companyId, keepVersion: version, dropId: companyId, dropVersion: version }),
    output: company,
  },
  'leads.list': {
    input: z.object({ ...page, sort: leadSort }),
    output: z.object({ total: z.int().nonnegative(), rows: z.array(leadRow).max(LIST_PAGE) }),
  },
} as const;
