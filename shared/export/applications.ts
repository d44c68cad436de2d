import type { Outcome } from '../domain/outcome.ts';
import type { Part } from '../domain/person.ts';
import { boardCard } from '../messages/boardCard.ts';
import { flatFiles as words } from '../messages/exports.ts';
import { parts } from '../messages/parts.ts';

/** A role with what hangs on it, as a flat file has it. Days are `YYYY-MM-DD`. */
export type Application = {
  readonly id: string;
  readonly company: string;
  readonly via: string | null;
  readonly title: string;
  readonly stage: string;
  readonly stageSince: string;
  readonly outcome: Outcome | null;
  readonly appliedOn: string | null;
  readonly savedOn: string | null;
  readonly closesOn: string | null;
  readonly location: string | null;
  readonly salary: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly excitement: number | null;
  readonly resume: string | null;
  readonly notes: string;
  readonly description: string | null;
  /** Oldest first; `raw`: what a source called the stage. */
  readonly history: readonly { readonly day: string; readonly stage: string; readonly raw: string | null }[];
  readonly tags: readonly string[];
  readonly people: readonly { readonly name: string; readonly part: Part }[];
};

/** What the columns of a flat file hold, in their order, by the names of their headers. */
const CELLS: Readonly<Record<keyof typeof words.applications, (role: Application) => string | null>> = {
  company: ({ company }) => company,
  via: ({ via }) => via,
  title: ({ title }) => title,
  stage: ({ stage }) => stage,
  stageSince: ({ stageSince }) => stageSince,
  outcome: ({ outcome }) => (outcome === null ? null : boardCard.outcomes[outcome]),
  appliedOn: ({ appliedOn }) => appliedOn,
  savedOn: ({ savedOn }) => savedOn,
  closesOn: ({ closesOn }) => closesOn,
  location: ({ location }) => location,
  salary: ({ salary }) => salary,
  source: ({ source }) => source,
  url: ({ url }) => url,
  excitement: ({ excitement }) => (excitement === null ? null : String(excitement)),
  tags: ({ tags }) => tags.join(', '),
  people: ({ people }) => people.map(({ name, part }) => `${name} (${parts[part]})`).join(', '),
  history: ({ history }) => history.map(words.step).join(', '),
  resume: ({ resume }) => resume,
  notes: ({ notes }) => notes,
  description: ({ description }) => description,
  id: ({ id }) => id,
};

type Column = keyof typeof CELLS;
const COLUMNS = Object.keys(CELLS) as readonly Column[]; // its own

export const applicationHeaders: readonly string[] = COLUMNS.map((column) => words.applications[column]);

/** A role as one record of a flat file for a spreadsheet; nothing is an empty cell. */
export const applicationCells = (role: Application): readonly (string | null)[] =>
  COLUMNS.map((column) => CELLS[column](role) || null);
