import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { common } from '#shared/messages/common.ts';
import { HIDDEN } from '../switches.ts';
import { autostartEntry, isAutostarted, removeAutostart, renewAutostart, writeAutostart } from './autostartFile.ts';

/** What starts this app with this profile; an AppImage is started by the file that the user has, not by what it unpacks to. */
const commandOf = (profile: string | undefined): readonly string[] => {
  const program = process.env.APPIMAGE ?? process.execPath;
  const ownFolder = app.isPackaged ? [] : [app.getAppPath()];
  return [program, ...ownFolder, ...(profile === undefined ? [] : [`--profile=${profile}`]), HIDDEN];
};

/** Tells profiles apart. */
const markOf = (profile: string | undefined): string =>
  profile === undefined ? '' : `-${createHash('sha256').update(profile).digest('hex').slice(0, 8)}`;

const quoted = (word: string): string => (word.includes(' ') ? `"${word}"` : word);

/** Each profile starts by a file of its own. */
const fileOf = (profile: string | undefined): string => {
  const configuration = process.env.XDG_CONFIG_HOME || join(homedir(), '.config');
  return join(configuration, 'autostart', `followthrough${markOf(profile)}.desktop`);
};

/**
 * Whether the system starts the app at login, and has it do so; into the tray, without a window. The system's own record of
 * it is the truth: it can be changed there, too.
 */
export const createStartAtLogin = (profile: string | undefined) => {
  if (process.platform !== 'linux') {
    // Windows has one entry by that name, and takes the words as one line.
    const item = { name: `Followthrough${markOf(profile)}`, args: commandOf(profile).slice(1).map(quoted) };
    return {
      isOn: (): boolean => {
        const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings(item);
        // The system's own list of what starts may have it switched off.
        return process.platform === 'win32' ? executableWillLaunchAtLogin : openAtLogin;
      },
      set: (isOn: boolean): void => app.setLoginItemSettings({ ...item, openAtLogin: isOn, enabled: isOn }),
      renew: (): void => undefined,
    };
  }
  const file = fileOf(profile);
  const entry = (): string => autostartEntry(common.appName, commandOf(profile));
  return {
    /** @throws where it cannot be found out */
    isOn: (): boolean => isAutostarted(file),
    /** @throws where the system does not take it */
    set: (isOn: boolean): void => (isOn ? writeAutostart(file, entry()) : removeAutostart(file)),
    /** The app may lie elsewhere since the last time, as after an update. @throws where the file cannot be written */
    renew: (): void => renewAutostart(file, entry()),
  };
};
export type StartAtLogin = ReturnType<typeof createStartAtLogin>;
