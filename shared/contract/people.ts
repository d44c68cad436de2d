import * as z from 'zod';
import { personId, roleId } from '../domain/ids.ts';
import { storedInstant } from '../domain/localDay.ts';
import { part, person, personFields } from '../domain/person.ts';
import { filterText } from '../domain/text.ts';
import { sortDirection, version } from './fields.ts';
import { LIST_PAGE } from './pageSizes.ts';
import { promiseCounts } from './promises.ts';

export const personRow = person
  .pick({
    id: true,
    name: true,
    companyId: true,
    companyName: true,
    position: true,
    email: true,
    phone: true,
    version: true,
  })
  .extend({
    /** Roles in which they have a part. */
    roles: z.int().nonnegative(),
    lastContactAt: storedInstant.nullable(),
  });
export type PersonRow = Readonly<z.infer<typeof personRow>>;
export const personSort = z.enum(['name', 'company', 'roles', 'lastContact']);
export type PersonSort = z.infer<typeof personSort>;

/** Two records that may be one and the same; only the user knows. */
export const peoplePair = z.object({
  first: personRow,
  second: personRow,
  because: z.enum(['email', 'profile', 'name_and_company', 'name']),
  /** Roles in which the two have different parts: a merge keeps that of the one that is kept. */
  clashes: z.array(z.object({ title: z.string(), first: part, second: part })),
});
export type PeoplePair = Readonly<z.infer<typeof peoplePair>>;

const role = z.object({ roleId, part });

export const peopleContract = {
  'people.list': {
    input: z.object({
      filter: filterText,
      sort: personSort,
      direction: sortDirection,
      offset: z.int().nonnegative(),
    }),
    output: z.object({ total: z.int().nonnegative(), rows: z.array(personRow).max(LIST_PAGE) }),
  },
  'people.get': {
    input: z.object({ id: personId }),
    output: z.object({
      person,
      roles: z.array(z.object({ roleId, title: z.string(), companyName: z.string(), stageName: z.string(), part })),
      lastContactAt: storedInstant.nullable(),
      counts: z.object({
        interviews: z.int(),
        /** Those with a role, which stay with it when the person is removed, and those without, which do not. */
        interactions: z.int(),
        withoutRole: z.int(),
        /** What the user still wants to ask them, which goes with them. */
        questions: z.int(),
      }),
      promises: promiseCounts,
    }),
  },
  /** The best matches for what was typed so far: whose whole name it is, then those of `roleId`; at most 20. */
  'people.suggest': {
    input: z.object({ text: filterText, roleId: roleId.nullable() }),
    output: z.array(
      z.object({
        id: personId,
        name: z.string(),
        companyName: z.string().nullable(),
        /** Their part in that role; `null` for those who have none. */
        part: part.nullable(),
        /** They are in that role, or work for its company or the agency it comes by. */
        isHere: z.boolean(),
      }),
    ),
  },
  /** Adds a person, and at once to a role if one is named. */
  'people.create': { input: personFields.extend({ role: role.nullable() }), output: person },
  /** Changes the fields that are given, and no others. */
  'people.patch': { input: z.object({ id: personId, version, fields: personFields.partial() }), output: person },
  /** Removes a person, and what they said and wrote apart from any role; the rest stays with its role. */
  'people.remove': { input: z.object({ id: personId, version }), output: z.null() },
  'people.duplicates': { input: z.object({}), output: z.array(peoplePair).max(LIST_PAGE) },
  /** Moves all that hangs on one record to the other, fills its gaps, and removes the one. */
  'people.merge': {
    input: z.object({ keepId: personId, keepVersion: version, dropId: personId, dropVersion: version }),
    output: person,
  },
  /** Gives a person a part in a role, or another one. */
  'people.setPart': { input: z.object({ personId, ...role.shape }), output: z.null() },
  'people.removeFromRole': { input: z.object({ personId, roleId }), output: z.null() },
  /**
   * People of a file, such as LinkedIn's connections: says who is in it. The user is asked for the file, or it is that of
   * the import that is shown. `null` if the user chose nothing.
   */
  'connections.choose': {
    input: z.object({ from: z.enum(['files', 'import']) }),
    output: z
      .object({
        total: z.int().nonnegative(),
        /** Not among the people yet, and at a company that has a role on the board. */
        atBoard: z.array(z.object({ name: z.string(), companyName: z.string(), position: z.string() })).max(LIST_PAGE),
        atBoardCount: z.int().nonnegative(),
        known: z.int().nonnegative(),
        /** Not among the people yet, wherever they work. */
        newCount: z.int().nonnegative(),
        /** How many of those have longer notes than fit: what is beyond is left out. */
        cutCount: z.int().nonnegative(),
      })
      .nullable(),
  },
  /** Adds the connections of the export that was chosen last. */
  'connections.add': { input: z.object({ which: z.enum(['atBoard', 'all']) }), output: z.object({ added: z.int() }) },
} as const;
