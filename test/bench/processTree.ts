import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of a second in `/proc/PID/stat`, as every Linux has them. */
const TICKS = 100;

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
};

/** A process and all that it has started, of Linux. */
const treeOf = (root: number): readonly number[] => {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    // The name in brackets may hold anything, also brackets.
    const [, parent] = textOf(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ') ?? [];
    parents.set(Number(name), Number(parent));
  }
  const isWithin = (pid: number): boolean => pid === root || (pid > 1 && isWithin(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isWithin);
};

/** Memory of all of them in MB, what they share counted once (the proportional set size). */
export const memoryOf = (root: number): number =>
  treeOf(root).reduce((sum, pid) => {
    const [, kilobytes = '0'] = /^Pss:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/smaps_rollup`)) ?? [];
    return sum + Number(kilobytes) / 1024;
  }, 0);

/** Seconds of a processor that all of them have used so far. */
export const processorOf = (root: number): number =>
  treeOf(root).reduce((sum, pid) => {
    const fields = textOf(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
    // The fields after the name: user time is the 12th, system time the 13th.
    return sum + (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS;
  }, 0);
