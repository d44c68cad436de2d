import { ExportCancelled } from './order.ts';

/** How often at most the window hears how far it is, in milliseconds. */
const TELL_EVERY_MS = 100;

export type CourseParts = {
  readonly isCancelled: () => boolean;
  readonly onProgress: (done: number, total: number) => void;
};

/** How far an export is, in records, and whether it is to go on. */
export const courseOf = ({ isCancelled, onProgress }: CourseParts, total: number) => {
  let done = 0;
  let told = Number.NEGATIVE_INFINITY;
  return {
    /** Counts records, and ends the export if the user wants no more of it. @throws ExportCancelled */
    went: (records: number): void => {
      if (isCancelled()) throw new ExportCancelled('The user wants no more of it.');
      done += records;
      const now = performance.now();
      if (now - told < TELL_EVERY_MS) return;
      told = now;
      onProgress(done, total);
    },
    done: (): number => done,
  };
};
export type Course = ReturnType<typeof courseOf>;
