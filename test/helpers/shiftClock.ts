import type { RunningApp } from './electronApp.ts';

/** Sets the clock of a running app, main and page, some milliseconds ahead of the system's, and tells it as waking up does. */
export const shiftClock = async ({ app, page }: RunningApp, ms: number): Promise<void> => {
  const shift = (ahead: number): void => {
    const holder = globalThis as { RealDate?: DateConstructor };
    const Real = holder.RealDate ?? Date;
    holder.RealDate = Real;
    globalThis.Date = new Proxy(Real, {
      construct: (_, args) => (args.length === 0 ? new Real(Real.now() + ahead) : Reflect.construct(Real, args)),
      get: (target, name) => (name === 'now' ? () => Real.now() + ahead : Reflect.get(target, name)),
    });
  };
  await page.evaluate(shift, ms);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  // Playwright gives main's own modules first; what they are is of no matter here.
  await app.evaluate(
    ({ powerMonitor }, { source, ahead }) => {
      // The same function as in the page, which cannot be handed over otherwise.
      new Function(`(${source})(${ahead})`)();
      powerMonitor.emit('resume');
    },
    { source: String(shift), ahead: ms },
  );
};
