import type { Migration } from '../migration.ts';

/** The offers of all roles by their time: what is told on a role of an offer elsewhere is told of the latest. */
export const latestOffers: Migration = {
  version: 230,
  name: 'latest-offers',
  sql: `
DROP INDEX signals_offers;
CREATE INDEX signals_offers ON signals (said_at, id)
  WHERE value IN ('"verbal"', '"written"', '"offer_verbal"', '"offer_written"', '"none"', '"rejected"');
`,
};
