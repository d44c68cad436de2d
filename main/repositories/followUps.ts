import type { RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { FollowUp } from '#shared/followups/followUp.ts';
import type { Db } from '../db/open.ts';

const FIELDS = [
  'role_id', 'rule', 'person_id', 'anchor', 'step', 'key', 'channel', 'due_on', 'due_at', 'hold', 'day', 'at', 'state',
  'ended_by', 'ended_on',
] as const; // biome-ignore format: a list is read as one
const VALUES = `@role, @rule, @person, @anchor, @step, @key, @channel, @dueOn, @dueAt, @hold, @day, @at, @state, @endedBy,
  @endedOn`;

/** A follow-up's columns by the names that the engine has for them. */
export const FOLLOW_UP_COLUMNS = `f.role_id AS role, f.rule, f.person_id AS person, f.anchor, f.step, f.key, f.channel,
  f.due_on AS dueOn, f.due_at AS dueAt, f.hold, f.day, f.at, f.state, f.ended_by AS endedBy, f.ended_on AS endedOn`;

/** What the card of a role says of its plan. */
export type RolePlan = {
  readonly id: RoleId;
  /** When it is to be made again; `null`: not by time alone. */
  readonly planAt: string | null;
  readonly met: number;
  readonly followedUp: number;
  readonly stepRule: string | null;
  readonly stepChannel: string | null;
  readonly stepDay: string | null;
  readonly stepCount: number | null;
  readonly promisedOn: string | null;
  /** From which day on the user is asked whether it is over; `null`: as things are, never. */
  readonly quietFrom: string | null;
};
const PLAN = [
  ['plan_at', 'planAt'], ['met', 'met'], ['followed_up', 'followedUp'], ['step_rule', 'stepRule'],
  ['step_channel', 'stepChannel'], ['step_day', 'stepDay'], ['step_count', 'stepCount'], ['promised_on', 'promisedOn'],
  ['quiet_from', 'quietFrom'],
] as const satisfies readonly (readonly [string, keyof RolePlan])[]; // biome-ignore format: a list is read as one

/** The follow-ups that were made of each role, and until when they hold: rows in and out, no policy. */
export const followUpsRepository = (db: Db) => {
  const ofRole = db.prepare<[RoleId], FollowUp>(
    `SELECT ${FOLLOW_UP_COLUMNS} FROM follow_ups f WHERE f.role_id = ? ORDER BY f.key`,
  );
  const put = db.prepare<[FollowUp]>(`INSERT INTO follow_ups (${FIELDS.join(', ')}) VALUES (${VALUES})
    ON CONFLICT (role_id, key) DO UPDATE SET ${FIELDS.slice(2)
      .map((name) => `${name} = excluded.${name}`)
      .join(', ')}`);
  const remove = db.prepare('DELETE FROM follow_ups WHERE role_id = ? AND key = ?');
  const setPlan = db.prepare<
    [RolePlan]
  >(`UPDATE role_facts SET ${PLAN.map(([column, name]) => `${column} = @${name}`).join(', ')}
    WHERE role_id = @id AND (${PLAN.map(([column, name]) => `${column} IS NOT @${name}`).join(' OR ')})`);
  // Nothing is asked about a role of which it is not known whether something is to be done.
  const putOff = db.prepare(`UPDATE role_facts SET plan_at = '', quiet_from = NULL WHERE plan_at IS NOT ''
    AND role_id IN (SELECT role_id FROM temp.touched_roles)`);
  const due = db
    .prepare<[string, number], RoleId>('SELECT role_id FROM role_facts WHERE plan_at <= ? ORDER BY plan_at LIMIT ?')
    .pluck();
  const passed = db
    .prepare<[string, number], RoleId>(
      "SELECT role_id FROM role_facts WHERE plan_at > '' AND plan_at <= ? ORDER BY plan_at LIMIT ?",
    )
    .pluck();
  const next = db.prepare<[], Instant>("SELECT min(plan_at) FROM role_facts WHERE plan_at > ''").pluck();
  const roles = db
    .prepare<[string, number], RoleId>('SELECT role_id FROM role_facts WHERE role_id > ? ORDER BY role_id LIMIT ?')
    .pluck();
  const basis = db.prepare<[], string>('SELECT basis FROM plan_basis').pluck();
  const setBasis = db.prepare<[string]>(
    'INSERT INTO plan_basis (id, basis) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET basis = excluded.basis',
  );
  return {
    /** By key. */
    ofRole: (id: RoleId): readonly FollowUp[] => ofRole.all(id),
    put: (followUp: FollowUp): void => {
      put.run(followUp);
    },
    remove: (id: RoleId, key: string): void => {
      remove.run(id, key);
    },
    /** Says what the card of a role has to say of its plan, and until when that holds. */
    setPlan: (plan: RolePlan): void => {
      setPlan.run(plan);
    },
    /** Those of the roles touched just now are to be made later. */
    putOff: (): void => {
      putOff.run();
    },
    /** Roles whose follow-ups are to be made by now, those left longest first. */
    due: (now: Instant, most: number): readonly RoleId[] => due.all(now, most),
    /** The same, without those that were put off. */
    passed: (now: Instant, most: number): readonly RoleId[] => passed.all(now, most),
    /** When the next are to be made. */
    nextAt: (): Instant | null => next.get() ?? null,
    /** All roles in the order of their ids, by and by. */
    rolesAfter: (id: string, most: number): readonly RoleId[] => roles.all(id, most),
    basis: (): string | undefined => basis.get(),
    setBasis: (text: string): void => {
      setBasis.run(text);
    },
  };
};
export type FollowUpsRepository = ReturnType<typeof followUpsRepository>;
