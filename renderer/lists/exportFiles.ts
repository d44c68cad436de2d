import type { Channel, Input } from '#shared/contract/index.ts';
import { exporting as words } from '#shared/messages/exports.ts';
import { call } from '../api/client.ts';
import { failureMessage } from '../api/failure.ts';
import { showProblem, showToast } from '../ui/toasts.ts';

type ExportChannel = Exclude<Extract<Channel, `export.${string}`>, 'export.state' | 'export.cancel'>;

/** Asks where to, writes a file, and says where it is. Nothing is said where the user backed out of choosing one. */
export const exportFile = <C extends ExportChannel>(channel: C, input: Input<C>): void => {
  call(channel, input).then(
    (done) => {
      if (done === null) return;
      const { file, count } = done;
      showToast({ text: file === null ? words.cancelled : words.done({ file, count }) });
    },
    (failure: unknown) => showProblem(failureMessage(failure)),
  );
};
