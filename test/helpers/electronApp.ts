import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { HOLD_FOR_PLAYWRIGHT } from './playwrightLoader.ts';
import { testRuntime } from './runtime.ts';

const projectRoot = resolve(import.meta.dirname, '../..');
const startMilliseconds = 60_000;

export type LaunchOptions = {
  /** Data folder to start with; a new temporary one by default. A given one is not deleted at the end. */
  profile?: string;
  /** Further switches of the app, such as `--import=FILE`. */
  args?: readonly string[];
  /** Where the window is taken at each start without switches: most tests are about the board; `first` leaves it. */
  screen?: 'board' | 'first';
  env?: Readonly<Record<string, string>>;
};

export type RunningApp = {
  /** Playwright's handle on the main process; another one after `restart`. */
  readonly app: ElectronApplication;
  /** The first window; another one after `restart`. */
  readonly page: Page;
  readonly profile: string;
  /** All that the main process has printed, both outputs, over all starts. */
  readonly output: readonly string[];
  /** Console errors and uncaught exceptions of the page, over all starts. */
  readonly pageErrors: readonly string[];
  /** Starts the app once more on the same profile, as a user would; gives the exit code of that second start. */
  startSecond(args: readonly string[]): Promise<number | null>;
  /** Ends the main process at once, as a crash or a power cut would. */
  kill(): Promise<void>;
  /** Quits in good order and starts again on the same profile. */
  restart(args?: readonly string[]): Promise<void>;
  /** Quits and deletes the temporary profile. */
  close(): Promise<void>;
};

/**
 * Starts the built app in a real Electron window.
 * @throws with the main process's output when no window appears within a minute
 */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const runtime = await testRuntime();
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'followthrough-profile-')));
  const output: string[] = [];
  const pageErrors: string[] = [];

  const start = async (args: readonly string[]) => {
    const { app, child, closed } = await launchElectron(profile, args, output, options.env);
    app.on('window', (page) => watch(page, pageErrors));
    for (const page of app.windows()) watch(page, pageErrors);
    try {
      const page = await app.firstWindow({ timeout: startMilliseconds });
      if (args.length === 0 && options.screen !== 'first') await goToBoard(page);
      return { app, child, closed, page };
    } catch (error) {
      child.kill('SIGKILL');
      throw new Error(`The app showed no window. It printed:\n${output.join('')}`, { cause: error });
    }
  };

  let running = await start(options.args ?? []);
  return {
    get app() {
      return running.app;
    },
    get page() {
      return running.page;
    },
    profile,
    output,
    pageErrors,
    startSecond(args) {
      const words = [...runtime.args, projectRoot, `--profile=${profile}`, ...args];
      const second = spawn(runtime.executable, words, {
        stdio: 'ignore',
        env: { ...process.env, ...runtime.env, ...options.env },
      });
      return new Promise((resolve, reject) => second.on('exit', resolve).on('error', reject));
    },
    async kill() {
      running.child.kill('SIGKILL');
      await running.closed;
    },
    async restart(args = []) {
      if (running.child.exitCode === null && running.child.signalCode === null) await running.app.close();
      running = await start(args);
    },
    async close() {
      await running.app.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Starts the built app into the tray, as the system does at login: without a window, until something opens one. */
export async function launchHidden(options: Pick<LaunchOptions, 'profile' | 'env'> = {}) {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'followthrough-profile-')));
  const output: string[] = [];
  const pageErrors: string[] = [];
  const { app, child } = await launchElectron(profile, ['--hidden'], output, options.env);
  app.on('window', (page) => watch(page, pageErrors));
  return {
    ...{ app, profile, output, pageErrors },
    pid: child.pid,
    close: async (): Promise<void> => {
      await app.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true });
    },
  };
}

async function launchElectron(
  profile: string,
  args: readonly string[],
  output: string[],
  env: Readonly<Record<string, string>> = {},
) {
  const runtime = await testRuntime();
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...HOLD_FOR_PLAYWRIGHT, ...runtime.args, projectRoot, `--profile=${profile}`, ...args],
    env: { ...definedOnly(process.env), ...runtime.env, ...env },
    // Playwright would switch the sandbox off for everybody; the app turns it off for nobody but root.
    chromiumSandbox: true,
    timeout: startMilliseconds,
  });
  // Asked once: Playwright answers no question about an app that is gone, not even for its process.
  const child = app.process();
  const closed = new Promise<void>((resolve) => app.once('close', () => resolve()));
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(String(chunk)));
  return { app, child, closed };
}

async function goToBoard(page: Page): Promise<void> {
  await page.waitForLoadState('domcontentloaded');
  await page.evaluate(() => {
    window.location.hash = '#/board';
  });
}

function watch(page: Page, errors: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
