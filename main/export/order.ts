import type { ApiError } from '#shared/contract/result.ts';
import type { BoardFilter } from '#shared/domain/boardFilter.ts';
import type { StageId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import type { BoardMoment } from '../repositories/boardFilter.ts';

/** Which roles a flat file has: those of the board as it is filtered, in these columns; `null`: all. */
export type RolesAsked = {
  readonly filter: BoardFilter;
  readonly stageIds: readonly StageId[];
  readonly moment: BoardMoment;
};

/** What is to be written. Of a page for printing the text is given back, since main alone can print it. */
export type ExportWhat =
  | { readonly kind: 'everything'; readonly appVersion: string }
  | { readonly kind: 'applications'; readonly roles: RolesAsked | null }
  | { readonly kind: 'people'; readonly format: 'csv' | 'vcf'; readonly filter: string }
  | { readonly kind: 'workSearch'; readonly from: LocalDay; readonly to: LocalDay }
  /** `name`: the user's; empty where they have said none. */
  | { readonly kind: 'workSearchPage'; readonly from: LocalDay; readonly to: LocalDay; readonly name: string }
  /** The way back: an archive of everything into data that is empty. */
  | { readonly kind: 'archive'; readonly path: string };

/** What the thread is started with. */
export type ExportOrder = {
  readonly databaseFile: string;
  readonly nativeBinding: string | undefined;
  /** Where the file is to be, and what it is called until it is whole. */
  readonly target: string;
  readonly partial: string;
  readonly now: Instant;
  readonly today: LocalDay;
  /** The user's (IANA). */
  readonly zone: string;
  readonly what: ExportWhat;
  /** One 32-bit number, other than 0 as soon as the user wants no more of it. */
  readonly cancel: SharedArrayBuffer;
};

/** What the thread says. `count`: records written; `page`: the text to print, where that was asked for. */
export type FromExport =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'written'; readonly count: number; readonly page: string | null }
  | { readonly kind: 'cancelled' }
  /** `error`: in words, where it is the user's to mend; else `cause` is a fault, or what the system says of the file. */
  | { readonly kind: 'failure'; readonly error: ApiError | null; readonly cause: unknown };

/** Carries it out of whatever runs that the user wants no more of it. */
export class ExportCancelled extends Error {}
