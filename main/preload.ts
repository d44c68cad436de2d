import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '#shared/contract/bridge.ts';
import { WIRE } from '#shared/contract/wire.ts';

/** What the first screen needs, asked while the page's own files are still on their way. Given out once; later it is stale. */
let firstAnswer: ReturnType<Bridge['invoke']> | undefined = ipcRenderer.invoke(WIRE.call, 'app.bootstrap', {});

const invoke: Bridge['invoke'] = (channel, input) => {
  // Paths come from real dropped files alone; see importDropped.
  if ((channel as string) === 'import.dropped') return Promise.reject(new Error('No such channel'));
  if (channel !== 'app.bootstrap' || firstAnswer === undefined) return ipcRenderer.invoke(WIRE.call, channel, input);
  const answer = firstAnswer as ReturnType<typeof ipcRenderer.invoke>;
  firstAnswer = undefined;
  return answer;
};

/** The whole bridge. It knows no names; what goes through is checked on the other side. */
const bridge: Bridge = {
  invoke,
  on: (name, listener) => {
    const forward = (_event: unknown, told: unknown, payload: Parameters<typeof listener>[0]): void => {
      if (told === name) listener(payload);
    };
    ipcRenderer.on(WIRE.event, forward);
    return () => {
      ipcRenderer.off(WIRE.event, forward);
    };
  },
  importDropped: (files) => {
    // An object of the page's could bring a `filter` of its own, and any path with it.
    const real = Array.isArray(files) ? [...files] : [];
    const paths = real.filter((file) => file instanceof File).map((file) => webUtils.getPathForFile(file));
    return ipcRenderer.invoke(WIRE.call, 'import.dropped', { paths: paths.filter((path) => path !== '') });
  },
};

contextBridge.exposeInMainWorld('followthrough', bridge);
