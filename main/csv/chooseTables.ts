import { meaningsByName } from '#shared/csv/columnMeaning.ts';
import { isPeople, namesPeople } from '#shared/csv/peopleColumns.ts';
import { isLinkedIn } from '#shared/csv/presets/index.ts';
import type { Preset } from '#shared/csv/presets/preset.ts';
import { recordKindOf } from '#shared/csv/records/recordKind.ts';
import { namesRole } from '#shared/csv/suggestColumns.ts';
import { errors } from '#shared/messages/errors.ts';
import { badFile, ImportProblem, NotATable } from './importProblem.ts';
import { leaveOutViews } from './leaveOutViews.ts';
import { IMPORT_LIMITS, inMB } from './limits.ts';
import { peekHeader } from './readTable.ts';
import type { CsvSource } from './sources/csvSource.ts';
import type { OpenedSources } from './sources/openSources.ts';

type Group = OpenedSources['groups'][number];
type Peeked = { readonly source: CsvSource; readonly headers: readonly string[]; readonly preset: Preset | null };
/** A file that is too large, encrypted, unreadable or no table at all: what it should hold, nobody knows. */
type Closed = { readonly source: CsvSource; readonly problem: ImportProblem };

/** What only LinkedIn's export has. */
const LINKEDIN_ONLY = /(?:^|\/)(?:Profile|Positions|Connections|Registration|Ad_Targeting)\.csv$/;

/** The names under which LinkedIn's export has what is imported. */
const LINKEDIN_TABLE = /(?:^|\/)(?:Job Applications|Saved Jobs|Connections)(?:[ _(][^/]*)?\.csv$/i;

/** A list of jobs once held, with a company and a title for each, that is no list of applications. */
const POSITIONS = /(?:^|\/)Positions\.csv$/;

const peek = async (source: CsvSource): Promise<Peeked | Closed> => {
  try {
    return { source, ...(await peekHeader(source)) };
  } catch (error) {
    if (error instanceof ImportProblem) return { source, problem: error };
    throw error;
  }
};

const namesRoles = ({ headers, preset }: Peeked): boolean => {
  const meanings = meaningsByName(headers);
  if (preset !== null) return preset.kind === 'roles';
  return namesRole(meanings);
};

/** LinkedIn's export has people with their company and title too: who recommended the user, for one. */
const isNoApplications = ({ source, headers, preset }: Peeked): boolean =>
  POSITIONS.test(source.name) || (preset === null ? isPeople(headers, null) : preset.kind === 'people');

/**
 * True if a file that could not be looked into may be what the user came for. One that is no table at all is no reason to
 * refuse the folder it lies in, unless its name says that it should be one of LinkedIn's.
 */
const isMissed = ({ source, problem }: Closed, isExport: boolean): boolean =>
  LINKEDIN_TABLE.test(source.name) || !(isExport || problem instanceof NotATable);

/** The plan shows rows in this order, and the user came for the roles. */
const jobsFirst = (tables: readonly Peeked[]): readonly Peeked[] => {
  const isLast = ({ preset }: Peeked): boolean => preset?.kind === 'people';
  return [...tables.filter((table) => !isLast(table)), ...tables.filter(isLast)];
};

/**
 * Which files of a zip or a folder are imported: LinkedIn's if there are any, else all that name a company and a title,
 * else the only one there is, whose columns the user is then asked for. Everything else is left alone.
 * A file that cannot be looked into refuses all, unless it lies in LinkedIn's export and is none of its lists of jobs.
 */
const chooseInContainer = async ({ name, container, sources, instead }: Group): Promise<readonly CsvSource[]> => {
  const peeked: Peeked[] = [];
  const closed: Closed[] = [];
  for (const source of sources) {
    const seen = await peek(source);
    if ('problem' in seen) closed.push(seen);
    else peeked.push(seen);
  }
  const linkedIn = peeked.filter(({ preset }) => isLinkedIn(preset));
  const isExport = linkedIn.length > 0 || sources.some((source) => LINKEDIN_ONLY.test(source.name));
  const missed = closed.find((one) => isMissed(one, isExport));
  if (missed !== undefined) throw missed.problem;
  if (linkedIn.length > 0) return jobsFirst(linkedIn).map(({ source }) => source);
  const records = isExport ? [] : peeked.filter(({ headers }) => recordKindOf(headers) !== null);
  const roles = peeked.filter((one) => namesRoles(one) && !isNoApplications(one) && !records.includes(one));
  if (roles.length + records.length > 0) return [...roles, ...records].map(({ source }) => source);
  const people = isExport
    ? []
    : peeked.filter(({ preset, headers }) => preset?.kind === 'people' || namesPeople(headers));
  if (people.length > 0) return people.map(({ source }) => source);
  if (!isExport && peeked.length === 1) return peeked.map(({ source }) => source);
  if (isExport) throw badFile(name, errors.exportWithoutJobs({ file: name }));
  if (sources.length > 0) throw badFile(name, errors.noTableOfRoles({ file: name }));
  throw badFile(
    name,
    instead ??
      (container === 'zip' ? errors.zipWithoutFiles({ file: name }) : errors.folderWithoutFiles({ folder: name })),
  );
};

/**
 * The files of an import, in order, each under a name that no other has. @throws ImportProblem if there is nothing to read
 * @param onLeftAlone told the name of each file of a zip or folder that is not among them, and of each archive in it that is not opened
 * @param check called over and over while files are compared; what it throws ends that
 */
export const chooseTables = async (
  { groups }: OpenedSources,
  onLeftAlone: (name: string) => void = () => undefined,
  check: () => void = () => undefined,
): Promise<readonly CsvSource[]> => {
  const chosen: CsvSource[] = [];
  const taken = new Set<string>();
  const picked: { readonly group: Group; readonly sources: readonly CsvSource[] }[] = [];
  for (const group of groups) {
    picked.push({ group, sources: group.container === null ? group.sources : await chooseInContainer(group) });
  }
  // Of one table the view may lie in one archive, and the whole in another.
  const wanted = new Set(
    await leaveOutViews(
      picked.flatMap(({ sources }) => sources),
      check,
    ),
  );
  for (const { group, sources: all } of picked) {
    const sources = all.filter((source) => wanted.has(source));
    for (const source of group.sources) if (!sources.includes(source)) onLeftAlone(source.name);
    for (const name of group.unopened) onLeftAlone(name);
    for (const source of sources) {
      const plain = taken.has(source.name) ? `${group.name}/${source.name}` : source.name;
      let name = plain;
      for (let copy = 2; taken.has(name); copy += 1) name = `${plain} (${copy})`;
      taken.add(name);
      chosen.push({ ...source, name });
    }
  }
  if (chosen.reduce((sum, { size }) => sum + size, 0) > IMPORT_LIMITS.totalBytes) {
    const message = errors.tooMuchTogether({ limitMB: inMB(IMPORT_LIMITS.totalBytes) });
    throw new ImportProblem({ code: 'bad_file', message });
  }
  return chosen;
};
