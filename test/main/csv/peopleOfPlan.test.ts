import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readConnections } from '#main/csv/readConnections.ts';
import type { Connection } from '#shared/csv/connection.ts';
import { fixture, type Session, startSession } from './importSession.ts';

const write = (session: Session, name: string, data: string | Buffer): string => {
  const file = join(session.folder, name);
  writeFileSync(file, data);
  return file;
};
const NOTHING = { encoding: null, delimiter: null, headerLine: null } as const;

/** How many people the plan that is open counts. */
const counted = (session: Session): number => {
  const state = session.imports.state();
  if (!state.ok || state.value.step !== 'planned') throw new Error(JSON.stringify(state));
  return state.value.plan.people;
};
/** Whom “Choose people” reads. */
const found = (session: Session): Promise<readonly Connection[]> =>
  readConnections(session.imports.people(), 'Europe/London');

/** Says of the file that is asked about, or of `file`, what its rows are. */
const say = async (session: Session, file: string, kind: 'people' | 'roles'): Promise<void> => {
  await session.imports.columns({ file });
  const state = session.imports.state();
  if (!state.ok || state.value.step !== 'mapping') throw new Error(JSON.stringify(state));
  const columns = state.value.question.columns.map(({ suggested }) => ({ field: suggested, dateOrder: null }));
  const answer = await session.imports.map({ file, kind, columns, isDone: true });
  expect(answer).toMatchObject({ ok: true, value: { step: 'planned' } });
};

describe('the people that are chosen from after an import', () => {
  it('are those of LinkedIn’s export, where nothing is said otherwise', async () => {
    const session = await startSession();
    await session.read(fixture('linkedin.zip'));
    expect(counted(session)).toBe(57);
    await session.apply();
    expect(await found(session)).toHaveLength(57);
  });

  it('are read in the encoding that the user chose', async () => {
    const session = await startSession();
    const text = 'First Name;Last Name;Phone\nŁucja;Żak;1\nZażółć;Gęś;2\n';
    const file = write(session, 'people.csv', iconv.encode(text, 'windows-1250'));
    await session.read(file);
    const reading = { ...NOTHING, encoding: 'windows-1251' as const };
    await session.imports.reread({ file: 'people.csv', reading });
    await say(session, 'people.csv', 'people');
    expect(counted(session)).toBe(2);
    const names = iconv.decode(iconv.encode(text, 'windows-1250'), 'windows-1251').split('\n').slice(1, 3);
    expect((await found(session)).map(({ name }) => name)).toEqual(
      names.map((line) => line.split(';').slice(0, 2).join(' ')),
    );
  });

  it('stand below the line that the user named', async () => {
    const session = await startSession();
    const file = write(session, 'people.csv', 'Name,Email\nLeaders,x\nFull Name,Mail\nAna Lima,a@x.example\n');
    await session.read(file);
    await session.imports.reread({ file: 'people.csv', reading: { ...NOTHING, headerLine: 3 } });
    await say(session, 'people.csv', 'people');
    expect(counted(session)).toBe(1);
    expect(await found(session)).toMatchObject([{ name: 'Ana Lima', email: 'a@x.example' }]);
  });

  it('are the rows that the user calls people, and not those that they call roles', async () => {
    const session = await startSession();
    const asRoles = write(session, 'a.csv', 'First Name,Last Name,Company,Position\nAna,Lima,Acme,Editor\n');
    const asPeople = write(session, 'b.csv', 'Name,Company,Title,Status\nBo Berg,Bolt,Recruiter,Applied\n');
    await session.read(asRoles, asPeople);
    expect(counted(session)).toBe(1);
    await say(session, 'a.csv', 'roles');
    await say(session, 'b.csv', 'people');
    expect(counted(session)).toBe(1);
    expect(await found(session)).toMatchObject([{ name: 'Bo Berg', companyName: 'Bolt' }]);
    await session.apply();
    expect((await found(session)).map(({ name }) => name)).toEqual(['Bo Berg']);
  });
});
