import type { Session } from './importSession.ts';

/** How many rows the import has said to have read; looks at the beginnings of files do not count. */
export const rowsRead = ({ states }: Pick<Session, 'states'>): number =>
  Math.max(0, ...states.map((state) => (state.step === 'reading' ? state.progress.done : 0)));
