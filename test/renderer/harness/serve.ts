import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';

// The page in a plain browser over a main process in memory, for looking at it and for axe; never part of the app.
const PORT = 5199;

const server = await createServer({
  configFile: false,
  root: import.meta.dirname,
  plugins: [react()],
  server: { port: PORT, strictPort: true, fs: { allow: [resolve(import.meta.dirname, '../../..')] } },
});
await server.listen();
