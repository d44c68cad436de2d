import { ROLE_PROMISES } from '#shared/contract/pageSizes.ts';
import type { PromiseCounts } from '#shared/contract/promises.ts';
import type { CompanyId, ImportBatchId, InteractionId, PersonId, PromiseId, RoleId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import type { Promised, PromisedDue, PromiseMade, PromiseState } from '#shared/domain/promise.ts';
import { instantOf } from '#shared/domain/wallTime.ts';
import type { Db } from '../db/open.ts';

/** Either the day or the instant is set. */
export type StoredDue = { readonly dueOn: LocalDay | null; readonly dueAt: Instant | null; readonly zone: string };
export type PromiseFields = StoredDue & { readonly what: Promised; readonly text: string };
export type NewPromise = PromiseFields & {
  readonly id: PromiseId;
  readonly roleId: RoleId;
  readonly personId: PersonId | null;
  /** `null`: not as part of anything logged. */
  readonly interactionId: InteractionId | null;
  readonly madeAt: Instant;
  readonly recordedAt: Instant;
};
/** What an import says of a promise beside what the user would write. */
export type BroughtPromise = {
  readonly importBatchId: ImportBatchId | null;
  readonly state: PromiseState;
  /** Of one that is not open. */
  readonly settledAt: Instant | null;
};
const MADE_HERE: BroughtPromise = { importBatchId: null, state: 'open', settledAt: null };
export type KnownPromise = PromiseMade & { readonly roleTitle: string };

/** A promised day or time, as it is stored. */
export const storedDue = ({ day, time, zone }: PromisedDue): StoredDue =>
  time === null ? { dueOn: day, dueAt: null, zone } : { dueOn: null, dueAt: instantOf({ day, time, zone }), zone };

const COLUMNS = `x.id, x.role_id AS roleId, x.person_id AS personId, p.name AS personName, x.what, x.due_on AS dueOn,
  x.due_at AS dueAt, x.zone, x.text, x.state, x.made_at AS madeAt, x.settled_at AS settledAt, x.version`;
const COUNTS = "count(*) FILTER (WHERE x.state = 'kept') AS kept, count(*) FILTER (WHERE x.state = 'broken') AS broken";

/** What people said they would do: rows in and out, no policy. */
export const promisesRepository = (db: Db) => {
  const ofRole = db.prepare<[RoleId], PromiseMade>(`SELECT ${COLUMNS} FROM promises x
    LEFT JOIN people p ON p.id = x.person_id WHERE x.role_id = ?
    ORDER BY x.state <> 'open', x.made_at DESC, x.id DESC LIMIT ${ROLE_PROMISES}`);
  const listed = db.prepare<[string], KnownPromise>(`SELECT ${COLUMNS}, r.title AS roleTitle FROM json_each(?) AS listed
    CROSS JOIN promises x ON x.id = listed.value JOIN roles r ON r.id = x.role_id LEFT JOIN people p ON p.id = x.person_id`);
  const insert =
    db.prepare(`INSERT INTO promises (id, role_id, person_id, interaction_id, what, due_on, due_at, zone, text,
    made_at, recorded_at, state, settled_at, import_batch_id) VALUES (@id, @roleId, @personId, @interactionId, @what, @dueOn, @dueAt, @zone, @text, @madeAt,
    @recordedAt, @state, @settledAt, @importBatchId)`);
  const change = db.prepare(`UPDATE promises SET what = @what, due_on = @dueOn, due_at = @dueAt, zone = @zone,
    text = @text, import_batch_id = NULL, version = version + 1 WHERE id = @id`);
  const settle = db.prepare(`UPDATE promises SET state = @state, settled_at = @settledAt, import_batch_id = NULL,
    version = version + 1 WHERE id = @id`);
  const moveMade = db.prepare('UPDATE promises SET made_at = @at WHERE interaction_id = @id AND made_at <> @at');
  const remove = db.prepare('DELETE FROM promises WHERE id = ?');
  const ofPerson = db.prepare<[PersonId], PromiseCounts>(`SELECT ${COUNTS} FROM promises x WHERE x.person_id = ?`);
  const ofCompany = db.prepare<[{ id: CompanyId }], PromiseCounts>(`SELECT ${COUNTS} FROM (
    SELECT id FROM roles WHERE company_id = @id UNION SELECT id FROM roles WHERE via_company_id = @id) r
    CROSS JOIN promises x ON x.role_id = r.id`);
  const none: PromiseCounts = { kept: 0, broken: 0 };
  return {
    /** Open ones first, then the latest. */
    ofRole: (id: RoleId): PromiseMade[] => ofRole.all(id),
    /** Those of the ids that are there. */
    listed: (ids: readonly PromiseId[]): KnownPromise[] => listed.all(JSON.stringify(ids)),
    add: (promise: NewPromise, brought: BroughtPromise = MADE_HERE): void => {
      insert.run({ ...promise, ...brought });
    },
    /** Another form of the same one; its version counts on. */
    change: (id: PromiseId, fields: PromiseFields): void => {
      change.run({ ...fields, id });
    },
    /** `settledAt` is `null` for one that is open again. */
    settle: (id: PromiseId, state: PromiseState, settledAt: Instant | null): void => {
      settle.run({ id, state, settledAt });
    },
    /** The interaction in which they were made was at another time. */
    moveMade: (id: InteractionId, at: Instant): void => {
      moveMade.run({ id, at });
    },
    remove: (id: PromiseId): void => {
      remove.run(id);
    },
    countsOfPerson: (id: PersonId): PromiseCounts => ofPerson.get(id) ?? none,
    /** On all roles there, or through it. */
    countsOfCompany: (id: CompanyId): PromiseCounts => ofCompany.get({ id }) ?? none,
  };
};
export type PromisesRepository = ReturnType<typeof promisesRepository>;
