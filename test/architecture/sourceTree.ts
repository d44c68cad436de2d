import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { parseSync } from 'vite';

const projectRoot = resolve(import.meta.dirname, '../..');

/** One import, export-from or `import()` of a source file. */
export type Import = {
  /** As written: `zod`, `node:fs`, `#shared/domain/stage.ts`. */
  readonly specifier: string;
  /** The file of this repository that it means, from the root; null for a package. */
  readonly file: string | null;
  /** The imported names; `default` and `*` for those kinds. */
  readonly names: readonly string[];
  readonly isTypeOnly: boolean;
  /** An `import()`: read when it is asked for, not at the start. */
  readonly isOnDemand: boolean;
};

export type SourceFile = {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly lineCount: number;
  readonly imports: readonly Import[];
  readonly hasDefaultExport: boolean;
  /** Every name that stands anywhere in the code, comments and strings not. */
  readonly identifiers: ReadonlySet<string>;
  /** Kinds of syntax in it, by their ESTree names. */
  readonly syntax: ReadonlySet<string>;
};

/**
 * Reads source files with the parser that Vite builds them with: already in the tree, and it gives imports as data.
 * @param patterns globs from the repository's root
 */
export function readSources(patterns: readonly string[]): SourceFile[] {
  return globSync([...patterns], { cwd: projectRoot })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map(readSource);
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(projectRoot, path), 'utf8');
  const { module, program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);

  const toImport = (specifier: string, names: readonly string[], isTypeOnly: boolean, isOnDemand = false): Import => {
    return { specifier, file: resolveInTree(path, specifier), names, isTypeOnly, isOnDemand };
  };
  const imported = module.staticImports.map(({ moduleRequest, entries }) =>
    toImport(
      moduleRequest.value,
      entries.map(({ importName }) => importName.name ?? (importName.kind === 'Default' ? 'default' : '*')),
      entries.length > 0 && entries.every(({ isType }) => isType),
    ),
  );
  const reexported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, importName, isType }) =>
      moduleRequest ? [toImport(moduleRequest.value, [importName.name ?? '*'], isType)] : [],
    ),
  );
  const onDemand = module.dynamicImports.map(({ moduleRequest }) =>
    toImport(text.slice(moduleRequest.start, moduleRequest.end).replaceAll(/['"`]/g, ''), ['*'], false, true),
  );

  const identifiers = new Set<string>();
  const syntax = new Set<string>();
  collect(program, identifiers, syntax);
  return {
    path,
    lineCount: text.split('\n').length - 1,
    imports: [...imported, ...reexported, ...onDemand],
    hasDefaultExport: module.staticExports.some(({ entries }) =>
      entries.some(({ exportName }) => exportName.kind === 'Default' || exportName.name === 'default'),
    ),
    identifiers,
    syntax,
  };
}

function collect(node: unknown, identifiers: Set<string>, syntax: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node && typeof node.type === 'string') {
    syntax.add(node.type);
    if (node.type === 'Identifier' && 'name' in node) identifiers.add(String(node.name));
  }
  for (const child of Object.values(node)) collect(child, identifiers, syntax);
}

function resolveInTree(importer: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return posix.join(dirname(importer), specifier);
  return null;
}
