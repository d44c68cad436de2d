import type { InteractionMarks } from '#shared/domain/interaction.ts';

/** The marks of an interaction as SQLite has them, which knows no truth values. */
export type StoredMarks = { readonly isAutomatic: 0 | 1; readonly reached: 0 | 1 | null };

export const toMarks = ({ isAutomatic, reached }: StoredMarks): InteractionMarks => ({
  isAutomatic: isAutomatic === 1,
  reached: reached === null ? null : reached === 1,
});

export const fromMarks = ({ isAutomatic, reached }: InteractionMarks): StoredMarks => ({
  isAutomatic: isAutomatic ? 1 : 0,
  reached: reached === null ? null : ((reached ? 1 : 0) as 0 | 1), // a truth value has no other form
});
