import type { WebContents } from 'electron';
import type { EventName, EventPayload } from '#shared/contract/events.ts';
import { WIRE } from '#shared/contract/wire.ts';

/** Tells the window something unasked; a window that is gone hears nothing. */
export const sendEvent = <N extends EventName>(
  contents: WebContents | undefined,
  name: N,
  payload: EventPayload<N>,
): void => {
  if (contents === undefined || contents.isDestroyed()) return;
  contents.send(WIRE.event, name, payload);
};
