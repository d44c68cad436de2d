import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Result } from '#shared/contract/result.ts';
import type { RoleId, StageId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { OUTCOMES } from '#shared/domain/outcome.ts';
import type { Random } from './random.ts';
import type { StartedData } from './startData.ts';

/** With more roles than this, some go: the data grows, and stays small enough to be compared after every command. */
const MANY_ROLES = 60;
const IMPORTED_ROWS = 12;

type Role = { readonly id: RoleId; readonly version: number; readonly title: string };
type Command = readonly [name: string, run: () => Result<unknown> | Promise<Result<unknown>>];

/** One command of a user that cannot decide, through the services as the window reaches them. */
export const randomCommand = ({ db, services }: StartedData, folder: string, random: Random): Command => {
  const { pipeline, contacts, columns, imports, undo } = services;
  const pick = <T>(values: readonly T[]): T => {
    const value = values[random(values.length)];
    if (value === undefined) throw new Error('nothing to choose from');
    return value;
  };
  const word = (): string => `Word ${random(1_000_000)}`;
  const roles = db.prepare<[], Role>('SELECT id, version, title FROM roles ORDER BY id').all();
  const stageIds = db.prepare<[], { id: StageId }>('SELECT id FROM stages ORDER BY rank').all();
  const day = '2026-03-02' as LocalDay;

  const importRoles = async (): Promise<Result<unknown>> => {
    const file = join(folder, 'jobs.csv');
    const lines = Array.from(
      { length: IMPORTED_ROWS },
      () => `Company ${random(20)},${word()},2026-01-05,https://a.example/${random(2 ** 40)}`,
    );
    writeFileSync(file, `Company,Title,Date applied,Job Url\n${lines.join('\n')}\n`);
    const state = () => {
      const result = imports.state();
      if (!result.ok) throw new Error(result.error.message);
      return result.value;
    };
    await imports.open([file]);
    while (state().step === 'reading') await nextTurn();
    const applying = await imports.apply();
    while (state().step === 'applying') await nextTurn();
    if (state().step !== 'applied') throw new Error(`the import ended as ${state().step}`);
    return applying;
  };
  const create: Command = [
    'create',
    () =>
      pipeline.roles.create({
        title: word(),
        companyName: `Company ${random(20)}`,
        stageId: pick(stageIds).id,
        location: null,
        url: null,
        appliedOn: day,
      }),
  ];
  if (roles.length < 5) return create;
  const role = pick(roles);
  const { id, version } = role;
  const remove: Command = ['remove', () => pipeline.roles.remove({ id, version })];
  const goBack: Command = ['undo', undo.undo];
  if (roles.length > MANY_ROLES) return pick([remove, goBack]);
  return pick<Command>([
    create,
    create,
    remove,
    goBack,
    goBack,
    ['redo', undo.redo],
    ['note', () => pipeline.roles.setNotes({ id, version, notes: word() })],
    ['outcome', () => pipeline.roles.setOutcome({ id, version, outcome: pick(OUTCOMES) })],
    ['move', () => pipeline.moves.move({ id, version, to: { stageId: pick(stageIds).id, afterRoleId: null } })],
    [
      'log',
      () =>
        contacts.interactions.log({
          roleId: id,
          who: null,
          direction: 'in',
          channel: 'call',
          at: { day, time: '09:00', zone: 'Europe/London' },
          text: word(),
        }),
    ],
    ['column', () => columns.create({ name: word(), kind: 'interview' })],
    ['import', importRoles],
  ]);
};
