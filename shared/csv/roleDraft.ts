import type { ImportReason } from '../contract/imports.ts';

/** Somebody whom a row names beside its role. */
export type DraftContact = {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
};

/** What one row says of a role, cleaned and checked; not yet compared with anything. */
export type RoleDraft = {
  readonly company: string;
  readonly title: string;
  /** The file's own word for the stage, or empty. */
  readonly stageRaw: string;
  /** The stage words of the further rows of the role. */
  readonly otherStages: readonly string[];
  /** Another row of the role, one without a stage word, says that there was an application. */
  readonly isAppliedBeside: boolean;
  readonly appliedOn: string | null;
  /** `HH:MM`; unzoned unless `appliedZone` says otherwise. */
  readonly appliedTime: string | null;
  readonly appliedZone: string | null;
  readonly savedOn: string | null;
  readonly savedTime: string | null;
  readonly savedZone: string | null;
  /** The row says that there was an application, with its day or without. */
  readonly applied: boolean;
  /** A moment as the file writes it, where its day is the user's zone's (csv.md, rule 3); else `null`. */
  readonly writtenMoment: string | null;
  readonly url: string | null;
  readonly location: string | null;
  readonly salary: string | null;
  readonly source: string | null;
  readonly description: string | null;
  readonly notes: string;
  readonly resumeName: string | null;
  readonly contact: DraftContact | null;
  /** By which the role is found again, strongest first; empty if the row names neither an id nor an address. */
  readonly keys: readonly string[];
  /** What earlier versions of the app took for one of its keys; they find the role with company and title alone. */
  readonly formerKeys: readonly string[];
  /** What of the row could not be read as what its column says. It went into the notes, and refuses nothing. */
  readonly warnings: readonly ImportReason[];
};

export type RefusedRow = { readonly invalid: ImportReason; readonly company: string; readonly title: string };
/** A row that is no role: a connection, or an empty row. */
export type LeftOutRow = { readonly leftOut: ImportReason; readonly company: string; readonly title: string };
export type ReadRow = RoleDraft | RefusedRow | LeftOutRow;

export const isRefused = (row: ReadRow): row is RefusedRow => 'invalid' in row;
export const isLeftOut = (row: ReadRow): row is LeftOutRow => 'leftOut' in row;
