/** What is named before a role is removed, because it goes with it. Each stands for a table (`main/db/tables.ts`). */
export const GOES_WITH_ROLE = [
  'interviews', 'interactions', 'promises', 'ownFollowUps', 'signals', 'offerSteps', 'stages',
] as const; // biome-ignore format: a list is read as one
export type GoesWithRole = (typeof GOES_WITH_ROLE)[number];
/** How many of each there are. */
export type RoleCounts = Readonly<Record<GoesWithRole, number>>;
