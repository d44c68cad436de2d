import type { Connection } from '#shared/csv/connection.ts';
import { isPeople } from '#shared/csv/peopleColumns.ts';
import { inUsersZone } from '#shared/csv/zonedDay.ts';
import { errors } from '#shared/messages/errors.ts';
import { chooseTables } from './chooseTables.ts';
import { badFile } from './importProblem.ts';
import { createReadBudget } from './readBudget.ts';
import { peekHeader, readTable } from './readTable.ts';
import { sourceLabel } from './sourceLabel.ts';
import { openSources } from './sources/openSources.ts';
import { connectionRows } from './tableRows.ts';

/**
 * The people behind the paths that the user gave: LinkedIn's zip, its folder, or a list of people, whoever made it. Lists of
 * jobs are left alone. @throws ImportProblem that names the file
 * @param zone the user's (IANA), for moments
 */
export const readConnections = async (paths: readonly string[], zone: string): Promise<readonly Connection[]> => {
  const opened = await openSources(paths);
  try {
    const budget = createReadBudget();
    const moments = inUsersZone(zone);
    const connections: Connection[] = [];
    let isFound = false;
    for (const source of await chooseTables(opened)) {
      const { preset, headers } = await peekHeader(source);
      if (preset === null ? !isPeople(headers) : preset.kind !== 'people') continue;
      isFound = true;
      for (const connection of connectionRows(await readTable(source, () => undefined, budget), moments))
        connections.push(connection);
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
