import type { Command } from '#shared/contract/events.ts';
import { call } from '../api/client.ts';
import { failureMessage } from '../api/failure.ts';
import { showProblem } from '../ui/toasts.ts';
import { openDialog } from './dialogs.ts';
import { requestFind } from './findRequests.ts';
import { goTo } from './router.ts';

const choose = (what: 'files' | 'folder'): void => {
  goTo({ screen: 'transfer' });
  call('import.choose', { what }).catch((failure: unknown) => showProblem(failureMessage(failure)));
};

/** Does what the menu, a shortcut or a second start of the app asks for. */
export const runCommand = (command: Command): void => {
  switch (command) {
    case 'add-role':
      return openDialog({ kind: 'addRole', stageId: null });
    case 'import-files':
      return choose('files');
    case 'import-folder':
      return choose('folder');
    case 'show-import':
    case 'go-transfer':
      return goTo({ screen: 'transfer' });
    case 'go-board':
      return goTo({ screen: 'board', roleId: null });
    case 'go-settings':
      return goTo({ screen: 'settings' });
    case 'find':
      goTo({ screen: 'board', roleId: null });
      return requestFind();
    case 'shortcuts':
      return openDialog({ kind: 'shortcuts' });
  }
};
