import type { Part } from '../domain/person.ts';
import { flatFiles as words } from '../messages/exports.ts';
import { parts } from '../messages/parts.ts';

/** A person with their parts in roles. Days are `YYYY-MM-DD`, instants in UTC. */
export type ExportedPerson = {
  readonly id: string;
  readonly name: string;
  readonly company: string | null;
  readonly position: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly profileUrl: string | null;
  readonly connectedOn: string | null;
  readonly notes: string;
  readonly updatedAt: string;
  readonly lastContactAt: string | null;
  readonly roles: readonly { readonly title: string; readonly company: string; readonly part: Part }[];
};

const CELLS: Readonly<Record<keyof typeof words.people, (person: ExportedPerson) => string | null>> = {
  name: ({ name }) => name,
  company: ({ company }) => company,
  position: ({ position }) => position,
  email: ({ email }) => email,
  phone: ({ phone }) => phone,
  profileUrl: ({ profileUrl }) => profileUrl,
  roles: ({ roles }) =>
    roles.map(({ title, company, part }) => words.partIn({ title, company, part: parts[part] })).join(', '),
  lastContactAt: ({ lastContactAt }) => lastContactAt,
  connectedOn: ({ connectedOn }) => connectedOn,
  notes: ({ notes }) => notes,
  id: ({ id }) => id,
};

type Column = keyof typeof CELLS;
const COLUMNS = Object.keys(CELLS) as readonly Column[]; // its own

export const personHeaders: readonly string[] = COLUMNS.map((column) => words.people[column]);

/** A person as one record of a flat file; nothing is an empty cell. */
export const personCells = (person: ExportedPerson): readonly (string | null)[] =>
  COLUMNS.map((column) => CELLS[column](person) || null);
