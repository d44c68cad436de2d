import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type RunningApp } from '#test/helpers/electronApp.ts';

/** The security baseline, asked of the running app: what a page that turned hostile could reach. */
let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
  await running.page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(() => running.close());

describe('the page', () => {
  it('runs in a sandbox, apart from the preload, without Node', async () => {
    const preferences = await running.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      // Not in Electron's types, and the one way to see what the page was really given.
      const contents = window?.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
    });
    expect(preferences.nodeIntegrationInWorker ?? false).toBe(false);
    const globals = await running.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter((name) => name in window),
    );
    expect(globals).toEqual([]);
  });

  it('comes from its own origin, and the bridge is all it is given', async () => {
    expect(await running.page.evaluate(() => window.location.origin)).toBe('app://followthrough');
    const bridge = await running.page.evaluate(() => {
      const given = (window as unknown as { followthrough: Record<string, unknown> }).followthrough;
      return { names: Object.keys(given).sort(), frozen: Object.isFrozen(given) };
    });
    expect(bridge).toEqual({ names: ['importDropped', 'invoke', 'on'], frozen: true });
  });

  it('reaches no channel that is not of the contract, and names no path', async () => {
    const answers = await running.page.evaluate(async () => {
      const { followthrough } = window as unknown as {
        followthrough: {
          invoke: (channel: unknown, input: unknown) => Promise<unknown>;
          importDropped: (files: unknown) => Promise<{ ok: boolean; value: { step: string } }>;
        };
      };
      const attempt = async (work: () => unknown) => {
        try {
          return await work();
        } catch (error) {
          return `refused: ${String(error)}`;
        }
      };
      return {
        unknown: await attempt(() => followthrough.invoke('ELECTRON_BROWSER_REQUIRE', {})),
        inherited: await attempt(() => followthrough.invoke('constructor', {})),
        path: await attempt(() => followthrough.invoke('import.dropped', { paths: ['/etc/passwd'] })),
        hiddenPath: await attempt(() => followthrough.invoke(['import.dropped'], { paths: ['/etc/passwd'] })),
        method: await attempt(() =>
          followthrough.importDropped({ filter: () => ({ map: () => ({ filter: () => ['/etc/passwd'] }) }) }),
        ),
        forged: await attempt(() => followthrough.importDropped([{ path: '/etc/passwd', name: 'passwd' }])),
      };
    });
    const refused = { ok: false, error: { code: 'invalid_input' } };
    expect(answers.unknown).toMatchObject(refused);
    expect(answers.inherited).toMatchObject(refused);
    expect(answers.path).toMatch(/^refused/);
    expect(answers.hiddenPath).toMatchObject(refused);
    expect(answers.method).toMatchObject({ ok: false });
    expect(answers.forged).toMatchObject({ ok: false });
  });
});

describe('the content security policy', () => {
  it('is on every answer of the app, and strict', async () => {
    const policy = await running.page.evaluate(async () =>
      (await fetch('index.html')).headers.get('content-security-policy'),
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*|https:/);
  });

  it('lets no inline script, eval or foreign script run', async () => {
    const ran = await running.page.evaluate(async () => {
      const marks: string[] = [];
      (window as unknown as { mark: (name: string) => void }).mark = (name) => void marks.push(name);
      try {
        const inline = document.createElement('script');
        inline.textContent = "mark('inline')";
        document.body.append(inline);
      } catch {
        // Trusted types refuse the text itself: as good.
      }
      // In a turn of its own: what the debugger evaluates is let through, what the page does later is not.
      await new Promise<void>((resolve) => {
        setTimeout(() => {
          try {
            // biome-ignore lint/security/noGlobalEval: that it fails is what is tested
            window.eval("mark('eval')");
          } catch (error) {
            if (!(error instanceof EvalError)) marks.push(`eval failed otherwise: ${String(error)}`);
          }
          resolve();
        }, 0);
      });
      try {
        document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="mark(\'handler\')">');
        marks.push('markup from a string');
      } catch (error) {
        if (!(error instanceof TypeError)) marks.push(`markup failed otherwise: ${String(error)}`);
      }
      return marks;
    });
    expect(ran).toEqual([]);
  });

  it("serves nothing outside the page's own folder", async () => {
    const statuses = await running.page.evaluate(async () => {
      const urls = [
        '/..%2f..%2fpackage.json',
        '/%2e%2e%2fmain%2findex.js',
        '/..%5cmain%5cindex.js',
        '/nothing.js',
        '/index.html%00.js',
      ];
      return Promise.all(
        urls.map(async (url) =>
          fetch(url).then(
            (answer) => answer.status,
            () => 0,
          ),
        ),
      );
    });
    for (const status of statuses) expect([0, 403, 404]).toContain(status);
  });
});

describe('the network', () => {
  it('is not reached, not even on this machine', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.setHeader('access-control-allow-origin', '*').end('reached');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/`;
    const reached = await running.page.evaluate(async (target) => {
      const image = new Promise<boolean>((resolve) => {
        const element = new Image();
        element.onload = () => resolve(true);
        element.onerror = () => resolve(false);
        element.src = `${target}pixel.png`;
      });
      const fetched = fetch(target).then(
        () => true,
        () => false,
      );
      const socket = new Promise<boolean>((resolve) => {
        try {
          const connection = new WebSocket(target.replace('http', 'ws'));
          connection.onopen = () => resolve(true);
          connection.onerror = () => resolve(false);
        } catch {
          resolve(false);
        }
      });
      navigator.sendBeacon(target, 'x');
      return Promise.all([image, fetched, socket]);
    }, url);
    expect(reached).toEqual([false, false, false]);
    // From the main process too, past the page's policy: the session itself refuses.
    const session = await running.app.evaluate(async ({ net }, target) => {
      try {
        return (await net.fetch(target)).status;
      } catch {
        return 'refused';
      }
    }, url);
    expect(session).toBe('refused');
    // The server does answer, and this one request comes after all of the page's: it is the only one that arrived.
    expect(await (await fetch(url)).text()).toBe('reached');
    expect(asked).toBe(1);
    server.close();
  });
});

describe('the window', () => {
  it('grants no permission', async () => {
    const states = await running.page.evaluate(async () => {
      const media = await navigator.mediaDevices?.getUserMedia({ audio: true, video: true }).then(
        () => 'granted',
        () => 'denied',
      );
      const place = await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('denied'),
        );
      });
      const notification = await Notification.requestPermission();
      const clipboard = await navigator.clipboard.readText().then(
        () => 'granted',
        () => 'denied',
      );
      return { media: media ?? 'denied', place, notification, clipboard };
    });
    expect(states).toEqual({ media: 'denied', place: 'denied', notification: 'denied', clipboard: 'denied' });
  });

  it('stays on its page and opens no other', async () => {
    await running.app.evaluate(({ BrowserWindow }) => {
      const attempts: { url: string; prevented: boolean }[] = [];
      Object.assign(globalThis, { attempts });
      // Heard after the app's own listener, which has decided by then.
      BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', (event) => {
        attempts.push({ url: event.url, prevented: event.defaultPrevented });
      });
    });
    const attempts = () =>
      running.app.evaluate(
        () => (globalThis as unknown as { attempts: { url: string; prevented: boolean }[] }).attempts,
      );
    expect(await running.page.evaluate(() => window.open('https://example.com') === null)).toBe(true);
    await running.page.evaluate(() => {
      window.location.href = 'https://example.com/';
    });
    await expect.poll(attempts).toEqual([{ url: 'https://example.com/', prevented: true }]);
    await running.page.evaluate(() => {
      window.location.href = 'app://elsewhere/index.html';
    });
    await expect.poll(attempts).toContainEqual({ url: 'app://elsewhere/index.html', prevented: true });
    await running.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.com/new';
      link.target = '_blank';
      document.body.append(link);
      link.click();
    });
    const state = await running.app.evaluate(({ BrowserWindow }) => ({
      windows: BrowserWindow.getAllWindows().length,
      url: BrowserWindow.getAllWindows()[0]?.webContents.getURL() ?? '',
    }));
    expect(state.windows).toBe(1);
    expect(new URL(state.url).host).toBe('followthrough');
  });

  it('hands only web and mail addresses to the system', async () => {
    await running.app.evaluate(({ shell }) => {
      const record = globalThis as unknown as { opened: string[] };
      record.opened = [];
      // The system's own program must not really start.
      shell.openExternal = async (url) => void record.opened.push(url);
    });
    const answers = await running.page.evaluate(async () => {
      const { followthrough } = window as unknown as {
        followthrough: { invoke: (channel: string, input: unknown) => Promise<{ ok: boolean }> };
      };
      const urls = [
        'https://example.com/job',
        'mailto:a@example.com',
        'file:///etc/passwd',
        'javascript:alert(1)',
        'calculator:',
      ];
      return Promise.all(urls.map(async (url) => (await followthrough.invoke('app.openExternal', { url })).ok));
    });
    expect(answers).toEqual([true, true, false, false, false]);
    const opened = await running.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
    expect(opened).toEqual(['https://example.com/job', 'mailto:a@example.com']);
  });

  it('is refused by the router when it asks from another frame', async () => {
    const answer = await running.app.evaluate(async ({ ipcMain }) => {
      // The handler that the router registered, called as a foreign frame would be.
      const { _invokeHandlers: handlers } = ipcMain as unknown as {
        _invokeHandlers: Map<string, (event: unknown, channel: string, input: unknown) => Promise<{ ok: boolean }>>;
      };
      const call = handlers.get('call');
      const foreign = { senderFrame: { url: 'https://evil.example/', parent: null } };
      return call ? call(foreign, 'stages.list', {}) : 'no handler';
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
  });
});
