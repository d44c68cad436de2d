import type { BaseParts } from './baseParts.ts';
import type { CompanyOfRef } from './companyOfRef.ts';
import type { RoleRecords } from './roleRecords.ts';
import type { RoleTags } from './roleTags.ts';

/** With the steps that commands have in common. */
export type Parts = BaseParts & {
  readonly companyOfRef: CompanyOfRef;
  readonly records: RoleRecords;
  readonly roleTags: RoleTags;
};
