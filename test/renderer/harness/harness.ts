import { createFakeBridge } from '../support/fakeBridge.ts';
import { scenarios } from './scenarios.ts';

// The page in a plain browser over a main process in memory: `?scenario=crowded&theme=dark`.
const parameters = new URLSearchParams(window.location.search);
const scenario = scenarios[parameters.get('scenario') ?? 'crowded'] ?? {};
const theme = parameters.get('theme') === 'dark' ? ('dark' as const) : ('light' as const);
const bootstrap = scenario.bootstrap && { ...scenario.bootstrap, settings: { theme } };
const fake = createFakeBridge({ ...scenario, theme, ...(bootstrap && { bootstrap }) });
Object.assign(window, { followthrough: fake.bridge, fake });
void import('#renderer/main.tsx');
