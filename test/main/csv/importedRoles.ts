import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Session, startSession } from './importSession.ts';

export const write = (session: Session, data: string | Buffer, name = 'x.csv'): string => {
  const file = join(session.folder, name);
  writeFileSync(file, data);
  return file;
};

export type ImportedRole = Readonly<Record<'company' | 'title' | 'kind' | 'url' | 'notes' | 'day', string | null>>;

/** The roles on the board, in the order of their titles. */
export const rolesOnBoard = ({ db }: Session): readonly ImportedRole[] =>
  db
    .prepare<[], ImportedRole>(
      `SELECT c.name AS company, r.title, s.kind, r.url, r.notes, r.applied_on AS day FROM roles r
      JOIN companies c ON c.id = r.company_id JOIN stages s ON s.id = r.stage_id ORDER BY r.title`,
    )
    .all();

/** Reads a file that is understood without a question, imports it, and gives its roles in the order of their titles. */
export const rolesOf = async (data: string | Buffer): Promise<readonly ImportedRole[]> => {
  const session = await startSession();
  const state = await session.read(write(session, data));
  if (state.step !== 'planned') throw new Error(JSON.stringify(state));
  await session.apply();
  return rolesOnBoard(session);
};
