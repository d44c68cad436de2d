import * as z from 'zod';
import { roleId, stageId } from '../domain/ids.ts';
import { localDay } from '../domain/localDay.ts';
import { outcome } from '../domain/outcome.ts';
import { companyName, postingUrl, roleCard, roleLocation, roleTitle } from '../domain/role.ts';
import { stage, stageKind, stageName } from '../domain/stage.ts';
import { CARD_PAGE } from './pageSizes.ts';

/** Counts the edits of a record; a write that names an older one is refused. */
const version = z.int().positive();
/** A place among the cards of a column, counted from 1. */
const position = z.int().positive();

export { CARD_PAGE };

/** The words of the filter box: a card stays if each of them is found in its title, company or place. */
const filterText = z.string().max(200);

export const boardColumn = z.object({
  stage,
  /** How many cards the column holds under the present filter. */
  count: z.int().nonnegative(),
  /** The first cards, at most {@link CARD_PAGE}; the rest by `board.page`. */
  cards: z.array(roleCard).max(CARD_PAGE),
});
export type BoardColumn = Readonly<z.infer<typeof boardColumn>>;

export const board = z.object({
  columns: z.array(boardColumn),
  /** Roles on the board whatever the filter says; 0 shows the empty state. */
  total: z.int().nonnegative(),
});
export type Board = Readonly<z.infer<typeof board>>;

/** Where a card was put: directly below `afterRoleId`, or on top of the column when that is `null`. */
const place = z.object({ stageId, afterRoleId: roleId.nullable() });

export const boardContract = {
  'board.load': { input: z.object({ filter: filterText }), output: board },
  'board.page': {
    input: z.object({ stageId, filter: filterText, offset: z.int().nonnegative() }),
    output: z.array(roleCard).max(CARD_PAGE),
  },
  'roles.create': {
    input: z.object({
      title: roleTitle,
      companyName,
      stageId,
      location: roleLocation.nullable(),
      url: postingUrl.nullable(),
      appliedOn: localDay.nullable(),
    }),
    output: roleCard,
  },
  'roles.update': {
    input: z.object({
      id: roleId,
      title: roleTitle,
      companyName,
      location: roleLocation.nullable(),
      url: postingUrl.nullable(),
      appliedOn: localDay.nullable(),
      notes: z.string().max(2_000_000),
      version,
    }),
    output: roleCard,
  },
  'roles.get': {
    input: z.object({ id: roleId }),
    output: z.object({
      card: roleCard,
      url: z.string().nullable(),
      notes: z.string(),
      /** Why it closed, and what else an import brought; `null` where there is nothing. */
      outcome: outcome.nullable(),
      salaryText: z.string().nullable(),
      source: z.string().nullable(),
      description: z.string().nullable(),
      resumeName: z.string().nullable(),
      savedOn: localDay.nullable(),
      /** Local time of day `HH:MM` of the application, as the file had it. */
      appliedTime: z.string().nullable(),
      /** Its way through the stages, oldest first. */
      history: z.array(
        z.object({
          id: z.string(),
          stageName: z.string(),
          kind: stageKind,
          on: localDay,
          at: z.string().nullable(),
          source: z.enum(['user', 'import']),
        }),
      ),
    }),
  },
  /** Puts a card into a place. Writes one row and, when the column changes, one stage event. */
  'roles.move': {
    input: z.object({ id: roleId, to: place, version }),
    output: z.object({ card: roleCard, /** Within the unfiltered column. */ position }),
  },
  'stages.list': { input: z.object({}), output: z.array(stage) },
  /** Puts a new column directly after another, or first when `afterStageId` is `null`; without it, after the last of its kind. */
  'stages.create': {
    input: z.object({ name: stageName, kind: stageKind, afterStageId: stageId.nullable().optional() }),
    output: stage,
  },
  'stages.rename': { input: z.object({ id: stageId, name: stageName, version }), output: stage },
  /** Puts a column directly after another, or first when `afterStageId` is `null`. */
  'stages.reorder': { input: z.object({ id: stageId, afterStageId: stageId.nullable(), version }), output: stage },
  'stages.setHidden': { input: z.object({ id: stageId, hidden: z.boolean(), version }), output: stage },
} as const;
