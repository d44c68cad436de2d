import type { CallerAct } from '#shared/contract/callers.ts';
import { ok } from '#shared/contract/result.ts';
import type { CallingWindow } from '../../windows/callingWindow.ts';
import type { AppChannel, Handlers } from '../handler.ts';

export type CallingHandlersParts = {
  readonly callingWindow: Pick<CallingWindow, 'show' | 'painted' | 'close'>;
  /** Brings up the app's own window, which does it. */
  readonly onCaller: (act: CallerAct) => void;
};
export type CallingChannel = Extract<AppChannel, `calling.${string}`>;

/** What the pages ask of the small window, and it of the app's own. */
export const callingHandlers = ({ callingWindow, onCaller }: CallingHandlersParts): Handlers<CallingChannel> => ({
  'calling.show': () => {
    callingWindow.show();
    return ok(null);
  },
  'calling.painted': () => {
    callingWindow.painted();
    return ok(null);
  },
  'calling.close': () => {
    callingWindow.close();
    return ok(null);
  },
  'calling.act': (act) => {
    callingWindow.close();
    onCaller(act);
    return ok(null);
  },
});
