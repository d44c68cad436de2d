import type { Connection } from '#shared/csv/connection.ts';
import { errors } from '#shared/messages/errors.ts';
import { chooseTables } from './chooseTables.ts';
import { badFile } from './importProblem.ts';
import { createReadBudget } from './readBudget.ts';
import { peekHeader, readTable } from './readTable.ts';
import { sourceLabel } from './sourceLabel.ts';
import { openSources } from './sources/openSources.ts';
import { connectionRows } from './tableRows.ts';

/**
 * LinkedIn's connections behind the paths that the user gave: its zip, its folder, or the file itself. Its lists of jobs
 * are left alone. @throws ImportProblem that names the file
 */
export const readConnections = async (paths: readonly string[]): Promise<readonly Connection[]> => {
  const opened = await openSources(paths);
  try {
    const budget = createReadBudget();
    const connections: Connection[] = [];
    let isFound = false;
    for (const source of await chooseTables(opened)) {
      const { preset } = await peekHeader(source);
      if (preset?.id !== 'linkedin-connections') continue;
      isFound = true;
      for (const connection of connectionRows(await readTable(source, () => undefined, budget)))
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
