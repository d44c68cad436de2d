import type { Db } from './open.ts';
import { refreshSql, SEARCH_KINDS, tableOf } from './searchDocs.ts';
import { followDocs } from './searchText.ts';
import { type SearchRule, tables } from './tables.ts';

type Refresh = SearchRule['refresh'];
type TableRule = SearchRule & { readonly table: string };

/** What the text of a record depends on. */
const RULES: readonly TableRule[] = tables.flatMap(({ name, search = [] }) =>
  search.map((rule) => ({ ...rule, table: name })),
);

const refreshed = (refresh: Refresh, row: 'new' | 'old'): string =>
  SEARCH_KINDS.flatMap((kind) => {
    const where = refresh[kind];
    return where === undefined ? [] : [`${refreshSql(kind, where.replaceAll('$row', row))};`];
  }).join('\n');

const trigger = (name: string, event: string, body: string): string =>
  `CREATE TEMP TRIGGER "${name}" AFTER ${event} BEGIN ${body} END;`;

const changed = ({ table, columns }: TableRule): string =>
  `UPDATE OF ${columns.join(', ')} ON main.${table}
    WHEN ${columns.map((column) => `old.${column} IS NOT new.${column}`).join(' OR ')}`;

/**
 * Triggers that keep the search index true to what is written on this connection. The import's thread works without them,
 * and has the index brought up to date afterwards; see searchIndex.ts.
 */
export const createSearchTriggers = (db: Db): void => {
  followDocs(db);
  RULES.forEach((rule, index) => {
    const on = (event: string, when: string, body: string): void => {
      db.exec(trigger(`search_${rule.table}_${index}_${event}`, when, body));
    };
    const [come, gone] = [refreshed(rule.refresh, 'new'), refreshed(rule.refresh, 'old')];
    on('added', `INSERT ON main.${rule.table}`, come);
    on('changed', changed(rule), rule.isLink === true ? `${gone}\n${come}` : come);
    if (rule.isLink === true) on('removed', `DELETE ON main.${rule.table}`, gone);
  });
  for (const kind of SEARCH_KINDS) {
    const removed = `DELETE FROM search_docs WHERE kind = '${kind}' AND record_id = old.id;`;
    db.exec(trigger(`search_${kind}_removed`, `DELETE ON main.${tableOf(kind)}`, removed));
  }
};
