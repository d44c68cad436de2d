import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '#shared/contract/bridge.ts';
import { CHANNELS } from '#shared/contract/channels.ts';
import { EVENT_NAMES } from '#shared/contract/eventNames.ts';

/** What the first screen needs, asked while the page's own files are still on their way. Given out once; later it is stale. */
let firstAnswer: ReturnType<Bridge['invoke']> | undefined = ipcRenderer.invoke('app.bootstrap', {});

const invoke: Bridge['invoke'] = (channel, input) => {
  // Paths come from real dropped files alone; see importDropped.
  if (!Object.hasOwn(CHANNELS, channel) || (channel as string) === 'import.dropped') {
    return Promise.reject(new Error('No such channel'));
  }
  if (channel !== 'app.bootstrap' || firstAnswer === undefined) return ipcRenderer.invoke(channel, input);
  const answer = firstAnswer as ReturnType<typeof ipcRenderer.invoke>;
  firstAnswer = undefined;
  return answer;
};

/** The whole bridge. It knows names only; what goes through is checked on the other side. */
const bridge: Bridge = {
  invoke,
  on: (name, listener) => {
    if (!Object.hasOwn(EVENT_NAMES, name)) throw new Error('No such event');
    const forward = (_event: unknown, payload: Parameters<typeof listener>[0]): void => listener(payload);
    ipcRenderer.on(name, forward);
    return () => {
      ipcRenderer.off(name, forward);
    };
  },
  importDropped: (files) => {
    const paths = files.filter((file) => file instanceof File).map((file) => webUtils.getPathForFile(file));
    return ipcRenderer.invoke('import.dropped', { paths: paths.filter((path) => path !== '') });
  },
};

contextBridge.exposeInMainWorld('followthrough', bridge);
