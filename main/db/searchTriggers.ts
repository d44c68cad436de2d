import type { Db } from './open.ts';
import { refreshSql, SEARCH_KINDS, type SearchKind, tableOf } from './searchDocs.ts';
import { followDocs } from './searchText.ts';

/** Which records are to be read anew; `$row` stands for the row that came, changed or went. */
type Refresh = Partial<Readonly<Record<SearchKind, string>>>;
type Rule = { readonly table: string; readonly columns: readonly string[]; readonly refresh: Refresh };

/** What the text of a record depends on. */
const RULES: readonly Rule[] = [
  {
    table: 'roles',
    columns: [
      'title', 'company_id', 'via_company_id', 'location', 'source', 'salary_text', 'resume_name', 'url', 'description',
      'notes',
    ], // biome-ignore format: a list is read as one
    refresh: { role: 'x.id = $row.id' },
  },
  {
    table: 'roles',
    columns: ['title'],
    refresh: { interview: 'x.role_id = $row.id', interaction: 'x.role_id = $row.id' },
  },
  {
    table: 'companies',
    columns: ['name', 'website', 'notes', 'avoid_reason'],
    refresh: { company: 'x.id = $row.id' },
  },
  {
    table: 'companies',
    columns: ['name'],
    refresh: {
      role: `x.id IN (SELECT id FROM roles WHERE company_id = $row.id UNION
        SELECT id FROM roles WHERE via_company_id = $row.id)`,
      person: 'x.company_id = $row.id',
    },
  },
  {
    table: 'people',
    columns: ['name', 'company_id', 'position', 'email', 'phone', 'profile_url', 'notes'],
    refresh: { person: 'x.id = $row.id' },
  },
  {
    table: 'people',
    columns: ['name'],
    refresh: {
      interview: 'x.id IN (SELECT interview_id FROM interview_people WHERE person_id = $row.id)',
      interaction: 'x.person_id = $row.id',
    },
  },
  { table: 'interviews', columns: ['role_id', 'place', 'notes'], refresh: { interview: 'x.id = $row.id' } },
  { table: 'interactions', columns: ['role_id', 'person_id', 'text'], refresh: { interaction: 'x.id = $row.id' } },
  {
    table: 'tags',
    columns: ['name', 'name_key'],
    refresh: { role: 'x.id IN (SELECT role_id FROM role_tags WHERE tag_id = $row.id)' },
  },
];

/** Rows that only tie two records together: what they tie to changes when they come and when they go. */
const LINKS: readonly Rule[] = [
  { table: 'role_tags', columns: ['role_id', 'tag_id'], refresh: { role: 'x.id = $row.role_id' } },
  {
    table: 'interview_people',
    columns: ['interview_id', 'person_id'],
    refresh: { interview: 'x.id = $row.interview_id' },
  },
];

const refreshed = (refresh: Refresh, row: 'new' | 'old'): string =>
  SEARCH_KINDS.flatMap((kind) => {
    const where = refresh[kind];
    return where === undefined ? [] : [`${refreshSql(kind, where.replaceAll('$row', row))};`];
  }).join('\n');

const trigger = (name: string, event: string, body: string): string =>
  `CREATE TEMP TRIGGER "${name}" AFTER ${event} BEGIN ${body} END;`;

const changed = ({ table, columns }: Rule): string =>
  `UPDATE OF ${columns.join(', ')} ON main.${table}
    WHEN ${columns.map((column) => `old.${column} IS NOT new.${column}`).join(' OR ')}`;

/**
 * Triggers that keep the search index true to what is written on this connection. The import's thread works without them,
 * and has the index brought up to date afterwards; see searchIndex.ts.
 */
export const createSearchTriggers = (db: Db): void => {
  followDocs(db);
  RULES.forEach((rule, index) => {
    const text = refreshed(rule.refresh, 'new');
    db.exec(trigger(`search_${rule.table}_${index}_added`, `INSERT ON main.${rule.table}`, text));
    db.exec(trigger(`search_${rule.table}_${index}_changed`, changed(rule), text));
  });
  for (const rule of LINKS) {
    const [come, gone] = [refreshed(rule.refresh, 'new'), refreshed(rule.refresh, 'old')];
    db.exec(trigger(`search_${rule.table}_added`, `INSERT ON main.${rule.table}`, come));
    db.exec(trigger(`search_${rule.table}_changed`, changed(rule), `${gone}\n${come}`));
    db.exec(trigger(`search_${rule.table}_removed`, `DELETE ON main.${rule.table}`, gone));
  }
  for (const kind of SEARCH_KINDS) {
    const removed = `DELETE FROM search_docs WHERE kind = '${kind}' AND record_id = old.id;`;
    db.exec(trigger(`search_${kind}_removed`, `DELETE ON main.${tableOf(kind)}`, removed));
  }
};
