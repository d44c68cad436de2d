import type { Connection } from '#shared/csv/connection.ts';
import { namesPeople } from '#shared/csv/peopleColumns.ts';
import { inUsersZone } from '#shared/csv/zonedDay.ts';
import { errors } from '#shared/messages/errors.ts';
import { chooseTables } from './chooseTables.ts';
import { badFile } from './importProblem.ts';
import type { PeopleAsked } from './protocol.ts';
import { createReadBudget } from './readBudget.ts';
import { peekHeader, readTable } from './readTable.ts';
import { sourceLabel } from './sourceLabel.ts';
import type { CsvSource } from './sources/csvSource.ts';
import { openSources } from './sources/openSources.ts';
import { connectionRows } from './tableRows.ts';

/** Whether a file is a list of people by its columns, and so is read without a word of the user. */
const isList = async (source: CsvSource): Promise<boolean> => {
  const { preset, headers } = await peekHeader(source);
  return preset === null ? namesPeople(headers) : preset.kind === 'people';
};

/**
 * The people behind the paths that the user gave: LinkedIn's zip, its folder, or a list of people, whoever made it. Lists of
 * jobs are left alone. Where an import names its files of people, they are read as it reads them.
 * @throws ImportProblem that names the file
 * @param zone the user's (IANA), for moments
 */
export const readConnections = async ({ paths, files }: PeopleAsked, zone: string): Promise<readonly Connection[]> => {
  const opened = await openSources(paths);
  try {
    const budget = createReadBudget();
    const moments = inUsersZone(zone);
    const connections: Connection[] = [];
    let isFound = false;
    for (const source of await chooseTables(opened)) {
      const named = files?.find(({ file }) => file === source.name);
      if (files === null ? !(await isList(source)) : named === undefined) continue;
      isFound = true;
      const table = await readTable(source, () => undefined, budget, named?.reading);
      for (const connection of connectionRows(table, moments)) connections.push(connection);
    }
    if (!isFound) {
      const file = sourceLabel(paths);
      throw badFile(file, errors.noConnections({ file }));
    }
    return connections;
  } finally {
    opened.close();
  }
};
