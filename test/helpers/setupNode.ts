import { registerHooks } from 'node:module';

const fakeElectronUrl = new URL('./fakeElectron.ts', import.meta.url).href;

// Packages that Vite leaves alone (electron-store, electron-log) import `electron` through Node itself, where the alias
// of vitest.config.ts has no say. The real package would try to download its binary at that moment.
registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === 'electron'
      ? { url: fakeElectronUrl, format: 'module-typescript', shortCircuit: true }
      : nextResolve(specifier, context),
});
