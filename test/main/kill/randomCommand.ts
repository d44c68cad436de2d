import { COMMANDS, type Kind, MAKERS } from './kinds.ts';
import type { Command, User } from './user.ts';
import type { WholeApp } from './wholeCommands.ts';

/** With more roles than this, some go: the data grows, and stays small enough to be compared after every command. */
const MANY_ROLES = 60;
/**
 * How often a kind is chosen, where it is not once. What there is to be changed has to come from somewhere; a redo can
 * only come soon after an undo; and what replaces all of the data would leave little to be done to it.
 */
const WEIGHTS: Partial<Readonly<Record<Kind, number>>> = { addRole: 4, undo: 6, redo: 10, deleteAll: 0 };
const CHOICE = COMMANDS.flatMap((kind) => Array.from({ length: WEIGHTS[kind] ?? 1 }, () => kind));

/** One command of a user that cannot decide. */
export const randomCommand = (user: User<WholeApp>): readonly [kind: Kind, command: Command] => {
  const roles = user.all('SELECT 1 FROM roles').length;
  for (;;) {
    const kind = user.pick(roles > MANY_ROLES ? (['removeRole', 'undo'] as const) : CHOICE) ?? 'addRole';
    const command = MAKERS[kind](user);
    if (command !== undefined) return [kind, command];
  }
};
