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

const commands: Readonly<Record<Command, () => void>> = {
  'add-role': () => openDialog({ kind: 'addRole', stageId: null }),
  'import-files': () => choose('files'),
  'import-folder': () => choose('folder'),
  'show-import': () => goTo({ screen: 'transfer' }),
  'go-transfer': () => goTo({ screen: 'transfer' }),
  'go-board': () => goTo({ screen: 'board', roleId: null }),
  'go-settings': () => goTo({ screen: 'settings' }),
  find: () => {
    goTo({ screen: 'board', roleId: null });
    requestFind();
  },
  shortcuts: () => openDialog({ kind: 'shortcuts' }),
};

/** Does what the menu, a shortcut or a second start of the app asks for. */
export const runCommand = (command: Command): void => commands[command]();
