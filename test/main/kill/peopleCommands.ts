import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARTS } from '#shared/domain/choices.ts';
import type { PersonId, RoleId } from '#shared/domain/ids.ts';
import type { Part } from '#shared/domain/person.ts';
import type { Maker, User } from './user.ts';

type InRole = { readonly personId: PersonId; readonly roleId: RoleId; readonly part: Part };

const someInRole = ({ pick, all }: User): InRole | undefined =>
  pick(all<InRole>('SELECT person_id AS personId, role_id AS roleId, part FROM role_people ORDER BY 1, 2'));

const fields = ({ word, company, isOneIn }: User) => ({
  name: word(),
  // One of their own, at which there is no role, as often as not.
  company: isOneIn(2) ? company() : ({ kind: 'new', name: word() } as const),
  position: word(),
  email: `${word().replace(' ', '')}@x.example`,
  phone: null,
  profileUrl: null,
  notes: word(),
});

/** The people, their parts in roles, and LinkedIn's connections. */
export const peopleCommands = {
  addPerson: (user) => {
    const role = user.isOneIn(2) ? user.some<RoleId>('roles') : undefined;
    const part = user.pick(PARTS) ?? 'other';
    return () => user.app.people.create({ ...fields(user), role: role ? { roleId: role.id, part } : null });
  },

  editPerson: (user) => {
    const person = user.some<PersonId>('people');
    return person && (() => user.app.people.patch({ ...person, fields: fields(user) }));
  },

  removePerson: ({ app, some }) => {
    const person = some<PersonId>('people');
    return person && (() => app.people.remove(person));
  },

  mergePeople: ({ app, some }) => {
    const keep = some<PersonId>('people');
    const drop = keep && some<PersonId>('people', `id <> '${keep.id}'`);
    if (keep === undefined || drop === undefined) return undefined;
    return () =>
      app.mergePeople({ keepId: keep.id, keepVersion: keep.version, dropId: drop.id, dropVersion: drop.version });
  },

  addToRole: ({ app, some, pick }) => {
    const role = some<RoleId>('roles');
    const person =
      role && some<PersonId>('people', `id NOT IN (SELECT person_id FROM role_people WHERE role_id = '${role.id}')`);
    if (role === undefined || person === undefined) return undefined;
    return () => app.people.setPart({ personId: person.id, roleId: role.id, part: pick(PARTS) ?? 'other' });
  },

  changePart: (user) => {
    const inRole = someInRole(user);
    const part = user.pick(PARTS.filter((other) => other !== inRole?.part));
    if (inRole === undefined || part === undefined) return undefined;
    return () => user.app.people.setPart({ ...inRole, part });
  },

  removeFromRole: (user) => {
    const inRole = someInRole(user);
    return inRole && (() => user.app.people.removeFromRole(inRole));
  },

  addConnections:
    ({ app, folder, random, rows, word }) =>
    async () => {
      const file = join(folder, 'Connections.csv');
      const lines = Array.from(
        { length: rows },
        () =>
          `${word()},Lima,https://www.linkedin.com/in/p${random(2 ** 40)},,Company ${random(20)},Recruiter,05 Mar 2024`,
      );
      const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
      writeFileSync(file, [header, ...lines].join('\n'));
      const chosen = await app.connections.choose({ paths: [file], files: null });
      return chosen.ok ? app.connections.add({ which: 'all' }) : chosen;
    },
} satisfies Record<string, Maker>;
