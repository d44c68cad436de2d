import type { ImportAction, ImportReason } from '../contract/imports.ts';
import type { RoleId } from '../domain/ids.ts';
import type { RecordDraft } from './records/recordDraft.ts';
import type { KnownRole, RoleChange } from './roleChange.ts';
import type { ReadRow, RoleDraft } from './roleDraft.ts';

/** A row as it was read, with where it stands. */
export type SourceRow = {
  /** Place of its table in the import. */
  readonly table: number;
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  readonly read: ReadRow;
  /** What a row says that is neither a role nor a person; `null` for all others. */
  readonly record: RecordDraft | null;
  /** As they stand in the file: two rows are repeats of each other if all of them are equal. */
  readonly cells: readonly string[];
};

/** All rows of an import that are one role, and what becomes of it. */
export type RoleGroup = {
  readonly draft: RoleDraft;
  /** The row that stands for it. */
  readonly lead: number;
  readonly rows: readonly number[];
  readonly keys: readonly string[];
  readonly companyKey: string;
  readonly titleKey: string;
  /** The role on the board with one of the keys. */
  readonly known: RoleId | null;
  /** Of a known role: what it gains, `null` if nothing. */
  readonly change: RoleChange | null;
  /** Of a known role: the rows have a word for its stage that no import has brought before. */
  readonly asksStage: boolean;
  /** Of a new role: looks like another one, of the board or (`roleId` null) of this import. */
  readonly duplicate: { readonly roleId: RoleId | null } | null;
};

export type PlannedRow = {
  readonly table: number;
  readonly line: number;
  readonly action: ImportAction;
  readonly reason: ImportReason;
  readonly company: string;
  readonly title: string;
  /** What of it could not be read as what its column says, and is kept in the notes. */
  readonly warnings: readonly ImportReason[];
  /** Place of its role in the plan's groups, or -1. */
  readonly group: number;
  /** Of a record that comes in; else `null`. */
  readonly record: PlannedRecord | null;
};

/**
 * What a record belongs to: a role on the board, or one that this import makes (its place among the groups); or it is a
 * company of this name (`nameKey`).
 */
export type RecordTarget = { readonly roleId: RoleId } | { readonly group: number } | { readonly companyKey: string };

export type PlannedRecord = {
  readonly draft: RecordDraft;
  readonly target: RecordTarget;
  /** By which it is known again. */
  readonly key: string;
};

/** What a plan needs to know of the board. */
export type BoardFacts = {
  readonly ownerOfKey: (key: string) => RoleId | undefined;
  readonly role: (id: RoleId) => KnownRole | undefined;
  /** Roles of that company and title, each with the day it was applied for, saved, or put on the board. */
  readonly sameName: (companyKey: string, titleKey: string) => readonly { readonly id: RoleId; readonly day: string }[];
};
