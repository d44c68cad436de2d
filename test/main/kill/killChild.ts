import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Clock, systemClock } from '#main/clock.ts';
import { DATABASE_FILE } from '#main/db/dataFiles.ts';
import { type Db, openDatabase } from '#main/db/open.ts';
import { commandName } from '#shared/domain/commandName.ts';
import { randomFrom } from '#test/helpers/random.ts';
import { isByHalves } from './byHalves.ts';
import { digestOf } from './digest.ts';
import { keepApp } from './keptApp.ts';
import { GROUND, type Kind, MAKERS } from './kinds.ts';
import { AIMED, MISSED, type Order, SMALL_IMPORT } from './order.ts';
import { randomCommand } from './randomCommand.ts';
import { type Command, type User, userOf } from './user.ts';
import type { WholeApp } from './wholeCommands.ts';

// Works on a data folder until it is killed. Each line is on its way to the parent before anything else is done: what is
// going to be done, and, once the command has answered, that it was, with a fingerprint of all there is.
const { folder, seed, steps, rows, aim, isIdle = false }: Order = JSON.parse(process.argv[2] ?? '');
/** The pipe is full while the parent is busy with something else: that it takes the line is waited for. */
const say = (...words: readonly string[]): void => {
  let left = Buffer.from(`${words.join(' ')}\n`);
  while (left.length > 0) {
    try {
      left = left.subarray(writeSync(1, left));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error; // all that `writeSync` throws has a code
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
};

/** A look at the file from beside the app: what was acknowledged is there for everybody. */
const look = (): Db => openDatabase(join(folder, DATABASE_FILE));

if (aim.at === 'open') say(AIMED);
const killedByClock: Clock = {
  ...systemClock,
  now: () => {
    process.kill(process.pid, 'SIGKILL');
    return systemClock.now();
  },
};
const appNow = await keepApp(folder, aim.at === 'clock' ? killedByClock : systemClock);
const random = randomFrom(seed);
let app = await appNow();
let db = look();
const user = (of = SMALL_IMPORT): User<WholeApp> =>
  userOf({ db, app, folder, random, today: systemClock.today(), rows: of });

type LastCommand = { readonly id: number; readonly name: string };
const lastCommand = (): LastCommand | undefined =>
  db
    .prepare<[], LastCommand>(
      "SELECT id, name FROM undo_commands WHERE state = 'done' AND replay IS NULL ORDER BY id DESC LIMIT 1",
    )
    .get();

/** Whether a command that undo can have a name for has left its step there. */
const leftStep = (kind: Kind, before: LastCommand | undefined): boolean => {
  if (!commandName.safeParse(kind).success) return true;
  const after = lastCommand();
  if (after === undefined || after.id === before?.id) return false;
  if (after.name !== kind) throw new Error(`${kind} is called ${after.name} by undo`);
  return true;
};

/** Calls `onHalf` once a part of what takes many transactions is there, and gives what it comes to. */
const watched = async <T>(result: T | Promise<T>, onHalf: () => void): Promise<T> => {
  let isOver = false;
  const over = Promise.resolve(result).finally(() => {
    isOver = true;
  });
  while (!isOver && !isByHalves(db)) await nextTurn();
  if (!isOver) onHalf();
  return over;
};

type OnAim = (at: 'begin' | 'half' | 'done') => void;

/** @returns whether the command was really done: neither refused nor without a change */
const act = async (kind: Kind, command: Command, onAim?: OnAim): Promise<boolean> => {
  const before = lastCommand();
  const isWhole = kind === 'restore' || kind === 'deleteAll';
  // Nobody else has the data open while it is replaced.
  if (isWhole) db.close();
  say('begin', kind);
  onAim?.('begin');
  const answer = command();
  const result = await (onAim === undefined || isWhole ? answer : watched(answer, () => onAim('half')));
  if (isWhole) {
    app = await appNow();
    db = look();
  }
  const isDone = result.ok && leftStep(kind, before);
  say('done', kind, digestOf(db), isDone ? 'done' : 'refused', result.ok ? '' : JSON.stringify(result.error.message));
  if (isDone) onAim?.('done');
  await nextTurn();
  return isDone;
};

/** Does a command of that kind, after whatever has to be there first. */
const achieve = async (kind: Kind, of = SMALL_IMPORT, onAim?: OnAim): Promise<void> => {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const command = MAKERS[kind](user(of));
    if (command === undefined) for (const ground of GROUND[kind] ?? ['addRole']) await achieve(ground);
    else if (await act(kind, command, onAim)) return;
  }
  throw new Error(`nothing was done by ${kind}, however often it was tried`);
};

say('done', 'start', digestOf(db));
if (aim.at === 'start') say(AIMED);
if (isIdle) await new Promise(() => setInterval(() => undefined, 1000));
for (const [index, kind] of steps.entries()) {
  const isAim = 'step' in aim && aim.step === index;
  let isHit = false;
  const onAim: OnAim = (at) => {
    if (at !== aim.at) return;
    isHit = true;
    say(AIMED);
  };
  await achieve(kind, index === 0 ? rows : SMALL_IMPORT, isAim ? onAim : undefined);
  if (isAim && !isHit) {
    say(MISSED);
    process.exit(0);
  }
}
for (;;) await act(...randomCommand(user()));
