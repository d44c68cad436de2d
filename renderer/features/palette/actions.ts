import type { QueryClient } from '@tanstack/react-query';
import type { Command } from '#shared/contract/events.ts';
import type { Output } from '#shared/contract/index.ts';
import type { ThemeChoice } from '#shared/domain/choices.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { palette as words } from '#shared/messages/palette.ts';
import { shortcuts } from '#shared/messages/shortcuts.ts';
import { undo as undoWords } from '#shared/messages/undo.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import type { AppInfo } from '../../ground/appInfo.tsx';
import { type CaptureKind, openDialog } from '../../ground/dialogs.ts';
import { mainKey } from '../../ground/platformKeys.ts';
import { currentRoute, goTo } from '../../ground/router.ts';
import { changeSettings } from '../../lists/changeSettings.ts';
import { exportFile } from '../../lists/exportFiles.ts';
import { addOwnFollowUp } from '../../lists/followUps/ownActions.ts';
import { redoNow, undoNow } from '../../lists/undoAction.ts';
import { showProblem, showToast } from '../../ui/toasts.ts';
import { runCommand } from './commands.ts';

/** One thing that the app can do, by name. */
export type Action = {
  readonly id: string;
  readonly label: string;
  /** Other words by which it is found. */
  readonly also: string;
  readonly keys?: string;
  readonly run: () => void;
};

type Name = keyof typeof words.actions;

export type ActionParts = {
  readonly app: AppInfo;
  readonly client: QueryClient;
  readonly undoState: Output<'undo.state'> | undefined;
};

const orTell = (work: Promise<unknown>): void => {
  work.catch((failure: unknown) => showProblem(failureMessage(failure)));
};

const capture = (what: CaptureKind): void => {
  const route = currentRoute();
  openDialog({
    kind: 'capture',
    roleId: openRole(),
    personId: route.screen === 'people' ? route.personId : null,
    what,
  });
};

/** Only where a role is open is it known for which. */
const openRole = () => {
  const route = currentRoute();
  return route.screen === 'board' ? route.roleId : null;
};

/** Whether the role is there and not closed, as its panel shows it: on any other nothing is to be done. */
const isActive = (client: QueryClient, roleId: RoleId): boolean => {
  const stageId = client.getQueryData<Output<'roles.get'>>(queryKeys.role(roleId))?.card.stageId;
  const stages = client.getQueryData<Output<'stages.list'>>(queryKeys.stages) ?? [];
  return stages.some(({ id, kind }) => id === stageId && kind !== 'closed');
};

const setTheme = (client: QueryClient, theme: ThemeChoice): void => void changeSettings(client, { theme });

/** Everything that the app can do, the most useful first. */
export const actionsOf = ({ app, client, undoState }: ActionParts): readonly Action[] => {
  const action = (name: Name, run: () => void, keys?: string): Action => ({
    id: name,
    label: words.actions[name],
    also: name in words.also ? words.also[name as keyof typeof words.also] : '', // just looked up
    run,
    ...(keys !== undefined && { keys }),
  });
  const command = (name: Name, which: Command, keys?: string): Action => action(name, () => runCommand(which), keys);
  const sample = (channel: 'sample.add' | 'sample.remove') => () => orTell(call(channel, {}));
  const [back, forth] = [undoState?.undo ?? null, undoState?.redo ?? null];
  const roleId = openRole();
  const key = (letter: string): string => mainKey(app.platform, letter);
  return [
    action('logCall', () => capture('call')),
    action('logEmail', () => capture('email')),
    action('logMessage', () => capture('message')),
    action('addInterview', () => capture('interview')),
    ...(roleId !== null && isActive(client, roleId) ? [action('addFollowUp', () => addOwnFollowUp(roleId))] : []),
    action('whoIsCalling', () => orTell(call('calling.show', {}))),
    command('addSignal', 'add-signal', key(`${shortcuts.keys.shift} S`)),
    command('addInvitation', 'add-invitation'),
    command('addRole', 'add-role'),
    action('addLead', () => openDialog({ kind: 'addLead' })),
    action('addPerson', () => openDialog({ kind: 'addPerson' })),
    ...(back === null ? [] : [{ id: 'undo', label: undoWords.undoWhat(back), also: '', keys: key('Z'), run: undoNow }]),
    ...(forth === null
      ? []
      : [{ id: 'redo', label: undoWords.redoWhat(forth), also: '', keys: key('Y'), run: redoNow }]),
    command('goToday', 'go-today'),
    command('goBoard', 'go-board'),
    command('goSignals', 'go-signals'),
    command('goPeople', 'go-people'),
    command('goCompanies', 'go-companies'),
    command('goLeads', 'go-leads'),
    command('goTransfer', 'go-transfer'),
    command('goSettings', 'go-settings', key(',')),
    command('find', 'find', key('F')),
    action('addColumn', () => openDialog({ kind: 'addColumn', after: null })),
    command('importFiles', 'import-files', key('O')),
    command('importFolder', 'import-folder'),
    command('exportEverything', 'export-everything'),
    command('exportApplications', 'export-applications'),
    command('exportPeople', 'export-people'),
    action('exportCards', () => exportFile('export.people', { format: 'vcf', filter: '' })),
    action('exportWorkSearch', () => goTo({ screen: 'transfer' })),
    command('exportCalendar', 'export-calendar'),
    action('backUp', () => orTell(call('backups.make', {}).then(() => showToast({ text: words.backedUp })))),
    action('showBackups', () => orTell(call('backups.showFolder', {}))),
    action('showData', () => orTell(call('app.showDataFolder', {}))),
    action('themeLight', () => setTheme(client, 'light')),
    action('themeDark', () => setTheme(client, 'dark')),
    action('themeSystem', () => setTheme(client, 'system')),
    app.hasSampleData ? action('removeSample', sample('sample.remove')) : action('addSample', sample('sample.add')),
    command('shortcuts', 'shortcuts', '?'),
  ];
};
