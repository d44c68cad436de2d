import { resolve } from 'node:path';

/** What the command line asks of the app. */
export type Switches = {
  /** Folder for all of the app's data instead of the system's place for it. */
  readonly profile: string | undefined;
  /** Starts into the tray, without a window. */
  readonly isHidden: boolean;
  /** Files or folders to import; each is shown as a plan first. */
  readonly imports: readonly string[];
  /** Where to write one picture of the window once the first screen stands. */
  readonly screenshot: string | undefined;
};

/** Starts into the tray: given by the system at login (`main/login/`). */
export const HIDDEN = '--hidden';

/** Reads `--profile=DIR`, `--hidden`, `--import=FILE` (may repeat) and `--screenshot=FILE`; paths are relative to `workingFolder`. */
export const parseSwitches = (argv: readonly string[], workingFolder: string): Switches => {
  const valuesOf = (name: string): readonly string[] =>
    argv
      .filter((word) => word.startsWith(`--${name}=`))
      .map((word) => word.slice(name.length + 3))
      .filter((value) => value !== '')
      .map((value) => resolve(workingFolder, value));
  return {
    profile: valuesOf('profile').at(-1),
    isHidden: argv.includes(HIDDEN),
    imports: valuesOf('import'),
    screenshot: valuesOf('screenshot').at(-1),
  };
};
