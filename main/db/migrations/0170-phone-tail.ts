import type { Migration } from '../migration.ts';
import { PHONE_TAIL } from '../phoneTail.ts';

/** By the end of a number, which is the same with and without the codes before it: who it is that calls. */
export const phoneTail: Migration = {
  version: 170,
  name: 'phone tail',
  sql: `CREATE INDEX people_phone_tail ON people (${PHONE_TAIL}) WHERE phone IS NOT NULL;`,
};
