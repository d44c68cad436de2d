import type { Company } from '#shared/contract/companies.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { joinNotes } from '#shared/domain/joinNotes.ts';
import { NOTE_LENGTH } from '#shared/domain/text.ts';
import { errors } from '#shared/messages/errors.ts';
import { merging } from '#shared/messages/merging.ts';
import type { CompanyRow } from '../repositories/companies.ts';
import { companyOf } from './companies.ts';
import { companyGone } from './companyOfRef.ts';
import type { Parts } from './parts.ts';

/** What both say differently, and only one of them has a place for. */
const differing = (keep: CompanyRow, drop: CompanyRow): readonly string[] =>
  [
    [keep.name, drop.name],
    [keep.website, drop.website],
    [keep.avoidReason, drop.avoidReason],
  ].flatMap(([kept, dropped]) => (kept && dropped && kept !== dropped ? [dropped] : []));

const mergedNotes = (keep: CompanyRow, drop: CompanyRow): string => {
  const values = differing(keep, drop);
  return joinNotes(keep.notes, drop.notes, values.length === 0 ? '' : merging.also({ values }));
};

/** A reason in words says more than none; that the company is to be avoided at all is never lost. */
const mergedReason = (keep: CompanyRow, drop: CompanyRow): string | null =>
  keep.avoidReason || drop.avoidReason || (keep.avoidReason ?? drop.avoidReason);

/**
 * Makes one company of two, because the user says that they are one: roles and people of the dropped one move to the
 * other, whose gaps are filled. What both say differently is kept in the notes. One command, undone as one. Refused where
 * the notes of both together could not be edited any more.
 */
export const createMergeCompanies =
  ({ write, clock, changes, companies }: Pick<Parts, 'write' | 'clock' | 'changes' | 'companies'>) =>
  ({ keepId, keepVersion, dropId, dropVersion }: Parsed<'companies.merge'>): Result<Company> => {
    const merged = write('mergeCompanies', ({ about }): Result<Company> => {
      if (keepId === dropId) return fail('conflict', errors.mergeWithItself());
      const [keep, drop] = [companies.find(keepId), companies.find(dropId)];
      if (keep === undefined || drop === undefined) return companyGone();
      if (keep.version !== keepVersion || drop.version !== dropVersion) return fail('stale', errors.stale());
      const notes = mergedNotes(keep, drop);
      if (notes.length > NOTE_LENGTH) {
        return fail('conflict', errors.mergedNotesTooLong({ kept: keep.name, dropped: drop.name }));
      }
      about(keep.name);
      companies.moveAll(dropId, keepId, clock.now());
      companies.remove(dropId);
      companies.edit({
        ...keep,
        isAgency: keep.isAgency || drop.isAgency,
        avoidReason: mergedReason(keep, drop),
        website: keep.website ?? drop.website,
        notes,
      });
      const company = companies.find(keepId);
      return company === undefined ? companyGone() : ok(companyOf(company));
    });
    return changes.told(merged, ['companies', 'people', 'board']);
  };
export type MergeCompanies = ReturnType<typeof createMergeCompanies>;
