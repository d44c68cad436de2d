import { call } from '../api/client.ts';
import { failureMessage } from '../api/failure.ts';
import { showProblem } from '../ui/toasts.ts';

/** Opens an address in the browser or mail program; says so if it cannot be opened. */
export const openLink = (url: string): void => {
  call('app.openExternal', { url }).catch((failure: unknown) => showProblem(failureMessage(failure)));
};
