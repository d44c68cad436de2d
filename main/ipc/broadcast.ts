import type { WebContents } from 'electron';
import { type EventName, type EventPayload, events } from '#shared/contract/events.ts';

/** Tells the window something unasked, in the shape of the contract; a window that is gone hears nothing. */
export const sendEvent = <N extends EventName>(
  contents: WebContents | undefined,
  name: N,
  payload: EventPayload<N>,
): void => {
  if (contents === undefined || contents.isDestroyed()) return;
  contents.send(name, events[name].parse(payload));
};
