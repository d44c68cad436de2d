import type { StageKind } from '../domain/stage.ts';

/** What the columns of a new board are called; the user renames them at will. */
export const stageNames = {
  lead: 'Lead',
  saved: 'Saved',
  applied: 'Applied',
  screening: 'Screening',
  interview: 'Interview',
  offer: 'Offer',
  closed: 'Closed',
} as const satisfies Record<StageKind, string>;
