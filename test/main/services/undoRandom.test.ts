import { describe, expect, it } from 'vitest';
import { createUndo } from '#main/services/undo.ts';
import type { CommandName } from '#shared/domain/commandName.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { randomFrom } from '#test/helpers/random.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { testServices } from '#test/helpers/testServices.ts';
import { expectTrueFacts, expectTrueFollowUps } from '#test/helpers/trueFacts.ts';
import { digestsOf } from '../kill/digest.ts';
import { GROUND, PLAIN_COMMANDS, PLAIN_MAKERS } from '../kill/kinds.ts';
import { userOf } from '../kill/user.ts';

/** Fewer than are kept (`UNDO_DEPTH`), so that all of it can be taken back. */
const COMMANDS = 300;
/** So often, in commands, undos or redos, what is made of the rows is held against them. */
const FACTS_EVERY = 50;

type Digests = ReturnType<typeof digestsOf>;
type Done = { readonly name: CommandName; readonly before: Digests; readonly after: Digests };

/** A new start with nothing in it. Imports and their undo are left to the kill test: they need their thread. */
const setUp = async (seed: number) => {
  const services = await testServices();
  const { db, app, clock, derived, transact, undoLog } = services;
  // What a power cut would leave is not what this is about.
  db.pragma('synchronous = OFF');
  const refuse = (): never => {
    throw new Error('nothing here is for the thread of imports');
  };
  const undo = createUndo({
    ...services,
    takeBackImport: refuse,
    importThread: { isBusy: () => false, replay: refuse, close: refuse },
    onFault: refuse,
  });
  const random = randomFrom(seed);
  const user = userOf({ db, app, folder: tempFolder(), random, today: clock.today(), rows: 4 });
  const expectFacts = (): void => {
    derived.catchUp(transact);
    expectTrueFacts(db, clock.now(), clock.today());
    while (services.plans.isLeft()) transact(() => services.plans.step(clock.now()));
    expectTrueFollowUps(db, clock.now(), clock.zone());
  };
  return { db, undo, undoLog, random, user, expectFacts };
};

describe('undo, one step after the other', () => {
  it.each([11, 22, 33, 44, 55])(
    `takes ${COMMANDS} commands of all kinds back to the very same tables, and does them again (seed %i)`,
    async (seed) => {
      const { db, undo, undoLog, random, user, expectFacts } = await setUp(seed);
      const done = new Map<number, Done>();
      const start = digestsOf(db);
      let present = start;

      /** Goes one step back or forth; every table has to be as it was there. */
      const step = async (direction: 'undo' | 'redo'): Promise<boolean> => {
        const command = undoLog.next(direction);
        if (command === undefined) return false;
        const { name, before, after } = done.get(command.id) ?? fail(`${command.name} was never done`);
        answerOf(await undo[direction]());
        present = digestsOf(db);
        expect(present, `${direction} of ${name}`).toEqual(direction === 'undo' ? before : after);
        return true;
      };

      /** A command at random; false if there is nothing to do it to, or it changes nothing. */
      const act = async (): Promise<boolean> => {
        // There is a sample on an empty board alone.
        const missing = PLAIN_COMMANDS.filter((name) => ![...done.values()].some((one) => one.name === name));
        // What has not had its turn yet is tried more often.
        const among = missing.length > 0 && user.isOneIn(4) ? missing : PLAIN_COMMANDS;
        const kind = done.size === 0 ? 'addSample' : (user.pick(among) ?? 'addRole');
        let named = kind;
        let command = PLAIN_MAKERS[kind](user);
        if (command === undefined) {
          // There is nothing to do it to: what makes that is done instead.
          named = PLAIN_COMMANDS.find((name) => name === user.pick(GROUND[kind] ?? [])) ?? 'addRole';
          command = PLAIN_MAKERS[named](user);
        }
        if (command === undefined) return false;
        const last = undoLog.next('undo')?.id;
        answerOf(await command());
        const made = undoLog.next('undo');
        if (made === undefined || made.id === last) return false;
        expect(made.name).toBe(named);
        const before = present;
        present = digestsOf(db);
        done.set(made.id, { name: made.name, before, after: present });
        return true;
      };

      while (done.size < COMMANDS) {
        // Not at once: with the sample there goes what can be done to it.
        const choice = done.size < COMMANDS / 4 ? COMMANDS : random(20);
        if (choice < 2) await step('undo');
        else if (choice < 4) await step('redo');
        else if ((await act()) && done.size % FACTS_EVERY === 0) expectFacts();
      }
      // Every kind had its turn, or nothing would be said of it.
      expect(new Set([...done.values()].map(({ name }) => name))).toEqual(new Set(PLAIN_COMMANDS));

      while (await step('redo'));
      const end = present;
      let steps = 0;
      for (; await step('undo'); steps += 1) if (steps % FACTS_EVERY === 0) expectFacts();
      expect(present).toEqual(start);
      expect(steps).toBeGreaterThan(COMMANDS / 2);
      for (let again = 0; await step('redo'); again += 1) if (again % FACTS_EVERY === 0) expectFacts();
      expect(present).toEqual(end);
      expectFacts();
      expect(db.pragma('foreign_key_check')).toEqual([]);
    },
    60_000,
  );
});

const fail = (message: string): never => {
  throw new Error(message);
};
