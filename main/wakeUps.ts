import { powerMonitor } from 'electron';

/** Calls `listener` when the machine wakes up or somebody is back at it: timers may have stood still. The answer ends it. */
export const onWakeUp = (listener: () => void): (() => void) => {
  powerMonitor.on('resume', listener);
  // Linux has no such event.
  powerMonitor.on('unlock-screen', listener);
  return () => {
    powerMonitor.off('resume', listener);
    powerMonitor.off('unlock-screen', listener);
  };
};
