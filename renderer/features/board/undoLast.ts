import type { CommandName } from '#shared/domain/commandName.ts';
import { board as words } from '#shared/messages/board.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { forgetWritten, inTurn } from '../../api/writes.ts';
import { showProblem } from '../../ui/toasts.ts';

/** Takes back what a notice tells of, as long as it is what was done last: another command must not go in its place. */
export const undoLast = (name: CommandName): void => {
  inTurn(async () => {
    const { undo } = await call('undo.state', {});
    if (undo?.name === name) {
      await call('undo.undo', {});
    } else {
      showProblem(words.undoTooLate);
    }
  })
    .catch((failure: unknown) => showProblem(failureMessage(failure)))
    // Versions went back with the records.
    .finally(forgetWritten);
};
