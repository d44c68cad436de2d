import {
  type ImportFileInfo,
  type ImportPlan,
  type ImportStageName,
  PLAN_COLUMN_NAMES,
  PLAN_FILE_NAMES,
  PLAN_STAGE_NAMES,
} from '#shared/contract/imports.ts';
import { lineText } from '#shared/csv/cellText.ts';
import { countActions } from '#shared/csv/countActions.ts';
import type { PlannedRow, RoleGroup } from '#shared/csv/plan.ts';
import { createStageResolver, stageNameKey } from '#shared/csv/resolveStage.ts';
import type { StageId } from '#shared/domain/ids.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { importing } from '#shared/messages/import.ts';
import type { BoardMoment } from './boardFacts.ts';
import { formatOf, type OpenTable } from './openTables.ts';
import { warnsOf } from './planRows.ts';
import type { Table } from './readTable.ts';
import { isNote } from './tableRows.ts';

export type SummaryParts = {
  readonly rows: readonly PlannedRow[];
  readonly groups: readonly RoleGroup[];
  readonly moment: BoardMoment;
  readonly stages: readonly Stage[];
  readonly tables: readonly OpenTable[];
  /** The user's column for a stage name, by its key. */
  readonly answers: ReadonlyMap<string, StageId>;
  /** The keys of those that were answered all together. */
  readonly answeredTogether: ReadonlySet<string>;
  /** Names of the CSV files and archives that were there and gave nothing. */
  readonly leftAlone: readonly string[];
};

const newGroups = ({ rows, groups }: Pick<SummaryParts, 'rows' | 'groups'>): readonly RoleGroup[] =>
  groups.filter((group) => rows[group.lead]?.action === 'create');

/** The roles that are given a stage by the name that the files have for it. */
const groupsWithStage = ({ rows, groups }: Pick<SummaryParts, 'rows' | 'groups'>): readonly RoleGroup[] =>
  groups.filter((group) => rows[group.lead]?.action === 'create' || group.asksStage);

/** Stage names that the board does not know by itself, in the order of the file, answered or not. */
export const unknownStages = ({
  stages,
  answers,
  ...parts
}: Pick<SummaryParts, 'rows' | 'groups' | 'stages' | 'answers'>): readonly ImportStageName[] => {
  const alone = createStageResolver(stages, new Map());
  const found = new Map<string, ImportStageName>();
  for (const { draft, rows } of groupsWithStage(parts)) {
    const names = draft.otherStages.length === 0 ? [draft.stageRaw] : [draft.stageRaw, ...draft.otherStages];
    for (const raw of names) {
      if (raw === '' || alone.byName(raw) !== undefined) continue;
      const key = stageNameKey(raw);
      const answer = answers.get(key);
      const stageId = stages.some(({ id }) => id === answer) ? (answer ?? null) : null;
      const before = found.get(key);
      found.set(key, { raw: before?.raw ?? raw, rows: (before?.rows ?? 0) + rows.length, stageId });
    }
  }
  return [...found.values()];
};

/** What a plan lists of the stage names: a file may have a hundred thousand of them. */
const listedStages = (
  names: readonly ImportStageName[],
  answeredTogether: ReadonlySet<string>,
): Pick<ImportPlan, 'unknownStages' | 'stageNamesInAll'> => {
  if (names.length <= PLAN_STAGE_NAMES) return { unknownStages: [...names] };
  const open = names.filter(({ stageId }) => stageId === null);
  const listed = [...open, ...names.filter(({ stageId }) => stageId !== null)].slice(0, PLAN_STAGE_NAMES);
  const together = names.filter(({ raw }) => answeredTogether.has(stageNameKey(raw))).length;
  return { unknownStages: listed, stageNamesInAll: { names: names.length, open: open.length, together } };
};

const LINES_SHOWN = 10;
const WORDS_SHOWN = 3;

/** Words of a file by which its user sees whether its encoding was guessed right. */
const guessedWords = ({ table, columns }: OpenTable): string[] => {
  const words = new Set<string>();
  const cells = [columns.map(({ header }) => header), ...table.rows.slice(0, 2000)];
  for (const cell of cells.flat()) {
    if (/[^\0-\x7F]/.test(cell)) words.add(cell.trim().slice(0, 80));
    if (words.size === WORDS_SHOWN) break;
  }
  return [...words];
};

const TEXTS_SHOWN = 3;
const TEXT_LENGTH = 80;

/** What stands above the names of a table's columns; LinkedIn's own note about its export is nobody's. */
const textsAbove = ({ above }: Table): ImportFileInfo['above'] => {
  const texts = above
    .filter((cells) => !isNote(cells))
    .map((cells) => lineText(cells.filter((cell) => cell.trim() !== '').join(' ')))
    .filter((text) => text !== '');
  if (texts.length === 0) return null;
  return { count: texts.length, texts: texts.slice(0, TEXTS_SHOWN).map((text) => text.slice(0, TEXT_LENGTH)) };
};

/** How a file is read, and what becomes of its columns. */
const fileInfo = (open: OpenTable, rows: number): ImportFileInfo => {
  const { table, columns, kind } = open;
  const { name, preset, encoding, delimiter, isGuess, brokenLines } = table;
  const format = formatOf(open);
  const named = (meaning: 'keep' | null): string[] =>
    (format?.columns ?? [])
      .flatMap(({ header, meaning: own }, place) =>
        own === meaning && columns[place]?.isEmpty === false
          ? [header.trim() || importing.unnamedColumn({ position: place + 1 })]
          : [],
      )
      .slice(0, PLAN_COLUMN_NAMES);
  return {
    name,
    preset: preset?.label ?? null,
    rows,
    kind,
    encoding,
    guessedFrom: isGuess ? guessedWords(open) : null,
    delimiter,
    keptColumns: named('keep'),
    leftOutColumns: named(null),
    above: textsAbove(table),
    broken: brokenLines.length === 0 ? null : { count: brokenLines.length, lines: brokenLines.slice(0, LINES_SHOWN) },
  };
};

/** The plan in figures, as it is shown and as it will be carried out. */
export const summarisePlan = (parts: SummaryParts): ImportPlan => {
  const { rows, groups, moment, tables, leftAlone } = parts;
  const fresh = newGroups(parts);
  const companies = new Set(fresh.map(({ companyKey }) => companyKey).filter((key) => !moment.companies.has(key)));
  const rowsOfTable = new Map<number, number>();
  let [people, warnings] = [0, 0];
  for (const row of rows) {
    rowsOfTable.set(row.table, (rowsOfTable.get(row.table) ?? 0) + 1);
    if (row.reason.code === 'is_person') people += 1;
    if (warnsOf(row).length > 0) warnings += 1;
  }
  return {
    files: tables.map((open, place) => fileInfo(open, rowsOfTable.get(place) ?? 0)),
    counts: countActions(rows),
    newCompanies: companies.size,
    possibleDuplicates: groups.filter(({ duplicate }) => duplicate !== null).length,
    warnings,
    people,
    ...listedStages(unknownStages(parts), parts.answeredTogether),
    ...(leftAlone.length === 0
      ? {}
      : { leftAlone: { count: leftAlone.length, names: leftAlone.slice(0, PLAN_FILE_NAMES) } }),
  };
};
