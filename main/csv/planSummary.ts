import type { ImportPlan, ImportRow, ImportStageName } from '#shared/contract/imports.ts';
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
};

/** Stage names of new roles that the board does not know by itself, in the order of the file, answered or not. */
const unknownStages = (
  fresh: readonly RoleGroup[],
  stages: readonly Stage[],
  answers: SummaryParts['answers'],
): ImportStageName[] => {
  const alone = createStageResolver(stages, new Map());
  const found = new Map<string, ImportStageName>();
  for (const { draft, rows } of fresh) {
    if (draft.stageRaw === '' || alone.byName(draft.stageRaw) !== undefined) continue;
    const key = stageNameKey(draft.stageRaw);
    const answer = answers.get(key);
    const stageId = stages.some(({ id }) => id === answer) ? (answer ?? null) : null;
    const before = found.get(key);
    found.set(key, { raw: before?.raw ?? draft.stageRaw, rows: (before?.rows ?? 0) + rows.length, stageId });
  }
  return [...found.values()];
};

/** The plan in figures, as it is shown and as it will be carried out. */
export const summarisePlan = ({ rows, groups, moment, stages, tables, answers }: SummaryParts): ImportPlan => {
  const fresh = groups.filter((group) => rows[group.lead]?.action === 'create');
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
    unknownStages: unknownStages(fresh, stages, answers),
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
