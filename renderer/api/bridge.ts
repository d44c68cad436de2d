import type { Bridge } from '#shared/contract/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly followthrough: Bridge;
  }
}

/** The one door to the main process. */
export const bridge = (): Bridge => window.followthrough;
