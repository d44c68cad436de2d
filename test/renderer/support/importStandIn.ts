import type { ImportBatch, ImportRow, ImportState } from '#shared/contract/imports.ts';
import { IMPORT_ROW_PAGE } from '#shared/contract/pageSizes.ts';
import type { RealBridge } from './realBridge.ts';

export type ImportOptions = {
  readonly state?: ImportState;
  readonly rows?: readonly ImportRow[];
  readonly batches?: readonly ImportBatch[];
};

/**
 * Answers for the thread of imports, which cannot open a database in memory: whatever is asked, the import stays at the
 * step that the test says. What it really does is tested over real files in test/main.
 */
export const standInForImports = (main: RealBridge, { state, rows = [], batches = [] }: ImportOptions = {}) => {
  let now: ImportState = state ?? { step: 'idle' };
  /** The import comes to this step by itself, and the page is told. */
  const become = (next: ImportState): ImportState => {
    now = next;
    main.emit('import', next);
    return next;
  };
  const steady = [
    'state',
    'choose',
    'dropped',
    'map',
    'columns',
    'reread',
    'mapStage',
    'decide',
    'apply',
    'undo',
  ] as const;
  for (const name of steady) main.answer(`import.${name}`, () => now);
  main.answer('import.rows', ({ show, offset }) =>
    rows
      .filter((row) => show === null || row.action === show || (show === 'warning' && row.warnings.length > 0))
      .slice(offset, offset + IMPORT_ROW_PAGE),
  );
  main.answer('import.batches', () => [...batches]);
  main.answer('import.cancel', () => become({ step: 'cancelled', source: 'export.zip' }));
  main.answer('import.close', () => become({ step: 'idle' }));
  return { become };
};
