import { resolve } from 'node:path';
import { json } from 'node:stream/consumers';
import react from '@vitejs/plugin-react';
import { createServer, type Plugin } from 'vite';
import { type EventName, events } from '#shared/contract/events.ts';
import { contract } from '#shared/contract/index.ts';
import { createRealBridge, type RealBridge } from '../support/realBridge.ts';
import { scenarios } from './scenarios.ts';

// The page in a plain browser over the app's own services on a database in memory, for looking at it and for axe; never
// part of the app.
const PORT = 5199;

const sessions = new Map<string, Promise<RealBridge>>();
const start = async (query: URLSearchParams): Promise<RealBridge> => {
  const { prepare, ...options } = scenarios[query.get('scenario') ?? 'crowded'] ?? {};
  const main = await createRealBridge({ ...options, theme: query.get('theme') === 'dark' ? 'dark' : 'light' });
  await prepare?.(main);
  main.forgetCommands();
  return main;
};
const sessionOf = (query: URLSearchParams): Promise<RealBridge> => {
  const id = query.get('session') ?? '';
  const session = sessions.get(id) ?? start(query);
  sessions.set(id, session);
  return session;
};

const bridges: Plugin = {
  name: 'bridges',
  configureServer: ({ middlewares }) => {
    middlewares.use(async (request, response, next) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
      if (pathname === '/events') {
        const { bridge } = await sessionOf(searchParams);
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        for (const name of Object.keys(events) as EventName[]) {
          bridge.on(name, (payload) => response.write(`event: ${name}\ndata: ${JSON.stringify(payload)}\n\n`));
        }
      } else if (pathname === '/ask') {
        const { ask } = await sessionOf(searchParams);
        const channel = searchParams.get('channel') as keyof typeof contract; // what is none is refused below
        if (!(channel in contract)) return next();
        // Main reads whatever it is asked.
        response.end(JSON.stringify(await ask(channel, (await json(request)) as never)));
      } else next();
    });
  },
};

const server = await createServer({
  configFile: false,
  root: import.meta.dirname,
  plugins: [react(), bridges],
  server: { port: PORT, strictPort: true, fs: { allow: [resolve(import.meta.dirname, '../../..')] } },
});
await server.listen();
