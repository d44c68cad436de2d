import type { Caller } from '#shared/contract/callers.ts';
import { CALLER_PROMISES, CALLERS, SEARCH_HITS } from '#shared/contract/pageSizes.ts';
import type { CompanyId, InterviewId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { Db } from '../db/open.ts';
import { PHONE_TAIL } from '../db/phoneTail.ts';
import { lastContactOfPerson } from './lastContact.ts';

export type Numbered = { readonly id: PersonId; readonly phone: string };
export type CallerPerson = NonNullable<Caller['person']>;
export type CallerRole = NonNullable<Caller['role']>;
type Last = NonNullable<Caller['last']>;
type Promised = Caller['promises'][number];
type NextInterview = NonNullable<Caller['interview']>;
type Whose = { readonly personId: PersonId | null; readonly roleId: RoleId | null };

/** Of what was said last: its first lines, as far as a small window shows them. */
const SHOWN = 600;
/** Where several are listed, the role that is most under way stands first. */
const ROLE = 'r.id, r.title, c.name AS companyName, s.name AS stageName';
const ROLE_FROM = 'JOIN companies c ON c.id = r.company_id JOIN stages s ON s.id = r.stage_id';
const LAST = `SELECT id, direction, channel, at, substr(text, 1, ${SHOWN}) AS text FROM interactions`;
const PROMISE = 'SELECT id, what, due_on AS dueOn, due_at AS dueAt, text FROM promises';

/** Who may be calling, and what is to be known of them while they do. Every statement reads by an index, and few rows. */
export const callersRepository = (db: Db) => {
  const byTail = db.prepare<[string], Numbered>(
    `SELECT id, phone FROM people WHERE phone IS NOT NULL AND ${PHONE_TAIL} = ? LIMIT ${SEARCH_HITS}`,
  );
  const numbered = db.prepare<[string], Numbered>(`SELECT p.id, p.phone FROM json_each(?) AS listed
    CROSS JOIN people p ON p.id = listed.value WHERE p.phone IS NOT NULL`);
  const inOrder = db
    .prepare<[string, string], PersonId>(
      `SELECT p.id, ${lastContactOfPerson('p.id')} AS at FROM json_each(?) AS listed
        CROSS JOIN people p ON p.id = listed.value
        ORDER BY p.name_key <> ?, NOT EXISTS (SELECT 1 FROM role_people WHERE person_id = p.id), at DESC, listed.key`,
    )
    .pluck();
  const ofRole = db
    .prepare<[RoleId], PersonId>(`SELECT person_id FROM role_people WHERE role_id = ? LIMIT ${CALLERS}`)
    .pluck();
  const ofCompany = db
    .prepare<[CompanyId], PersonId>(`SELECT id FROM people WHERE company_id = ? LIMIT ${CALLERS}`)
    .pluck();
  const ofInterview = db
    .prepare<[InterviewId], PersonId>(`SELECT person_id FROM interview_people WHERE interview_id = ? LIMIT ${CALLERS}`)
    .pluck();
  const person = db.prepare<[PersonId], CallerPerson>(`SELECT p.id, p.name, p.position, c.name AS companyName, p.phone
    FROM people p LEFT JOIN companies c ON c.id = p.company_id WHERE p.id = ?`);
  const roleOf = db.prepare<[{ personId: PersonId; meant: RoleId | null }], CallerRole & { others: number }>(
    `SELECT ${ROLE}, rp.part, count(*) OVER () - 1 AS others FROM role_people rp JOIN roles r ON r.id = rp.role_id
      ${ROLE_FROM} WHERE rp.person_id = @personId
      ORDER BY r.id IS NOT @meant, s.kind = 'closed',
        (SELECT max(at) FROM interactions WHERE role_id = r.id) DESC, r.updated_at DESC, r.id LIMIT 1`,
  );
  const role = db.prepare<[RoleId], CallerRole>(
    `SELECT ${ROLE}, NULL AS part FROM roles r ${ROLE_FROM} WHERE r.id = ?`,
  );
  // What a machine wrote nobody said.
  const lastOfPerson = db.prepare<[PersonId], Last>(
    `${LAST} WHERE person_id = ? AND is_automatic = 0 ORDER BY at DESC, id DESC LIMIT 1`,
  );
  const lastOfRole = db.prepare<[RoleId], Last>(
    `${LAST} WHERE role_id = ? AND is_automatic = 0 ORDER BY at DESC, id DESC LIMIT 1`,
  );
  const promises = db.prepare<[Whose], Promised>(`SELECT id, what, dueOn, dueAt, text FROM (
    ${PROMISE} WHERE person_id = @personId AND state = 'open'
    UNION ALL ${PROMISE} WHERE role_id = @roleId AND person_id IS NULL AND state = 'open')
    ORDER BY coalesce(dueAt, dueOn), id LIMIT ${CALLER_PROMISES}`);
  const interview = db.prepare<[Whose & { readonly now: Instant }], NextInterview>(`SELECT id, startsAt, channel FROM (
    SELECT id, starts_at AS startsAt, channel FROM interviews
      WHERE role_id = @roleId AND state = 'scheduled' AND starts_at >= @now
    UNION SELECT i.id, i.starts_at, i.channel FROM interview_people ip JOIN interviews i ON i.id = ip.interview_id
      WHERE ip.person_id = @personId AND i.state = 'scheduled' AND i.starts_at >= @now)
    ORDER BY startsAt, id LIMIT 1`);
  return {
    /** Those whose number ends so. */
    byTail: (tail: string): Numbered[] => byTail.all(tail),
    /** Those of the people who have a number. */
    numbered: (ids: readonly PersonId[]): Numbered[] => numbered.all(JSON.stringify(ids)),
    /** Those of the people who are there: whose whole name it is, who has a part in a role, who was in touch last. */
    inOrder: (ids: readonly PersonId[], nameKey: string): PersonId[] => inOrder.all(JSON.stringify(ids), nameKey),
    ofRole: (id: RoleId): PersonId[] => ofRole.all(id),
    ofCompany: (id: CompanyId): PersonId[] => ofCompany.all(id),
    ofInterview: (id: InterviewId): PersonId[] => ofInterview.all(id),
    person: (id: PersonId): CallerPerson | undefined => person.get(id),
    /** The role in which they have a part: `meant`, or the one that is most under way; with how many others there are. */
    roleOf: (personId: PersonId, meant: RoleId | null): { role: CallerRole | undefined; others: number } => {
      const { others = 0, ...found } = roleOf.get({ personId, meant }) ?? {};
      return { role: 'id' in found ? found : undefined, others };
    },
    role: (id: RoleId): CallerRole | undefined => role.get(id),
    /** What was said last: with the person, or, where nobody is known, about the role. */
    last: ({ personId, roleId }: Whose): Last | null => {
      if (personId !== null) return lastOfPerson.get(personId) ?? null;
      return (roleId === null ? undefined : lastOfRole.get(roleId)) ?? null;
    },
    /** What they still owe, and what somebody of the role's company does whose name is not known. */
    promises: (whose: Whose): Promised[] => promises.all(whose),
    interview: (whose: Whose, now: Instant): NextInterview | null => interview.get({ ...whose, now }) ?? null,
  };
};
export type CallersRepository = ReturnType<typeof callersRepository>;
