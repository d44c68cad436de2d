import { type Fillable, isBrought } from '#shared/csv/fillable.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { Db } from '../db/open.ts';

/** The columns of a role that an import may fill. */
export const FILL_COLUMNS: Readonly<Record<Fillable, string>> = {
  url: 'url',
  location: 'location',
  salary: 'salary_text',
  source: 'source',
  description: 'description',
  notes: 'notes',
  resumeName: 'resume_name',
  savedOn: 'saved_on',
  appliedOn: 'applied_on',
};

/** What imports have brought into a role: with it when they made it, or later. */
export const broughtFields = (db: Db) => {
  const atFirst = db.prepare<[RoleId], number>('SELECT brought_fields FROM roles WHERE id = ?').pluck();
  const later = db.prepare<[string, RoleId], 1>(
    'SELECT 1 FROM import_changes WHERE changes ->> ? IS NOT NULL AND role_id = ? LIMIT 1',
  );
  return {
    has: (id: RoleId, field: Fillable): boolean =>
      isBrought(atFirst.get(id) ?? 0, field) || later.get(`$.${FILL_COLUMNS[field]}[1]`, id) !== undefined,
  };
};
