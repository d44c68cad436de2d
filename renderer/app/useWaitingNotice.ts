import { useEffect } from 'react';
import { shell as words } from '#shared/messages/shell.ts';
import { bridge } from '../api/bridge.ts';
import { showWhile } from '../ui/toasts.ts';

/** What is over sooner is not worth a word. */
const AFTER_MS = 400;
/** What is tried again at once is one wait for the user. */
const LINGER_MS = 400;

/** Says so while what was asked waits for another program that has the data file, and takes it back afterwards. */
export const useWaitingNotice = (): void =>
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let takeAway: (() => void) | undefined;
    const end = (): void => {
      clearTimeout(timer);
      takeAway?.();
      takeAway = undefined;
    };
    const show = (): void => {
      takeAway ??= showWhile(words.waiting);
    };
    const stop = bridge().on('waiting', ({ isWaiting }) => {
      clearTimeout(timer);
      timer = isWaiting ? setTimeout(show, AFTER_MS) : setTimeout(end, LINGER_MS);
    });
    return () => {
      stop();
      end();
    };
  }, []);
