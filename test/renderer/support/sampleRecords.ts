import type { CompanyId, PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import { PARTS } from '#shared/domain/person.ts';
import {
  companyIdOf,
  type FakeCompany,
  type FakePerson,
  fakeCompany,
  fakeLead,
  fakePerson,
  leadIdOf,
  type RecordOptions,
} from './fakeRecords.ts';
import { COMPANIES, TITLES } from './sampleRoles.ts';

const FIRST = ['Ana', 'Ben', 'Chidi', 'Dörte', 'Eleni', 'Farid', 'Grace', 'Hiro', 'Inés', 'Jonas', 'Kateryna', 'Lwazi'];
const LAST = ['Ruiz', 'Okafor', 'Müller', 'Sørensen', 'Papadopoulou', 'Haddad', 'O’Neill', 'Tanaka', 'Lindqvist'];
const JOBS = ['Recruiter', 'Head of Engineering', 'Features editor', 'Talent partner', 'Team lead, data platform'];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const daysAgo = (days: number): Instant => new Date(Date.now() - days * 86_400_000).toISOString() as Instant;

const personOf = (number: number): FakePerson =>
  fakePerson(number, `${pick(FIRST, number)} ${pick(LAST, number * 7)}`, {
    companyId: companyIdOf(number % COMPANIES.length) as CompanyId,
    companyName: pick(COMPANIES, number),
    position: number % 4 === 3 ? null : pick(JOBS, number),
    email: number % 3 === 0 ? `person${number}@example.com` : null,
    lastContactAt: number % 5 === 4 ? null : daysAgo((number * number) % 400),
    roles:
      number % 3 === 0
        ? [
            {
              roleId: leadIdOf(number) as RoleId,
              title: pick(TITLES, number),
              companyName: pick(COMPANIES, number),
              stageName: 'Interview',
              part: pick(PARTS, number),
            },
          ]
        : [],
  });

const companyOf = (number: number, name: string): FakeCompany =>
  fakeCompany(number, name, {
    isAgency: number % 4 === 1,
    avoidReason: number % 5 === 2 ? 'They changed the offer after I said yes.' : null,
    ghosted: number % 3 === 2 ? 2 : 0,
    lastContactAt: number % 3 === 0 ? null : daysAgo(number * 3),
    website: number % 2 === 0 ? 'https://example.com' : null,
    roles: Array.from({ length: number % 4 }, (_, index) => ({
      roleId: leadIdOf(number * 10 + index) as RoleId,
      title: pick(TITLES, number + index),
      stageName: index === 2 ? 'Closed' : 'Applied',
      outcome: index === 2 ? ('ghosted' as const) : null,
      isVia: number % 4 === 1,
    })),
    people: Array.from({ length: number % 3 }, (_, index) => ({
      personId: personOf(number + index).id as PersonId,
      name: personOf(number + index).name,
      position: personOf(number + index).position,
    })),
  });

const LONG = 'Maximiliane-Theodora von und zu Hohenlohe-Waldenburg-Schillingsfürst-Bartenstein the younger';

/** So many people, and companies and leads with every mark there is. */
export const manyRecords = (count: number): RecordOptions => ({
  people: [
    fakePerson(count + 1, LONG, { companyName: LONG, position: LONG, lastContactAt: daysAgo(1) }),
    ...Array.from({ length: count - 1 }, (_, number) => personOf(number)),
  ],
  companies: COMPANIES.map((name, number) => companyOf(number, name)),
  leads: Array.from({ length: 12 }, (_, number) =>
    fakeLead(number, `Talk with ${personOf(number).name}`, {
      companyName: pick(COMPANIES, number),
      people: [personOf(number).name],
      source: number % 2 === 0 ? 'a friend' : null,
      createdAt: daysAgo(number * 9),
      lastContactAt: number % 3 === 0 ? null : daysAgo(number),
    }),
  ),
  duplicatePeople: [
    [1, 2, 'email'],
    [3, 4, 'name_and_company'],
    [5, 6, 'name'],
  ],
  duplicateCompanies: [[0, 1]],
  connections: {
    total: 57,
    atBoard: Array.from({ length: 12 }, (_, number) => ({
      name: personOf(number).name,
      companyName: pick(COMPANIES, number),
      position: pick(JOBS, number),
    })),
    atBoardCount: 12,
    known: 3,
    newCount: 54,
  },
  timeline: [
    {
      kind: 'interaction',
      id: leadIdOf(900) as never,
      at: daysAgo(1),
      zone: 'Europe/Madrid',
      direction: 'in',
      channel: 'call',
      personId: null,
      personName: null,
      roleId: leadIdOf(1),
      roleTitle: 'Web Developer',
      isAutomatic: false,
      reached: null,
      text: '“We’re ready to move. I’d like you to start soon.”',
      version: 1,
    },
    {
      kind: 'interview',
      id: leadIdOf(901) as never,
      at: daysAgo(6),
      zone: 'Europe/Madrid',
      state: 'held',
      names: ['Ana Ruiz'],
      roleId: leadIdOf(1),
      roleTitle: 'Web Developer',
    },
  ],
});
