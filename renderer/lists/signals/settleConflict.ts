import type { Input } from '#shared/contract/index.ts';
import { conflictActions as words } from '#shared/messages/conflictActions.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { inTurn } from '../../api/writes.ts';
import { showProblem } from '../../ui/toasts.ts';
import { offerUndo } from '../offerUndo.ts';

type Settlement = Pick<Input<'signals.settle'>, 'roleId' | 'topic' | 'answer' | 'ids'> & {
  readonly reason?: string;
  /** The signal that settles it. */
  readonly signalId?: Input<'signals.settle'>['signalId'];
};

/** Says what a conflict is, or opens it again. */
export const settleConflict = ({ reason = '', signalId = null, ...said }: Settlement): void => {
  inTurn(() => call('signals.settle', { ...said, reason, signalId })).then(
    () => offerUndo(words.done[said.answer], said.answer === 'reopened' ? 'reopenConflict' : 'settleConflict'),
    (failure: unknown) => showProblem(failureMessage(failure)),
  );
};
