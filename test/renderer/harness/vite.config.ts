import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The page in a plain browser, for looking at it and for axe; never part of the app.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { port: 5199, strictPort: true, fs: { allow: [resolve(import.meta.dirname, '../../..')] } },
  build: { target: 'chrome130', outDir: resolve(import.meta.dirname, '../../../out/harness'), assetsInlineLimit: 0 },
});
