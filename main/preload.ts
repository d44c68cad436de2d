import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '#shared/contract/bridge.ts';
import { CHANNELS } from '#shared/contract/channels.ts';
import { EVENT_NAMES } from '#shared/contract/eventNames.ts';

/** The whole bridge. It knows names only; what goes through is checked on the other side. */
const bridge: Bridge = {
  invoke: (channel, input) => {
    // Paths come from real dropped files alone; see importDropped.
    if (!Object.hasOwn(CHANNELS, channel) || (channel as string) === 'import.dropped') {
      return Promise.reject(new Error('No such channel'));
    }
    return ipcRenderer.invoke(channel, input);
  },
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
