import type { Output } from '#shared/contract/index.ts';
import { undo as words } from '#shared/messages/undo.ts';
import { call } from '../api/client.ts';
import { failureMessage } from '../api/failure.ts';
import { forgetWritten, inTurn } from '../api/writes.ts';
import { dismissToast, showProblem, showToast, toasts } from '../ui/toasts.ts';
import { outcomeAsk } from './outcomeAsk.ts';

type Done = Output<'undo.undo'>['done'];

/** What older notices offer to take back or do again is no longer what comes next. */
const dismissOffers = (): void => {
  for (const { id, action } of toasts.get()) {
    if (action?.label === words.undo || action?.label === words.redo) {
      dismissToast(id);
    }
  }
};

// Writes that are under way go first: what the user did last is what is taken back.
const replay = (ask: () => Promise<{ readonly done: Done }>, tell: (done: Done) => void): void => {
  inTurn(ask)
    .then(({ done }) => {
      dismissOffers();
      // What it asks about may be as it was before.
      outcomeAsk.set(null);
      tell(done);
    })
    .catch((failure: unknown) => showProblem(failureMessage(failure)))
    // Versions went back with the records, as far as anything was written.
    .finally(forgetWritten);
};

/** Does again what was undone last, and says so; a failure is told in words. */
export const redoNow = (): void =>
  replay(
    () => call('undo.redo', {}),
    (done) => showToast({ text: words.redone(done), action: { label: words.undo, run: undoNow } }),
  );

/** Takes back what was done last, once all pending writes are through, and says so; a failure is told in words. */
export const undoNow = (): void =>
  replay(
    () => call('undo.undo', {}),
    (done) => showToast({ text: words.undone(done), action: { label: words.redo, run: redoNow } }),
  );
