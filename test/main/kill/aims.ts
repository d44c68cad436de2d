import { COMMANDS, type Kind } from './kinds.ts';
import { type Order, SMALL_IMPORT } from './order.ts';

/** What one round is about: what a child is told, and within how many milliseconds after its sign it is killed. */
export type Round = Pick<Order, 'steps' | 'rows' | 'aim'> & {
  readonly spread: number;
  /** It works on a folder of its own: what is in it afterwards would take too long to compare, again and again. */
  readonly isApart?: boolean;
};

/** A child is killed at random. */
const AT_RANDOM: Round = { steps: [], rows: SMALL_IMPORT, aim: { at: 'start' }, spread: 280 };
/** More rows than one transaction takes, and milliseconds in which most are still to come. */
const IN_IMPORT: Round = { steps: ['import'], rows: 6000, aim: { at: 'half', step: 0 }, spread: 150 };
/**
 * An import is taken back, and that is done again, and taken back once more: by the thread that imports, since it takes
 * more than 5,000 statements.
 */
const MUCH: readonly Kind[] = ['import', 'undo', 'redo', 'undo', 'redo'];
const inMuch = (turn: number): Round => ({
  steps: MUCH,
  rows: 1800,
  aim: { at: 'half', step: 1 + (turn % (MUCH.length - 1)) },
  spread: 100,
  isApart: true,
});

/** The same on main's own thread, in turns with the window served in between: what takes fewer statements. */
const IN_TURNS: readonly Kind[] = ['addConnections', 'undo', 'redo'];
const inTurns = (turn: number): Round => ({
  steps: IN_TURNS,
  rows: 1500,
  aim: { at: 'half', step: turn % IN_TURNS.length },
  spread: 60,
  isApart: true,
});

/** Those that start threads, or change files, take longer than the others. */
const LONG: Partial<Readonly<Record<Kind, number>>> = {
  import: 200,
  undoImport: 200,
  addConnections: 200,
  backup: 80,
  restore: 200,
  deleteAll: 80,
};
const inKind = (kind: Kind): Round => ({
  steps: [kind],
  rows: SMALL_IMPORT,
  aim: { at: 'begin', step: 0 },
  spread: LONG[kind] ?? 10,
});
/** Soon after: what was acknowledged is to stay. */
const afterKind = (kind: Kind): Round => ({
  steps: [kind],
  rows: kind === 'import' ? 200 : SMALL_IMPORT,
  aim: { at: 'done', step: 0 },
  spread: 100,
});

/**
 * What the rounds aim at, in turn: left to chance alone, a kill would seldom meet what is rare, or short. An odd number,
 * so that each lane comes by all of them.
 */
const TURNS = [
  ...['after', 'in', 'random', 'import', 'after', 'in', 'random', 'after', 'in', 'random'],
  ...['after', 'in', 'random', 'import', 'after', 'in', 'random', 'after', 'in', 'turns', 'much'],
] as const;
export type Turn = (typeof TURNS)[number];

/** Of those that are about one kind, `in` and `after` are as many. */
const kindsPerTurns = TURNS.filter((turn) => turn === 'in').length;
/** So many rounds that every kind has had its turn. */
export const EVERY_KIND = Math.ceil(COMMANDS.length / kindsPerTurns) * TURNS.length;

export const turnOf = (round: number): Turn => TURNS[round % TURNS.length] ?? 'random';

/** The kind that a round is about; every kind has its turn to be killed in, and after. */
export const kindOf = (round: number): Kind | undefined => {
  const turn = turnOf(round);
  if (turn !== 'in' && turn !== 'after') return undefined;
  const each = TURNS.filter((other) => other === turn).length;
  const before = TURNS.slice(0, round % TURNS.length).filter((other) => other === turn).length;
  return COMMANDS[(Math.floor(round / TURNS.length) * each + before) % COMMANDS.length];
};

export const roundOf = (round: number): Round => {
  const kind = kindOf(round);
  const turn = turnOf(round);
  if (kind !== undefined) return turn === 'in' ? inKind(kind) : afterKind(kind);
  // Each step of what is long is met in its turn, too.
  const cycle = Math.floor(round / TURNS.length);
  if (turn === 'import') return IN_IMPORT;
  if (turn === 'turns') return inTurns(cycle);
  return turn === 'much' ? inMuch(cycle) : AT_RANDOM;
};
