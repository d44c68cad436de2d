import type { TimelineEntry } from '#shared/contract/roles.ts';
import type { InteractionId, OfferId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import type { OfferForm } from '#shared/domain/offer.ts';
import type { Db } from '../db/open.ts';

export type NewOffer = {
  readonly id: OfferId;
  readonly roleId: RoleId;
  readonly personId: PersonId | null;
  readonly interactionId: InteractionId;
  readonly form: OfferForm;
  readonly answerBy: LocalDay | null;
  readonly saidAt: Instant;
  readonly zone: string;
  readonly recordedAt: Instant;
};
type Entry = Extract<TimelineEntry, { kind: 'offer' }>;
/** An offer as another role hears of it. */
export type OfferElsewhere = Pick<Entry, 'at' | 'answerBy'> & { readonly companyName: string };

/** What was offered, by whom and when: rows in and out, no policy. */
export const offersRepository = (db: Db) => {
  const insert =
    db.prepare(`INSERT INTO offers (id, role_id, person_id, interaction_id, form, answer_by, said_at, zone, recorded_at)
    VALUES (@id, @roleId, @personId, @interactionId, @form, @answerBy, @saidAt, @zone, @recordedAt)`);
  const listed = db.prepare<[string], Entry>(`SELECT 'offer' AS kind, o.id, o.said_at AS at, o.zone, o.form,
    o.answer_by AS answerBy, p.name AS personName, o.role_id AS roleId, r.title AS roleTitle
    FROM json_each(?) AS listed CROSS JOIN offers o ON o.id = listed.value
    JOIN roles r ON r.id = o.role_id LEFT JOIN people p ON p.id = o.person_id`);
  const elsewhere = db.prepare<[string], OfferElsewhere>(`SELECT o.said_at AS at, o.answer_by AS answerBy,
    c.name AS companyName FROM offers o JOIN roles r ON r.id = o.role_id JOIN companies c ON c.id = r.company_id
    WHERE o.id = ?`);
  const moveSaid = db.prepare('UPDATE offers SET said_at = @at WHERE interaction_id = @id AND said_at <> @at');
  const remove = db.prepare('DELETE FROM offers WHERE id = ?');
  return {
    add: (offer: NewOffer): void => void insert.run(offer),
    /** Those of the ids that are there. */
    listed: (ids: readonly OfferId[]): Entry[] => listed.all(JSON.stringify(ids)),
    elsewhere: (id: string): OfferElsewhere | undefined => elsewhere.get(id),
    /** The interaction in which they were made was at another time. */
    moveSaid: (id: InteractionId, at: Instant): void => void moveSaid.run({ id, at }),
    remove: (id: OfferId): void => void remove.run(id),
  };
};
export type OffersRepository = ReturnType<typeof offersRepository>;
