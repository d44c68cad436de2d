import type { Database } from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import type { Services } from '#main/services/index.ts';
import type { Company } from '#shared/contract/companies.ts';
import type { Parsed } from '#shared/contract/index.ts';
import type { RoleDetails } from '#shared/contract/roles.ts';
import type { Channel } from '#shared/domain/channel.ts';
import { STAGE_KINDS } from '#shared/domain/choices.ts';
import type { CompanyRef } from '#shared/domain/companyRef.ts';
import type { localDayOf } from '#shared/domain/dayMath.ts';
import type { CompanyId, InteractionId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Interview } from '#shared/domain/interview.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import type { Outcome } from '#shared/domain/outcome.ts';
import type { Part, Person } from '#shared/domain/person.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import type { Stage, StageKind } from '#shared/domain/stage.ts';
import { wallTimeOf } from '#shared/domain/wallTime.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { companyNamed } from '#test/helpers/companyRef.ts';
import { COMPANIES, PLACES, TITLES } from './sampleRoles.ts';

/** How many roles the columns of a board hold. */
export type Spread = Partial<Record<StageKind, number>>;

type PersonPart = Partial<Omit<Parsed<'people.create'>, 'name' | 'company' | 'role'>> & {
  readonly companyName?: string;
  /** Roles by their titles, with the person's part in each. */
  readonly parts?: Readonly<Record<string, Part>>;
  /** A call with them then, about no role. */
  readonly lastContactAt?: Instant;
};
type RolePart = Partial<Omit<Parsed<'roles.create'>, 'company' | 'stageId'>> & {
  readonly companyName?: string;
  readonly stage?: StageKind;
};
type RoleFields = Omit<Parsed<'roles.patch'>['fields'], 'company' | 'via'> & { readonly companyName?: string };

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T; // the lists are not empty

/** An instant so many days ago. */
export const daysAgo = (days: number): Instant => new Date(Date.now() - days * 86_400_000).toISOString() as Instant;

/** Short words for what tests have in their database before the page looks, or behind its back; the services write it. */
export const testWriter = (services: Services, db: Database) => {
  const idOf = <Id extends string>(
    table: 'roles' | 'people' | 'companies',
    column: 'title' | 'name',
    text: string,
  ): Id => {
    const id = db
      .prepare<[string], Id>(`SELECT id FROM ${table} WHERE ${column} = ? ORDER BY created_at`)
      .pluck()
      .get(text);
    if (id === undefined) throw new Error(`There is no “${text}” among the ${table}`);
    return id;
  };
  const ref = (name: string): CompanyRef => companyNamed(db, name);
  const stages = (): readonly Stage[] => answerOf(services.columns.list());
  const stage = (kind: StageKind): Stage => {
    const found = stages().find((one) => one.kind === kind);
    if (found === undefined) throw new Error(`There is no column of the kind ${kind}`);
    return found;
  };
  const details = (title: string): RoleDetails => answerOf(services.roles.get(idOf<RoleId>('roles', 'title', title)));
  const role = (title: string): RoleCard => details(title).card;
  const person = (name: string): Person => answerOf(services.people.get(idOf<PersonId>('people', 'name', name))).person;
  const company = (name: string): Company =>
    answerOf(services.companies.get(idOf<CompanyId>('companies', 'name', name))).company;

  /** Puts a role on top of a column; at Acme Corp in Applied if nothing else is said. */
  const addRole = (title: string, { companyName = 'Acme Corp', stage: kind = 'applied', ...part }: RolePart = {}) =>
    answerOf(
      services.roles.create({
        location: null,
        url: null,
        appliedOn: null,
        ...part,
        title,
        company: ref(companyName),
        stageId: stage(kind).id,
      }),
    );
  const patchRole = (title: string, { companyName, ...fields }: RoleFields): RoleDetails => {
    const { id, version } = role(title);
    const company = companyName === undefined ? {} : { company: ref(companyName) };
    return answerOf(services.roles.patch({ id, version, fields: { ...fields, ...company } }));
  };
  /** A call or message at an instant, about a role, with somebody, or both; both by name. */
  const log = (said: {
    readonly role?: string;
    readonly person?: string;
    readonly at: Instant;
    readonly text?: string;
    readonly direction?: 'in' | 'out';
    readonly channel?: Channel;
    readonly zone?: string;
  }): InteractionId =>
    answerOf(
      services.interactions.log({
        roleId: said.role === undefined ? null : role(said.role).id,
        who: said.person === undefined ? null : { kind: 'person', personId: person(said.person).id, part: null },
        direction: said.direction ?? 'in',
        channel: said.channel ?? 'call',
        at: wallTimeOf(said.at, said.zone ?? 'UTC'),
        text: said.text ?? '',
        isAutomatic: false,
        reached: null,
      }),
    ).id;
  const setPart = (title: string, name: string, its: Part): void =>
    void answerOf(services.people.setPart({ personId: person(name).id, roleId: role(title).id, part: its }));
  const addPerson = (name: string, { companyName, parts = {}, lastContactAt, ...part }: PersonPart = {}): Person => {
    const added = answerOf(
      services.people.create({
        position: null,
        email: null,
        phone: null,
        profileUrl: null,
        notes: '',
        ...part,
        name,
        company: companyName === undefined ? null : ref(companyName),
        role: null,
      }),
    );
    for (const [title, its] of Object.entries(parts)) setPart(title, name, its);
    if (lastContactAt !== undefined) log({ person: name, at: lastContactAt });
    return added;
  };
  /** A company by itself, as an import may leave one; the app makes one only with a role or a person. */
  const addCompany = (name: string, fields: Parsed<'companies.patch'>['fields'] = {}): Company => {
    db.prepare('INSERT INTO companies (id, name, name_key, created_at) VALUES (?, ?, ?, ?)').run(
      uuidv7(),
      name,
      nameKey(name),
      new Date().toISOString(),
    );
    const columns = { isAgency: 'is_agency', avoidReason: 'avoid_reason', website: 'website' } as const;
    for (const [field, column] of Object.entries(columns)) {
      const value = fields[field as keyof typeof columns]; // a key of the list above
      if (value !== undefined)
        db.prepare(`UPDATE companies SET ${column} = ? WHERE name = ?`).run(
          typeof value === 'boolean' ? Number(value) : value,
          name,
        );
    }
    return company(name);
  };
  const addLead = (title: string, lead: { companyName?: string; person?: string; source?: string } = {}): RoleCard =>
    answerOf(
      services.leads.create({
        title,
        company: ref(lead.companyName ?? 'Tribune Daily'),
        person:
          lead.person === undefined
            ? null
            : { kind: 'new', name: lead.person, email: null, phone: null, profileUrl: null },
        source: lead.source ?? null,
      }),
    );
  const addInterview = (
    title: string,
    startsAt: Instant,
    part: Partial<Parsed<'interviews.create'>> & { readonly zone?: string } = {},
  ): Interview => {
    const { zone = 'Europe/Berlin', ...fields } = part;
    return answerOf(
      services.interviews.create({
        minutes: 45,
        channel: 'video',
        place: null,
        state: 'scheduled',
        personIds: [],
        notes: '',
        ...fields,
        roleId: role(title).id,
        at: wallTimeOf(startsAt, zone),
      }),
    );
  };

  return {
    stages,
    stage,
    role,
    details,
    person,
    company,
    addRole,
    patchRole,
    addPerson,
    setPart,
    patchPerson: (name: string, fields: Parsed<'people.patch'>['fields']): Person => {
      const { id, version } = person(name);
      return answerOf(services.people.patch({ id, version, fields }));
    },
    addCompany,
    addLead,
    addInterview,
    log,
    /** The ids of the roles in a column, from the top. */
    rolesIn: (kind: StageKind): readonly RoleId[] =>
      db
        .prepare<[string], RoleId>('SELECT id FROM roles WHERE stage_id = ? ORDER BY rank, id')
        .pluck()
        .all(stage(kind).id),
    /** Moves a role to the top of a column. */
    moveRole: (title: string, kind: StageKind): RoleCard => {
      const { id, version } = role(title);
      return answerOf(services.moves.move({ id, version, to: { stageId: stage(kind).id, afterRoleId: null } }));
    },
    hide: (kind: StageKind): void => {
      const { id, version } = stage(kind);
      answerOf(services.columns.setHidden({ id, version, hidden: true }));
    },
    setOutcome: (title: string, outcome: Outcome): RoleCard => {
      const { id, version } = role(title);
      return answerOf(services.roles.setOutcome({ id, version, outcome }));
    },
    /** Since when a role is in its column, as the user puts it right. */
    setStageDay: (title: string, on: ReturnType<typeof localDayOf>): RoleCard => {
      const { id } = role(title);
      const [step] = answerOf(services.timeline.ofRole({ id, offset: 0 })).filter(({ kind }) => kind === 'stage');
      return answerOf(services.moves.setStageDay({ roleId: id, eventId: step?.id ?? '', on }));
    },
    /** Fills the columns; the names of the roles run on from column to column, each column from the top. */
    spread: (spread: Spread): void => {
      let first = 0;
      const fill = db.transaction(() => {
        for (const kind of STAGE_KINDS) {
          const count = spread[kind] ?? 0;
          // Each goes on top of its column.
          for (let number = first + count - 1; number >= first; number -= 1) {
            addRole(pick(TITLES, number), {
              stage: kind,
              companyName: pick(COMPANIES, number),
              location: pick(PLACES, number),
              appliedOn: null,
            });
          }
          first += count;
        }
      });
      fill();
    },
    /** What was done so far cannot be undone: the test begins after it. */
    forgetCommands: (): void => void db.exec('DELETE FROM undo_commands'),
  };
};

export type TestWriter = ReturnType<typeof testWriter>;
