import type { RowParts } from '#shared/csv/readRow.ts';
import { inUsersZone } from '#shared/csv/zonedDay.ts';

/** How rows are read for somebody in London, with descriptions as they stand. */
export const rowParts: RowParts = {
  descriptionText: (cell) => cell,
  zone: 'Europe/London',
  inUsersZone: inUsersZone('Europe/London'),
};
