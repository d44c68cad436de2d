import type { CallerAct } from '#shared/contract/callers.ts';
import { calling as words } from '#shared/messages/calling.ts';
import { isDialogOpen, openDialog } from '../ground/dialogs.ts';
import { goTo } from '../ground/router.ts';
import { showProblem } from '../ui/toasts.ts';

/** Does what was chosen in the small window that asks who is calling. A form that is open keeps what is typed in it. */
export const answerCaller = ({ act, roleId, personId }: CallerAct): void => {
  if (act === 'log') {
    if (isDialogOpen()) showProblem(words.busy);
    else openDialog({ kind: 'capture', what: 'call', roleId, personId });
  } else if (roleId !== null) {
    goTo({ screen: 'board', roleId, tab: 'overview' });
  } else if (personId !== null) {
    goTo({ screen: 'people', personId });
  }
};
