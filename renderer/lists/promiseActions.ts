import type { Input } from '#shared/contract/index.ts';
import type { PromiseMade, PromiseState } from '#shared/domain/promise.ts';
import { promises as words } from '#shared/messages/promises.ts';
import { call } from '../api/client.ts';
import { failureMessage } from '../api/failure.ts';
import { inTurn } from '../api/writes.ts';
import type { MenuEntry } from '../ui/menuEntries.ts';
import { showProblem } from '../ui/toasts.ts';
import { calendarEntry } from './exportToCalendar.ts';
import { offerUndo } from './offerUndo.ts';

type Known = Pick<PromiseMade, 'id' | 'version'>;

const tellProblem = (failure: unknown): void => showProblem(failureMessage(failure));

/** Says what became of a promise. */
export const settlePromise = ({ id, version }: Known, state: PromiseState): void => {
  inTurn(() => call('promises.settle', { id, version, state })).then(
    () => offerUndo(words.settled({ state }), 'settlePromise'),
    tellProblem,
  );
};

export const removePromise = ({ id, version }: Known): void => {
  inTurn(() => call('promises.remove', { id, version })).then(
    () => offerUndo(words.removed, 'removePromise'),
    tellProblem,
  );
};

/** Puts right what was promised, and by when. @returns whether that was written */
export const changePromise = async (
  { id, version }: Known,
  fields: Input<'promises.patch'>['fields'],
): Promise<boolean> => {
  try {
    await inTurn(() => call('promises.patch', { id, version, fields }));
  } catch (failure) {
    tellProblem(failure);
    return false;
  }
  offerUndo(words.changed, 'editPromise');
  return true;
};

/** All that can be said of a promise, as a menu. `edit`: where there is a form for it. */
export const promiseEntries = (promise: PromiseMade, edit?: () => void): readonly MenuEntry[] => {
  const action = (id: string, label: string, run: () => void) => ({ kind: 'action', id, label, run }) as const;
  return [
    ...(promise.state === 'open'
      ? [
          action('kept', words.kept, () => settlePromise(promise, 'kept')),
          action('broken', words.broken, () => settlePromise(promise, 'broken')),
          action('waive', words.waive, () => settlePromise(promise, 'waived')),
          calendarEntry({ kind: 'promise', id: promise.id }),
        ]
      : [action('reopen', words.reopen, () => settlePromise(promise, 'open'))]),
    ...(edit === undefined ? [] : [action('edit', words.edit, edit)]),
    action('remove', words.remove, () => removePromise(promise)),
  ];
};
