import { bridge } from '../api/bridge.ts';
import { call } from '../api/client.ts';
import { allAnswered } from '../api/pending.ts';
import { keepDraftsNow } from '../lists/draftKeeping.ts';
import { saveWhatIsTyped } from '../ui/beforeLeaving.ts';

const aTurn = (): Promise<void> => new Promise((next) => setTimeout(next));

/** Saves what stands in fields, waits for all that is under way, and keeps what is not saved by then as drafts. */
const leave = async (): Promise<boolean> => {
  const { activeElement } = document;
  // A field that saves when it is left has something to save.
  if (activeElement instanceof HTMLElement) activeElement.blur();
  saveWhatIsTyped();
  await aTurn();
  await allAnswered();
  // Whoever asked has to hear the answer first: what was saved is no draft any more.
  await aTurn();
  const isKept = await keepDraftsNow();
  if (!isKept && activeElement instanceof HTMLElement) activeElement.focus();
  return isKept;
};

/** Tells main, when the window is to close, whether everything is kept. */
export const followLeaving = (): (() => void) =>
  bridge().on('leaving', () => {
    void leave().then((isKept) => call('app.left', { isKept }));
  });
