import { describe, expect, test } from 'vitest';
import { findCycles } from './cycles.ts';
import { packagesReadWith } from './readAtStart.ts';
import { readSources, type SourceFile } from './sourceTree.ts';

const maxLines = 350;
const app = readSources(['{main,shared,renderer}/**/*.{ts,tsx}']);
const everything = [...app, ...readSources(['test/**/*.{ts,tsx}', 'build/**/*.mjs', '*.config.ts'])];

const inFolder = (folder: string) => app.filter(({ path }) => path.startsWith(`${folder}/`));
const paths = (sources: readonly SourceFile[]) => sources.map(({ path }) => path);

/** The imports of a folder that a rule forbids, as "file → import". */
function offences(folder: string, isForbidden: (specifier: string, file: string | null) => boolean): string[] {
  return inFolder(folder).flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier, file }) => isForbidden(specifier, file))
      .map(({ specifier }) => `${path} → ${specifier}`),
  );
}

/** The files that import a name from Electron. */
const importersOf = (name: string) =>
  paths(
    app.filter(({ imports }) =>
      imports.some(({ specifier, names }) => specifier === 'electron' && (names.includes(name) || names.includes('*'))),
    ),
  );

describe('the parts of the app', () => {
  test('shared imports only itself and the few packages that run anywhere', () => {
    const packages = ['zod', 'temporal-polyfill', 'fractional-indexing', 'windows-iana'];
    const isForbidden = (specifier: string, file: string | null) =>
      file === null ? !packages.includes(specifier) : !file.startsWith('shared/');
    expect(offences('shared', isForbidden)).toEqual([]);
  });

  test('the renderer reaches the main process, Electron and Node by no import', () => {
    const isForbidden = (specifier: string, file: string | null) =>
      file === null ? /^(electron|node:|better-sqlite3)/.test(specifier) : !/^(renderer|shared)\//.test(file);
    expect(offences('renderer', isForbidden)).toEqual([]);
  });

  test('the main process imports nothing of the renderer', () => {
    const isForbidden = (_specifier: string, file: string | null) => file !== null && !/^(main|shared)\//.test(file);
    expect(offences('main', isForbidden)).toEqual([]);
  });

  /** Each folder knows itself and those that stand before it in its row; the entry of a thread puts its parts together. */
  const rows: readonly (readonly string[])[] = [
    ['shared/domain', 'shared/contract'],
    ['shared/domain', 'shared/messages'],
    ['main/db', 'main/repositories', 'main/services', 'main/ipc', 'main/data'],
    ['main/db', 'main/repositories', 'main/csv', 'main/ipc'],
    ['renderer/ui', 'renderer/lists', 'renderer/features', 'renderer/app'],
    ['renderer/ground', 'renderer/lists', 'renderer/features', 'renderer/app'],
    ['renderer/api', 'renderer/lists', 'renderer/features', 'renderer/app'],
  ];
  const entries = ['main/csv/startImportWorker.ts'];

  test('no feature imports another, but for the board, which shows a role in its panel', () => {
    const featureOf = (file: string): string | undefined => /^renderer\/features\/([^/]+)\//.exec(file)?.[1];
    const across = app.flatMap(({ path, imports }) => {
      const mine = featureOf(path);
      return imports.flatMap(({ file }) => {
        const other = file === null ? undefined : featureOf(file);
        return mine === undefined || other === undefined || mine === other ? [] : [`${mine} → ${file}`];
      });
    });
    expect(across).toEqual(['board → renderer/features/role/RolePanel.tsx']);
  });

  test.each(rows.map((row) => [row.join(' ← '), row] as const))('lean on each other one way: %s', (_, row) => {
    for (const [place, folder] of row.entries()) {
      const above = row.slice(place + 1);
      const isForbidden = (_specifier: string, file: string | null) =>
        file !== null && above.some((one) => file.startsWith(`${one}/`));
      const found = offences(folder, isForbidden).filter((line) => !entries.some((entry) => line.startsWith(entry)));
      expect(found, folder).toEqual([]);
    }
  });

  test('no import goes round in a circle', () => {
    expect(findCycles(app).map((cycle) => cycle.join(' → '))).toEqual([]);
  });
});

describe('the doors between the parts', () => {
  test('only the router listens to the page', () => {
    expect(importersOf('ipcMain')).toEqual(['main/ipc/router.ts']);
  });

  test('only the preload speaks to the main process', () => {
    expect(importersOf('ipcRenderer')).toEqual(['main/preload.ts']);
  });

  test('only one function opens links outside the app', () => {
    const users = app.filter(({ identifiers }) => identifiers.has('openExternal'));
    expect(paths(users)).toEqual(['main/security/externalLinks.ts']);
  });
});

describe('the start', () => {
  test('of the page reads no package that only main needs, and what a later screen needs with that screen', () => {
    const packages = packagesReadWith('renderer/main.tsx', app);
    expect(packages).toContain('react-dom/client');
    for (const later of ['zod', 'temporal-polyfill', 'windows-iana', '@vvo/tzdb'])
      expect(packages).not.toContain(later);
  });

  test('and all that follows it never read zod in the page: it makes functions of text, which the page may not', () => {
    expect(packagesReadWith('renderer/main.tsx', app, 'ever')).not.toContain('zod');
  });

  test('of main reads the names that Windows has for zones with the first invitation', () => {
    const packages = packagesReadWith('main/startData.ts', app);
    expect(packages).toContain('zod');
    for (const later of ['windows-iana', 'electron-store', 'date-holidays']) expect(packages).not.toContain(later);
  });
});

describe('every source file', () => {
  test(`has at most ${maxLines} lines`, () => {
    const tooLong = everything.filter(({ lineCount }) => lineCount > maxLines);
    expect(tooLong.map(({ path, lineCount }) => `${path}: ${lineCount}`)).toEqual([]);
  });

  test('exports by name', () => {
    const tools = /\.config\.ts$|^test\/helpers\/fakeElectron\.ts$/;
    expect(paths(everything.filter(({ hasDefaultExport, path }) => hasDefaultExport && !tools.test(path)))).toEqual([]);
  });

  test('says what its types are: no any', () => {
    expect(paths(everything.filter(({ syntax }) => syntax.has('TSAnyKeyword')))).toEqual([]);
  });
});

describe('the walk itself', () => {
  test('sees the tree that it judges', () => {
    for (const folder of ['main', 'shared', 'renderer']) expect(inFolder(folder).length).toBeGreaterThan(5);
  });

  test('finds a circle where there is one', () => {
    const file = (path: string, target: string): SourceFile => ({
      path,
      lineCount: 1,
      imports: [{ specifier: `#${target}`, file: target, names: ['x'], isTypeOnly: false, isOnDemand: false }],
      hasDefaultExport: false,
      identifiers: new Set(),
      syntax: new Set(),
    });
    expect(findCycles([file('a', 'b'), file('b', 'c'), file('c', 'b')])).toEqual([['b', 'c', 'b']]);
  });
});
