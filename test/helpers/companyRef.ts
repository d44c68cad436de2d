import type { Db } from '#main/db/open.ts';
import type { CompanyRef } from '#shared/domain/companyRef.ts';
import type { CompanyId } from '#shared/domain/ids.ts';
import { nameKey } from '#shared/domain/nameKey.ts';

/** What a user means who types a name: the company that has it, or else a new one. */
export const companyNamed = (db: Db, name: string): CompanyRef => {
  const id = db
    .prepare<[string], CompanyId>('SELECT id FROM companies WHERE name_key = ? ORDER BY created_at, id LIMIT 1')
    .pluck()
    .get(nameKey(name));
  return id === undefined ? { kind: 'new', name } : { kind: 'known', id };
};
