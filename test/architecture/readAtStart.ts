import type { SourceFile } from './sourceTree.ts';

/**
 * The packages that are read with a file, directly or through others, before anything is asked for on demand; or with
 * what is asked for later, too. Types are gone by then.
 */
export function packagesReadWith(
  path: string,
  sources: readonly SourceFile[],
  when: 'at once' | 'ever' = 'at once',
): ReadonlySet<string> {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { file: target, specifier, isTypeOnly, isOnDemand } of byPath.get(file)?.imports ?? []) {
      if (isTypeOnly || (isOnDemand && when === 'at once')) continue;
      if (target === null) packages.add(specifier);
      else visit(target);
    }
  };
  visit(path);
  return packages;
}
