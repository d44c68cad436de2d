import type { RoleId } from '#shared/domain/ids.ts';
import type { SnapshotOffer } from '#shared/followups/snapshot.ts';
import type { Db } from '../db/open.ts';
import { isOfferSql, signalStandsSql, speaksOfOfferSql } from '../db/signalSql.ts';
import { isPlannable } from './plannable.ts';

type Given = { readonly id: RoleId };

/** Somebody said that there is an offer, of a role that is open and is another one. */
const IS_ELSEWHERE = `${speaksOfOfferSql('x')} AND ${isOfferSql('x')} AND x.role_id <> @id AND NOT x.is_hearsay
  AND x.certainty <> 'impression' AND ${signalStandsSql('x')}
  AND (SELECT s.kind FROM roles r JOIN stages s ON s.id = r.stage_id WHERE r.id = x.role_id) <> 'closed'`;
const COLUMNS = 'x.id, x.person_id AS person, x.said_at AS at';

/** The offers on other roles by which something is to be done on one: however many there are, few are read. */
export const offersElsewhereRepository = (db: Db) => {
  const latestFirst = db.prepare<[Given], SnapshotOffer>(`SELECT ${COLUMNS} FROM signals x INDEXED BY signals_offers
    WHERE ${IS_ELSEWHERE} ORDER BY x.said_at DESC, x.id DESC`);
  const restedOn = db.prepare<[Given], SnapshotOffer>(`SELECT ${COLUMNS} FROM signals x
    WHERE x.id IN (SELECT anchor FROM follow_ups WHERE role_id = @id AND rule = 'competing_offer') AND ${IS_ELSEWHERE}`);

  const latest = (given: Given): SnapshotOffer | undefined => {
    for (const offer of latestFirst.iterate(given)) if (isPlannable(offer.at)) return offer;
    return undefined;
  };

  return {
    /** The latest of them, and those on which a follow-up of the role rests. */
    of: (id: RoleId): readonly SnapshotOffer[] => {
      const newest = latest({ id });
      if (newest === undefined) return [];
      const others = restedOn.all({ id }).filter((offer) => offer.id !== newest.id && isPlannable(offer.at));
      return [...others, newest];
    },
  };
};
