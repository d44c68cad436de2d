// npm run bench: runs test/bench/*.bench.ts, each by itself, on the built app. Words are parts of file names.
import { readdirSync } from 'node:fs';
import { startVirtualDisplay } from './bootstrap/display.mjs';
import { modernNode } from './bootstrap/node.mjs';
import { inProject } from './bootstrap/paths.mjs';
import { run } from './bootstrap/processes.mjs';
import { runScript, SetupError } from './bootstrap/report.mjs';
import { setUp } from './bootstrap/setUp.mjs';
import { benchNeeds, displayNeeds, electronNeeds } from './bootstrap/systemLibraries.mjs';
import { createPrivateHome } from './testing/privateHome.mjs';

await runScript(async () => {
  const files = chosenFiles(process.argv.slice(2));
  const runtime = await setUp({ needs: [...electronNeeds, ...displayNeeds, ...benchNeeds] });
  const display = process.platform === 'linux' ? await startVirtualDisplay() : undefined;
  const home = createPrivateHome();
  const env = {
    ...home.env,
    ...display?.env,
    ...runtime.env,
    FOLLOWTHROUGH_ELECTRON: runtime.executable,
    FOLLOWTHROUGH_ELECTRON_ARGS: JSON.stringify(runtime.args),
  };
  const failed = [];
  try {
    // One after the other: figures measured side by side would disturb each other.
    for (const file of files) {
      console.log(`\n${file}`);
      const { code } = await run(modernNode(), [inProject('test', 'bench', file)], { env });
      if (code !== 0) failed.push(file);
    }
  } finally {
    home.remove();
    display?.end();
  }
  for (const file of failed) console.log(`✗ ${file} failed or is over its limit`);
  return failed.length > 0 ? 1 : 0;
});

/**
 * @param {readonly string[]} words
 * @returns {string[]}
 */
function chosenFiles(words) {
  const all = readdirSync(inProject('test', 'bench')).filter((name) => name.endsWith('.bench.ts'));
  const chosen = all.filter((name) => words.length === 0 || words.some((word) => name.includes(word))).sort();
  if (chosen.length === 0) throw new SetupError(`no benchmark of that name; there are: ${all.join(', ') || 'none'}`);
  return chosen;
}
