import type { Migration } from '../migration.ts';

/**
 * Which fields an import brought with a role that it made (`broughtBits` in shared/csv/fillable.ts): what the user emptied of
 * them, no newer file fills again. Of roles that are there already it is what stands in them.
 */
export const broughtFields: Migration = {
  version: 220,
  name: 'brought fields',
  sql: `
    ALTER TABLE roles ADD COLUMN brought_fields INTEGER NOT NULL DEFAULT 0;
    UPDATE roles SET brought_fields = (url IS NOT NULL) + 2 * (location IS NOT NULL) + 4 * (salary_text IS NOT NULL)
      + 8 * (source IS NOT NULL) + 16 * (description IS NOT NULL) + 32 * (notes <> '') + 64 * (resume_name IS NOT NULL)
      + 128 * (saved_on IS NOT NULL) + 256 * (applied_on IS NOT NULL)
      WHERE import_batch_id IS NOT NULL;
  `,
};
