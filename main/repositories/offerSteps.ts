import type { OfferStepId, PersonId, RoleId, SignalId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { OfferStepName } from '#shared/signals/choices.ts';
import type { Contingency } from '#shared/signals/signal.ts';
import type { Db } from '../db/open.ts';
import { isPlannable } from './plannable.ts';

export type NewOfferStep = {
  readonly id: OfferStepId;
  readonly roleId: RoleId;
  readonly step: OfferStepName;
  readonly personId: PersonId | null;
  readonly signalId: SignalId | null;
  readonly contingency: Contingency | null;
  readonly at: Instant;
  readonly isDay: boolean;
  readonly zone: string;
  readonly recordedAt: Instant;
};
export type KnownOfferStep = NewOfferStep & { readonly personName: string | null; readonly roleTitle: string };

const COLUMNS = `x.id, x.role_id AS roleId, x.step, x.person_id AS personId, p.name AS personName,
  x.signal_id AS signalId, x.contingency, x.at, x.is_day AS isDay, x.zone, x.recorded_at AS recordedAt,
  r.title AS roleTitle FROM offer_steps x JOIN roles r ON r.id = x.role_id LEFT JOIN people p ON p.id = x.person_id`;

/** What happened with an offer beside what was said of it: rows in and out, no policy. */
export const offerStepsRepository = (db: Db) => {
  type Row = Omit<KnownOfferStep, 'isDay'> & { readonly isDay: number };
  const insert = db.prepare(`INSERT INTO offer_steps (id, role_id, step, person_id, signal_id, contingency, at, is_day,
    zone, recorded_at) VALUES (@id, @roleId, @step, @personId, @signalId, @contingency, @at, @isDay, @zone, @recordedAt)`);
  const ofRole = db.prepare<[{ id: RoleId; until: string }], Row>(`SELECT ${COLUMNS} WHERE x.role_id = @id
    AND x.recorded_at < @until AND x.at < @until ORDER BY x.at, x.id`);
  const find = db.prepare<[OfferStepId], Row>(`SELECT ${COLUMNS} WHERE x.id = ?`);
  const follow = db.prepare('UPDATE offer_steps SET signal_id = @to WHERE signal_id = @from');
  const remove = db.prepare('DELETE FROM offer_steps WHERE id = ?');
  const known = (row: Row): KnownOfferStep => ({ ...row, isDay: row.isDay === 1 });
  return {
    add: (step: NewOfferStep): void => void insert.run({ ...step, isDay: step.isDay ? 1 : 0 }),
    /** In the order of their time; without what cannot be read. @param until as they were known at that instant */
    ofRole: (id: RoleId, until = '~'): readonly KnownOfferStep[] =>
      ofRole
        .all({ id, until })
        .filter(({ at }) => isPlannable(at))
        .map(known),
    find: (id: OfferStepId): KnownOfferStep | undefined => {
      const row = find.get(id);
      return row && known(row);
    },
    /** A signal was written anew: what was done about it is about the new one. */
    follow: (from: SignalId, to: SignalId): void => void follow.run({ from, to }),
    remove: (id: OfferStepId): void => void remove.run(id),
  };
};
export type OfferStepsRepository = ReturnType<typeof offerStepsRepository>;
