import type { AddSignal } from './addSignal.ts';
import type { LogAlso } from './alsoLogged.ts';
import type { BaseParts } from './baseParts.ts';
import type { CompanyOfRef } from './companyOfRef.ts';
import type { FollowUpItems } from './followUpItems.ts';
import type { PersonOfWho } from './personOfWho.ts';
import type { Quiet } from './quiet.ts';
import type { RoleRecords } from './roleRecords.ts';
import type { RoleTags } from './roleTags.ts';

/** With the steps that commands have in common. */
export type Parts = BaseParts & {
  /** Looks after what has passed by time alone, before it is read. */
  readonly catchUp: () => void;
  readonly addSignal: AddSignal;
  readonly companyOfRef: CompanyOfRef;
  readonly followUpItems: FollowUpItems;
  readonly logAlso: LogAlso;
  readonly personOfWho: PersonOfWho;
  readonly quiet: Quiet;
  readonly records: RoleRecords;
  readonly roleTags: RoleTags;
};
