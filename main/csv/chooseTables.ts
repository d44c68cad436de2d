import { meaningsByName } from '#shared/csv/columnMeaning.ts';
import { isLinkedIn, type Preset } from '#shared/csv/presets.ts';
import { errors } from '#shared/messages/errors.ts';
import { badFile, ImportProblem, NotATable } from './importProblem.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { tooMuchTogether } from './readBudget.ts';
import { peekHeader } from './readTable.ts';
import type { CsvSource } from './sources/csvSource.ts';
import type { OpenedSources } from './sources/openSources.ts';

type Group = OpenedSources['groups'][number];
type Peeked = { readonly source: CsvSource; readonly headers: readonly string[]; readonly preset: Preset | null };
/** A file that is too large, encrypted or unreadable: what it holds, nobody knows. */
type Closed = { readonly source: CsvSource; readonly problem: ImportProblem };

/** What only LinkedIn's export has: its further lists of jobs once held (`Positions.csv`) are no applications. */
const LINKEDIN_ONLY = /(?:^|\/)(?:Profile|Positions|Connections|Registration|Ad_Targeting)\.csv$/;

/** The names under which LinkedIn's export has what is imported. */
const LINKEDIN_TABLE = /(?:^|\/)(?:Job Applications|Saved Jobs|Connections)(?:[ _(][^/]*)?\.csv$/i;

/** A file that is no CSV at all is no reason to refuse the folder it lies in. */
const peek = async (source: CsvSource): Promise<Peeked | Closed | null> => {
  try {
    return { source, ...(await peekHeader(source)) };
  } catch (error) {
    if (error instanceof NotATable) return null;
    if (error instanceof ImportProblem) return { source, problem: error };
    throw error;
  }
};

const namesRoles = ({ headers, preset }: Peeked): boolean => {
  const meanings = meaningsByName(headers);
  return preset !== null || (meanings.includes('company') && meanings.includes('title'));
};

/** The plan shows rows in this order, and the user came for the roles. */
const jobsFirst = (tables: readonly Peeked[]): readonly Peeked[] => {
  const isLast = ({ preset }: Peeked): boolean => preset?.id === 'linkedin-connections';
  return [...tables.filter((table) => !isLast(table)), ...tables.filter(isLast)];
};

/**
 * Which files of a zip or a folder are imported: LinkedIn's if there are any, else all that name a company and a title,
 * else the only one there is, whose columns the user is then asked for. Everything else is left alone without a word.
 * A file that cannot be looked into refuses all, unless it lies in LinkedIn's export and is none of its lists of jobs.
 */
const chooseInContainer = async ({ name, container, sources }: Group): Promise<readonly CsvSource[]> => {
  const peeked: Peeked[] = [];
  const closed: Closed[] = [];
  for (const source of sources) {
    const seen = await peek(source);
    if (seen === null) continue;
    if ('problem' in seen) closed.push(seen);
    else peeked.push(seen);
  }
  const linkedIn = peeked.filter(({ preset }) => isLinkedIn(preset));
  const isExport = linkedIn.length > 0 || sources.some((source) => LINKEDIN_ONLY.test(source.name));
  const missed = isExport ? closed.find(({ source }) => LINKEDIN_TABLE.test(source.name)) : closed[0];
  if (missed !== undefined) throw missed.problem;
  if (linkedIn.length > 0) return jobsFirst(linkedIn).map(({ source }) => source);
  if (!isExport) {
    const roles = peeked.filter(namesRoles);
    if (roles.length > 0) return roles.map(({ source }) => source);
    if (peeked.length === 1) return peeked.map(({ source }) => source);
  }
  if (isExport) throw badFile(name, errors.exportWithoutJobs({ file: name }));
  if (sources.length > 0) throw badFile(name, errors.noTableOfRoles({ file: name }));
  throw badFile(
    name,
    container === 'zip' ? errors.zipWithoutFiles({ file: name }) : errors.folderWithoutFiles({ folder: name }),
  );
};

/** The files of an import, in order, each under a name that no other has. @throws ImportProblem if there is nothing to read. */
export const chooseTables = async ({ groups }: OpenedSources): Promise<readonly CsvSource[]> => {
  const chosen: CsvSource[] = [];
  const taken = new Set<string>();
  for (const group of groups) {
    const sources = group.container === null ? group.sources : await chooseInContainer(group);
    for (const source of sources) {
      const plain = taken.has(source.name) ? `${group.name}/${source.name}` : source.name;
      let name = plain;
      for (let copy = 2; taken.has(name); copy += 1) name = `${plain} (${copy})`;
      taken.add(name);
      chosen.push({ ...source, name });
    }
  }
  if (chosen.reduce((sum, { size }) => sum + size, 0) > IMPORT_LIMITS.totalBytes) throw tooMuchTogether();
  return chosen;
};
