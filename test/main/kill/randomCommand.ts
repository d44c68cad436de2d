import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Result } from '#shared/contract/result.ts';
import type { RoleId, StageId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { OUTCOMES } from '#shared/domain/outcome.ts';
import { companyNamed } from '#test/helpers/companyRef.ts';
import type { Random } from './random.ts';
import type { StartedData } from './startData.ts';

/** With more roles than this, some go: the data grows, and stays small enough to be compared after every command. */
const MANY_ROLES = 60;
const IMPORTED_ROWS = 12;

type Role = { readonly id: RoleId; readonly version: number; readonly title: string };
/** All that a user that cannot decide may do. */
export const COMMANDS = [
  'create',
  'remove',
  'undo',
  'redo',
  'note',
  'outcome',
  'move',
  'log',
  'column',
  'import',
] as const;

export type Command = readonly [name: (typeof COMMANDS)[number], run: () => Result<unknown> | Promise<Result<unknown>>];

/** An import of so many new roles, from the file to its end. `onWriting`: called once they begin to be written. */
export const importOf = (
  { services: { imports } }: StartedData,
  folder: string,
  random: Random,
  rows: number,
  onWriting: () => void = () => undefined,
): Command => {
  const state = () => {
    const result = imports.state();
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  };
  const run = async (): Promise<Result<unknown>> => {
    const file = join(folder, 'jobs.csv');
    const lines = Array.from(
      { length: rows },
      () => `Company ${random(20)},Word ${random(1_000_000)},2026-01-05,https://a.example/${random(2 ** 40)}`,
    );
    writeFileSync(file, `Company,Title,Date applied,Job Url\n${lines.join('\n')}\n`);
    await imports.open([file]);
    while (state().step === 'reading') await nextTurn();
    const applying = await imports.apply();
    onWriting();
    while (state().step === 'applying') await nextTurn();
    if (state().step !== 'applied') throw new Error(`the import ended as ${state().step}`);
    return applying;
  };
  return ['import', run];
};

/** One command of a user that cannot decide, through the services as the window reaches them. */
export const randomCommand = (data: StartedData, folder: string, random: Random): Command => {
  const { db, services } = data;
  const { columns, interactions, moves, roles: roleService, undo } = services;
  const pick = <T>(values: readonly T[]): T => {
    const value = values[random(values.length)];
    if (value === undefined) throw new Error('nothing to choose from');
    return value;
  };
  const word = (): string => `Word ${random(1_000_000)}`;
  const roles = db.prepare<[], Role>('SELECT id, version, title FROM roles ORDER BY id').all();
  const stageIds = db.prepare<[], { id: StageId }>('SELECT id FROM stages ORDER BY rank').all();
  const day = '2026-03-02' as LocalDay;

  const create: Command = [
    'create',
    () =>
      roleService.create({
        title: word(),
        company: companyNamed(db, `Company ${random(20)}`),
        stageId: pick(stageIds).id,
        location: null,
        url: null,
        appliedOn: day,
      }),
  ];
  if (roles.length < 5) return create;
  const role = pick(roles);
  const { id, version } = role;
  const remove: Command = ['remove', () => roleService.remove({ id, version })];
  const goBack: Command = ['undo', undo.undo];
  if (roles.length > MANY_ROLES) return pick([remove, goBack]);
  return pick<Command>([
    create,
    create,
    remove,
    goBack,
    goBack,
    ['redo', undo.redo],
    ['note', () => roleService.setNotes({ id, version, notes: word() })],
    ['outcome', () => roleService.setOutcome({ id, version, outcome: pick(OUTCOMES) })],
    ['move', () => moves.move({ id, version, to: { stageId: pick(stageIds).id, afterRoleId: null } })],
    [
      'log',
      () =>
        interactions.log({
          roleId: id,
          who: null,
          direction: 'in',
          channel: 'call',
          at: { day, time: '09:00', zone: 'Europe/London' },
          text: word(),
        }),
    ],
    ['column', () => columns.create({ name: word(), kind: 'interview' })],
    importOf(data, folder, random, IMPORTED_ROWS),
  ]);
};
