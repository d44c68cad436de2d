import { describe, expect, it } from 'vitest';
import { type NamedTable, tables } from '#main/db/tables.ts';
import { timelineEntry } from '#shared/contract/roles.ts';
import { GOES_WITH_ROLE } from '#shared/domain/goesWithRole.ts';
import { testServices } from '#test/helpers/testServices.ts';

type Key = { readonly table: string; readonly from: string };

const schema = async () => {
  const { db } = await testServices();
  const names = db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`,
    )
    .pluck()
    .all();
  const keys = db.prepare<[string], Key>('SELECT "table", "from" FROM pragma_foreign_key_list(?)');
  const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck();
  return { names, keysOf: (name: string) => keys.all(name), columnsOf: (name: string) => columns.all(name) };
};

/** The columns by which a table's entry says to whom its rows belong. */
const owners = ({ role, person = [], company = [] }: NamedTable): readonly string[] =>
  [role, ...person, ...company].filter((column) => column !== undefined).toSorted();

describe('the registry of tables', () => {
  it('has every table of the schema, and no other', async () => {
    const { names } = await schema();
    expect(tables.map(({ name }) => name)).toEqual(names);
  });

  it('names every column that leads to a role, a person or a company', async () => {
    const { keysOf } = await schema();
    for (const table of tables) {
      const found = keysOf(table.name)
        .filter((key) => ['roles', 'people', 'companies'].includes(key.table))
        .map(({ from }) => from);
      expect(owners(table), table.name).toEqual(found.toSorted());
    }
  });

  it('says of each what it has', async () => {
    const { columnsOf } = await schema();
    for (const { name, isVersioned, isAddedByUser, role } of tables) {
      const columns = columnsOf(name);
      if (isVersioned === true) expect(columns).toEqual(expect.arrayContaining(['version', 'updated_at']));
      if (isAddedByUser === true) expect(role, name).toBeDefined();
    }
  });

  it('says of each of the user’s how the search follows it, and of each of a role’s what it is in the timeline', () => {
    for (const { name, isRecorded, search, role, timeline } of tables) {
      expect(search !== undefined, name).toBe(isRecorded);
      expect(timeline !== undefined, name).toBe(role !== undefined);
    }
    const kinds = timelineEntry.options.map(({ shape }) => shape.kind.value);
    const found = tables.flatMap(({ timeline = 'nothing' }) => (timeline === 'nothing' ? [] : timeline));
    expect(found.toSorted()).toEqual(kinds.toSorted());
  });

  it('knows where all lies that is named before a role is removed, each once', () => {
    expect(tables.flatMap(({ countedAs = [] }) => countedAs).toSorted()).toEqual([...GOES_WITH_ROLE].toSorted());
  });
});
