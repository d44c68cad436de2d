import type { CommandName } from '#shared/domain/commandName.ts';
import { common } from '#shared/messages/common.ts';
import { lists as words } from '#shared/messages/lists.ts';
import { undo as undoWords } from '#shared/messages/undo.ts';
import { call } from '../api/client.ts';
import { failureMessage } from '../api/failure.ts';
import { forgetWritten, inTurn } from '../api/writes.ts';
import { showProblem, showToast } from '../ui/toasts.ts';

const takeBack = async (name: CommandName): Promise<void> => {
  // Undo takes back what was done last, which by now may be something else.
  const { undo } = await call('undo.state', {});
  if (undo?.name !== name) {
    showProblem(words.somethingElseSince);
    return;
  }
  const { done } = await call('undo.undo', {});
  showToast({ text: undoWords.undone(done) });
};

/** Says what was done, and offers to take it back for as long as the notice stands. */
export const offerUndo = (text: string, name: CommandName): void =>
  showToast({
    text,
    action: {
      label: common.undo,
      run: () =>
        void inTurn(() => takeBack(name))
          .catch((failure: unknown) => showProblem(failureMessage(failure)))
          // Versions went back with the records.
          .finally(forgetWritten),
    },
  });
