import * as z from 'zod';
import { boardFilter, boardSort } from '../domain/boardFilter.ts';
import { boardViewId, roleId, stageId } from '../domain/ids.ts';
import { roleCard } from '../domain/role.ts';
import { stage, stageKind, stageName } from '../domain/stage.ts';
import { line } from '../domain/text.ts';
import { version } from './fields.ts';
import { CARD_PAGE, NAMED_ROLES } from './pageSizes.ts';

const viewName = line(60);

export { CARD_PAGE };

const look = { filter: boardFilter, sort: boardSort };

/** The board as the user likes to see it, under a name. */
export const boardView = z.object({ id: boardViewId, name: z.string(), ...look, version });
export type BoardView = Readonly<z.infer<typeof boardView>>;

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

/** A role on the board: its card, its place in its column, counted from 0, and the role above; or that it is not shown. */
export const cardPlace = z.object({
  roleId,
  at: z.object({ card: roleCard, index: z.int().nonnegative(), aboveId: roleId.nullable() }).nullable(),
});
export type CardPlace = Readonly<z.infer<typeof cardPlace>>;

export const boardContract = {
  'board.load': { input: z.object(look), output: board },
  'board.page': {
    input: z.object({ stageId, ...look, offset: z.int().nonnegative() }),
    output: z.array(roleCard).max(CARD_PAGE),
  },
  /** Where roles are on the board, and how they look, after something happened to them; `null` for one that it does not show. */
  'board.places': {
    input: z.object({ roleIds: z.array(roleId).max(NAMED_ROLES), ...look }),
    output: z.object({
      places: z.array(cardPlace).max(NAMED_ROLES),
      /** How many cards each column holds that is shown: where a board holds others, the places do not fit it. */
      counts: z.array(z.object({ stageId, count: z.int().nonnegative() })),
      total: z.int().nonnegative(),
    }),
  },
  'views.list': { input: z.object({}), output: z.array(boardView) },
  'views.create': { input: z.object({ name: viewName, ...look }), output: boardView },
  'views.update': { input: z.object({ id: boardViewId, name: viewName, ...look, version }), output: boardView },
  'views.remove': { input: z.object({ id: boardViewId, version }), output: z.null() },
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
