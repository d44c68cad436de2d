import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countOf, fixture, type Session, startSession } from './importSession.ts';

const write = (session: Session, name: string, text: string): string => {
  const file = join(session.folder, name);
  writeFileSync(file, text);
  return file;
};
const many = (rows: number): string =>
  `Company,Title,Url\n${Array.from({ length: rows }, (_, i) => `Company ${i},Editor ${i},https://a.example/${i}`).join('\n')}\n`;

describe('an answer that comes late', () => {
  const plan = async () => {
    const session = await startSession();
    const file = write(session, 'few.csv', many(20));
    await session.read(file);
    return { session, file };
  };

  it('does not bring back a plan that was closed meanwhile', async () => {
    const { session } = await plan();
    const answer = session.imports.decide({ index: null, decision: 'skip' });
    session.imports.close();
    expect(await answer).toMatchObject({ ok: true, value: { step: 'idle' } });
    expect(session.states.at(-1)).toEqual({ step: 'idle' });
  });

  it('does not take the place of another file that is read meanwhile', async () => {
    const { session } = await plan();
    const answer = session.imports.decide({ index: null, decision: 'skip' });
    session.imports.close();
    await session.imports.open([fixture('huntr.csv')]);
    await answer;
    expect(session.states.at(-1)).toMatchObject({ source: 'huntr.csv' });
    expect(await session.reached('planned')).toMatchObject({ source: 'huntr.csv' });
    expect(await session.apply()).toMatchObject({ step: 'applied', source: 'huntr.csv' });
  });

  it('does not hide that the plan is being carried out', async () => {
    const { session } = await plan();
    const answer = session.imports.decide({ index: null, decision: 'create' });
    await session.imports.apply();
    await answer;
    expect(session.states.slice(session.states.findIndex(({ step }) => step === 'applying'))).not.toContainEqual(
      expect.objectContaining({ step: 'planned' }),
    );
    expect(await session.reached('applied')).toMatchObject({ counts: { create: 20 } });
  });

  it('is no loss when two are asked at once: both count', async () => {
    const session = await startSession();
    const first = write(session, 'first.csv', 'Company,Title,Date applied,Url\nA,T,2026-01-10,https://a.example/1\n');
    await session.read(first);
    await session.apply();
    const rows = 'a,t,2026-01-10,https://b.example/1\na,t,2026-01-11,https://b.example/2\n';
    const state = await session.read(write(session, 'second.csv', `Company,Title,Date applied,Url\n${rows}`));
    expect(state).toMatchObject({ plan: { possibleDuplicates: 2 } });
    await Promise.all([0, 1].map((index) => session.imports.decide({ index, decision: 'skip' })));
    expect(session.imports.state()).toMatchObject({ value: { plan: { counts: { create: 0, skip: 2 } } } });
  });
});

describe('the write-ahead log', () => {
  it('is cut down when the import rests', async () => {
    const session = await startSession();
    await session.read(write(session, 'many.csv', many(5000)));
    await session.apply();
    await session.imports.dispose();
    expect(statSync(`${session.databaseFile}-wal`).size).toBe(0);
    expect(countOf(session.db, 'roles')).toBe(5000);
  });
});
