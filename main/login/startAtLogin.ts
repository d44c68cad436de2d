import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { common } from '#shared/messages/common.ts';
import { HIDDEN } from '../switches.ts';
import { autostartEntry, isAutostarted, removeAutostart, writeAutostart } from './autostartFile.ts';

/** What starts this app with this profile; an AppImage is started by the file that the user has, not by what it unpacks to. */
const commandOf = (profile: string | undefined): readonly string[] => {
  const program = process.env.APPIMAGE ?? process.execPath;
  const ownFolder = app.isPackaged ? [] : [app.getAppPath()];
  return [program, ...ownFolder, ...(profile === undefined ? [] : [`--profile=${profile}`]), HIDDEN];
};

/** Each profile starts by a file of its own. */
const fileOf = (profile: string | undefined): string => {
  const configuration = process.env.XDG_CONFIG_HOME || join(homedir(), '.config');
  const mark = profile === undefined ? '' : `-${createHash('sha256').update(profile).digest('hex').slice(0, 8)}`;
  return join(configuration, 'autostart', `followthrough${mark}.desktop`);
};

/**
 * Whether the system starts the app at login, and has it do so; into the tray, without a window. The system's own record of
 * it is the truth: it can be changed there, too.
 */
export const createStartAtLogin = (profile: string | undefined) => {
  if (process.platform !== 'linux') {
    const words = commandOf(profile).slice(1);
    return {
      isOn: (): boolean => app.getLoginItemSettings({ args: words }).openAtLogin,
      set: (isOn: boolean): void => app.setLoginItemSettings({ openAtLogin: isOn, args: words }),
    };
  }
  const file = fileOf(profile);
  return {
    /** @throws where it cannot be found out */
    isOn: (): boolean => isAutostarted(file),
    /** @throws where the system does not take it */
    set: (isOn: boolean): void =>
      isOn ? writeAutostart(file, autostartEntry(common.appName, commandOf(profile))) : removeAutostart(file),
  };
};
export type StartAtLogin = ReturnType<typeof createStartAtLogin>;
