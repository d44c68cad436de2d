import {
  type ImportPlan,
  type ImportRow,
  type ImportStageName,
  PLAN_FILE_NAMES,
  PLAN_STAGE_NAMES,
} from '#shared/contract/imports.ts';
import { countActions } from '#shared/csv/countActions.ts';
import type { PlannedRow, RoleGroup } from '#shared/csv/plan.ts';
import { createStageResolver, type StageResolver, stageNameKey } from '#shared/csv/resolveStage.ts';
import type { StageId } from '#shared/domain/ids.ts';
import type { Stage } from '#shared/domain/stage.ts';
import type { BoardMoment } from './boardFacts.ts';
import type { Table } from './readTable.ts';

export type SummaryParts = {
  readonly rows: readonly PlannedRow[];
  readonly groups: readonly RoleGroup[];
  readonly moment: BoardMoment;
  readonly stages: readonly Stage[];
  readonly tables: readonly Table[];
  /** The user's column for a stage name, by its key. */
  readonly answers: ReadonlyMap<string, StageId>;
  /** The keys of those that were answered all together. */
  readonly answeredTogether: ReadonlySet<string>;
  /** Names of the CSV files that were there and gave nothing. */
  readonly leftAlone: readonly string[];
};

const newGroups = ({ rows, groups }: Pick<SummaryParts, 'rows' | 'groups'>): readonly RoleGroup[] =>
  groups.filter((group) => rows[group.lead]?.action === 'create');

/** Stage names of new roles that the board does not know by itself, in the order of the file, answered or not. */
export const unknownStages = ({
  stages,
  answers,
  ...parts
}: Pick<SummaryParts, 'rows' | 'groups' | 'stages' | 'answers'>): readonly ImportStageName[] => {
  const alone = createStageResolver(stages, new Map());
  const found = new Map<string, ImportStageName>();
  for (const { draft, rows } of newGroups(parts)) {
    if (draft.stageRaw === '' || alone.byName(draft.stageRaw) !== undefined) continue;
    const key = stageNameKey(draft.stageRaw);
    const answer = answers.get(key);
    const stageId = stages.some(({ id }) => id === answer) ? (answer ?? null) : null;
    const before = found.get(key);
    found.set(key, { raw: before?.raw ?? draft.stageRaw, rows: (before?.rows ?? 0) + rows.length, stageId });
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

/** The plan in figures, as it is shown and as it will be carried out. */
export const summarisePlan = (parts: SummaryParts): ImportPlan => {
  const { rows, groups, moment, tables, leftAlone } = parts;
  const fresh = newGroups(parts);
  const companies = new Set(fresh.map(({ companyKey }) => companyKey).filter((key) => !moment.companies.has(key)));
  const rowsOfTable = new Map<number, number>();
  let connections = 0;
  for (const { table, reason } of rows) {
    rowsOfTable.set(table, (rowsOfTable.get(table) ?? 0) + 1);
    if (reason.code === 'connection_for_later') connections += 1;
  }
  return {
    files: tables.map(({ name, preset, encoding, delimiter }, place) => ({
      name,
      preset: preset?.label ?? null,
      rows: rowsOfTable.get(place) ?? 0,
      encoding,
      delimiter,
    })),
    counts: countActions(
      rows.map(({ action }) => action),
      rows.length,
    ),
    newCompanies: companies.size,
    possibleDuplicates: groups.filter(({ duplicate }) => duplicate !== null).length,
    connections,
    ...listedStages(unknownStages(parts), parts.answeredTogether),
    ...(leftAlone.length === 0
      ? {}
      : { leftAlone: { count: leftAlone.length, names: leftAlone.slice(0, PLAN_FILE_NAMES) } }),
  };
};

const stageNameFor = (row: PlannedRow, group: RoleGroup, resolver: StageResolver): string => {
  if (group.change !== null) return group.change.movesToApplied ? (resolver.byKind('applied')?.name ?? '') : '';
  if (group.known !== null || row.action === 'skip') return '';
  const { stageRaw, applied } = group.draft;
  if (stageRaw !== '') return resolver.byName(stageRaw)?.stage.name ?? stageRaw;
  return resolver.byKind(applied ? 'applied' : 'saved')?.name ?? '';
};

/** One row of the plan as it is shown. */
export const describeRow = (
  row: PlannedRow,
  index: number,
  file: string,
  group: RoleGroup | undefined,
  resolver: StageResolver,
): ImportRow => ({
  index,
  file,
  line: row.line,
  action: row.action,
  reason: row.reason,
  title: row.title,
  companyName: row.company,
  stageName: group === undefined ? '' : stageNameFor(row, group, resolver),
  day: group?.draft.appliedOn ?? group?.draft.savedOn ?? '',
  roleId: group?.known ?? group?.duplicate?.roleId ?? null,
});
