import type { Command } from '#shared/contract/events.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { focusedRecord } from '../../ground/aboutRecord.ts';
import { isDialogOpen, openDialog } from '../../ground/dialogs.ts';
import { requestFind } from '../../ground/findRequests.ts';
import { isTextField } from '../../ground/isTyping.ts';
import { currentRoute, goTo } from '../../ground/router.ts';
import type { Route } from '../../ground/routes.ts';
import { exportFile } from '../../lists/exportFiles.ts';
import { exportToCalendar } from '../../lists/exportToCalendar.ts';
import { addSignalHere } from '../../lists/saidIn.ts';
import { redoNow, undoNow } from '../../lists/undoAction.ts';
import { showProblem } from '../../ui/toasts.ts';

const choose = (what: 'files' | 'folder'): void => {
  goTo({ screen: 'transfer' });
  call('import.choose', { what }).catch((failure: unknown) => showProblem(failureMessage(failure)));
};

/** What has the focus, or else is open beside the board or a list, is most likely what a call or message is about. */
const capture = (): void => {
  const route = currentRoute();
  const focused = focusedRecord();
  openDialog({
    kind: 'capture',
    roleId: focused.roleId ?? (route.screen === 'board' ? route.roleId : null),
    personId: focused.personId ?? (route.screen === 'people' ? route.personId : null),
  });
};

/** Where text is typed, the menu means the text; under a dialog nothing may change unseen. */
const backOrForth = (direction: 'undo' | 'redo', run: () => void): void => {
  if (isTextField(document.activeElement)) {
    document.execCommand(direction);
  } else if (!isDialogOpen()) {
    run();
  }
};

/** The file is chosen first: what it says is the form. A dialog that is open would stay. */
const addInvitation = (): void => {
  if (isDialogOpen()) return;
  call('calendar.readInvitation', {}).then(
    (invitation) => {
      if (invitation !== null) openDialog({ kind: 'invitation', invitation });
    },
    (failure: unknown) => showProblem(failureMessage(failure)),
  );
};

/** The lists have filter boxes of their own; from everywhere else the board's is meant. */
const hasFilter = ({ screen }: Route): boolean => screen === 'people' || screen === 'companies' || screen === 'leads';

const commands: Readonly<Record<Command, () => void>> = {
  add: capture,
  'add-signal': addSignalHere,
  'add-invitation': addInvitation,
  'export-calendar': () => exportToCalendar({ kind: 'all' }),
  'export-everything': () => exportFile('export.everything', {}),
  'export-applications': () => exportFile('export.applications', { filter: null }),
  'export-people': () => exportFile('export.people', { format: 'csv', filter: '' }),
  'add-role': () => openDialog({ kind: 'addRole', stageId: null }),
  palette: () => openDialog({ kind: 'palette' }),
  undo: () => backOrForth('undo', undoNow),
  redo: () => backOrForth('redo', redoNow),
  'import-files': () => choose('files'),
  'import-folder': () => choose('folder'),
  'show-import': () => goTo({ screen: 'transfer' }),
  'go-transfer': () => goTo({ screen: 'transfer' }),
  'go-today': () => goTo({ screen: 'today' }),
  'go-board': () => goTo({ screen: 'board', roleId: null }),
  'go-signals': () => goTo({ screen: 'signals', roleId: null }),
  'go-people': () => goTo({ screen: 'people', personId: null }),
  'go-companies': () => goTo({ screen: 'companies', companyId: null }),
  'go-leads': () => goTo({ screen: 'leads' }),
  'go-settings': () => goTo({ screen: 'settings' }),
  find: () => {
    if (!hasFilter(currentRoute())) {
      goTo({ screen: 'board', roleId: null });
    }
    requestFind();
  },
  shortcuts: () => openDialog({ kind: 'shortcuts' }),
};

/** Does what the menu, a shortcut or a second start of the app asks for. */
export const runCommand = (command: Command): void => commands[command]();
