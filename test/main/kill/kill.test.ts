import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES } from '#shared/domain/commandName.ts';
import { randomFrom } from '#test/helpers/random.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';
import { EVERY_KIND, kindOf, roundOf, type Turn, turnOf } from './aims.ts';
import { COMMANDS } from './kinds.ts';
import { lookAt } from './lookAt.ts';
import { workAndKill } from './workAndKill.ts';

/** `FOLLOWTHROUGH_KILL_ROUNDS=2000` for a long run, `FOLLOWTHROUGH_KILL_SEED` to begin as a run before. */
const ROUNDS = Number(process.env.FOLLOWTHROUGH_KILL_ROUNDS ?? EVERY_KIND);
const SEED = Number(process.env.FOLLOWTHROUGH_KILL_SEED ?? Date.now() % 1_000_000_000);
/** A file to write into how often each kind was done. */
const TALLY = process.env.FOLLOWTHROUGH_KILL_TALLY;
/** Two at a time; after so many rounds on one folder another one begins. */
const LANES = 2;
const ROUNDS_A_FOLDER = 50;
/** With more statements an undo or redo goes over the import's thread; see `main/services/undo.ts`. */
const ON_THE_THREAD = 5000;
const LONGEST_MS = 90_000 + ROUNDS * 2000;

type Tally = { readonly kinds: readonly string[]; readonly cutOff: readonly Turn[] };

const lane = async (first: number): Promise<Tally> => {
  let folder = tempFolder();
  let before: string | undefined;
  const kinds: string[] = [];
  const cutOff: Turn[] = [];
  const anew = (): void => {
    folder = tempFolder();
    before = undefined;
  };
  for (let index = first; index < ROUNDS; index += LANES) {
    if (Math.floor(index / LANES) % ROUNDS_A_FOLDER === ROUNDS_A_FOLDER - 1) anew();
    const seed = SEED + index;
    const { steps, rows, aim, spread, isApart = false } = roundOf(index);
    try {
      const here = isApart ? tempFolder() : folder;
      const heard = await workAndKill({ folder: here, seed, steps, rows, aim }, randomFrom(seed)(spread));
      kinds.push(...heard.kinds);
      if (!isApart && before !== undefined) expect(heard.first).toBe(before);
      const found = await lookAt(here, heard);
      if (turnOf(index) === 'much') expect(found.most).toBeGreaterThan(ON_THE_THREAD);
      if (found.isCutOff) cutOff.push(turnOf(index));
      if (!isApart) before = found.digest;
      // A whole import of many rows came through: comparing all of it after every command would take too long.
      if (turnOf(index) === 'import' && heard.kinds.includes('import')) anew();
    } catch (error) {
      const about = `${steps.join(', ')} (${aim.at})`;
      throw new Error(`round ${index} of the seed ${SEED}, ${about}: ${String(error)}`, { cause: error });
    }
  }
  return { kinds, cutOff };
};

describe('a process that is killed in the middle of its work', () => {
  it('does every kind of command that there is, each in a round of its own', () => {
    expect(COMMANDS).toEqual(expect.arrayContaining([...COMMAND_NAMES]));
    const rounds = Array.from({ length: EVERY_KIND }, (_, round) => round);
    for (const turn of ['in', 'after']) {
      expect(new Set(rounds.flatMap((round) => (turnOf(round) === turn ? [kindOf(round)] : [])))).toEqual(
        new Set(COMMANDS),
      );
    }
  });

  it(
    `keeps every write that it acknowledged, and nothing by halves: ${ROUNDS} times`,
    async () => {
      const tallies = await Promise.all(Array.from({ length: LANES }, (_, first) => lane(first)));
      const kinds = tallies.flatMap((tally) => tally.kinds);
      // Or nothing would have been tried. A round that is aimed at what follows a command waits for that.
      const aimed = Array.from({ length: ROUNDS }, (_, round) =>
        turnOf(round) === 'after' ? kindOf(round) : undefined,
      );
      expect(kinds).toEqual(expect.arrayContaining([...new Set(aimed.filter((kind) => kind !== undefined))]));
      expect(kinds.length).toBeGreaterThan(ROUNDS);
      // What takes many transactions was cut off with some of its rows there, and so were the undo and the redo of it.
      const cutOff = tallies.flatMap((tally) => tally.cutOff);
      for (const turn of ['import', 'much', 'turns'] as const) {
        const each = Array.from({ length: ROUNDS }, (_, round) => turnOf(round)).filter((one) => one === turn);
        expect(cutOff.filter((one) => one === turn).length).toBeGreaterThanOrEqual(Math.floor(each.length / 4));
      }
      if (TALLY !== undefined) {
        const each = Object.fromEntries(COMMANDS.map((kind) => [kind, kinds.filter((one) => one === kind).length]));
        writeFileSync(
          TALLY,
          JSON.stringify({
            seed: SEED,
            rounds: ROUNDS,
            done: kinds.length,
            cutOff: cutOff.length,
            each,
          }),
        );
      }
    },
    LONGEST_MS,
  );
});
