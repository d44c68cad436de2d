import type { Output } from '#shared/contract/index.ts';
import type { CommandName } from '#shared/domain/commandName.ts';
import { common } from '#shared/messages/common.ts';
import { lists as words } from '#shared/messages/lists.ts';
import { undo as undoWords } from '#shared/messages/undo.ts';
import { call } from '../api/client.ts';
import { failureMessage } from '../api/failure.ts';
import { forgetWritten, inTurn } from '../api/writes.ts';
import { showProblem, showToast } from '../ui/toasts.ts';

const takeBack = async (names: readonly CommandName[]): Promise<void> => {
  const undone: Output<'undo.undo'>['done'][] = [];
  for (const name of names) {
    // Undo takes back what was done last, which by now may be something else.
    const { undo } = await call('undo.state', {});
    if (undo?.name !== name) break;
    const { done } = await call('undo.undo', {});
    undone.push(done);
  }
  if (undone.length === 0) showProblem(words.somethingElseSince);
  else showToast({ text: undoWords.undone(...undone) });
};

/**
 * Says what was done, and offers to take it back for as long as the notice stands. Of what was done in several steps the
 * last one comes first.
 */
export const offerUndo = (text: string, ...names: readonly CommandName[]): void =>
  showToast({
    text,
    action: {
      label: common.undo,
      run: () =>
        void inTurn(() => takeBack(names))
          .catch((failure: unknown) => showProblem(failureMessage(failure)))
          // Versions went back with the records.
          .finally(forgetWritten),
    },
  });
