import type { Bridge } from '#shared/contract/bridge.ts';

// The page in a plain browser over the app's services, which `serve.ts` has: `?scenario=crowded&theme=dark`. Each time
// the page is loaded it begins with new data.
const query = new URLSearchParams(window.location.search);
query.set('session', crypto.randomUUID());
const told = new EventSource(`/events?${query}`);
const ask = async (channel: string, input: unknown) => {
  const answer = await fetch(`/ask?${query}&channel=${channel}`, { method: 'POST', body: JSON.stringify(input) });
  return answer.json();
};
const bridge: Bridge = {
  invoke: ask,
  on: (name, listener) => {
    const hear = ({ data }: MessageEvent<string>): void => listener(JSON.parse(data));
    told.addEventListener(name, hear);
    return () => told.removeEventListener(name, hear);
  },
  importDropped: (files) => ask('import.dropped', { paths: files.map((_, index) => `/dropped/${index}`) }),
};
Object.assign(window, { followthrough: bridge });
void import('#renderer/main.tsx');
