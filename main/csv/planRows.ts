import { IMPORT_ROW_PAGE, type ImportRow, type ImportShown } from '#shared/contract/imports.ts';
import type { PlannedRecord, PlannedRow, RoleGroup } from '#shared/csv/plan.ts';
import type { RecordFields } from '#shared/csv/records/recordDraft.ts';
import { type StageResolver, stageOfDraft } from '#shared/csv/resolveStage.ts';
import type { ImportRolesRepository } from '../repositories/importRoles.ts';
import type { OpenTable } from './openTables.ts';

/** Warnings that are shown of one row. */
const SHOWN_WARNINGS = 20;

type Plan = { readonly rows: readonly PlannedRow[]; readonly groups: readonly RoleGroup[] };
type Indexed = { readonly row: PlannedRow; readonly index: number };

/** What is said of a row that comes in; of one that is left out nothing is kept anywhere. */
export const warnsOf = ({ action, warnings }: PlannedRow): PlannedRow['warnings'] =>
  action === 'skip' ? [] : warnings;

/** Whether a row stands for a role that may double another one. */
const isDuplicate = (row: PlannedRow, index: number, groups: readonly RoleGroup[]): boolean => {
  const group = groups[row.group];
  return group !== undefined && group.duplicate !== null && group.lead === index;
};

const isShown = (row: PlannedRow, index: number, show: ImportShown | null, groups: readonly RoleGroup[]): boolean => {
  if (show === null) return true;
  if (show === 'warning') return warnsOf(row).length > 0;
  return show === 'duplicate' ? isDuplicate(row, index, groups) : row.action === show;
};

/** One page of the rows that are shown, in the order of the files. */
export const pageOf = ({ rows, groups }: Plan, show: ImportShown | null, offset: number): readonly Indexed[] => {
  const page: Indexed[] = [];
  let passed = 0;
  for (const [index, row] of rows.entries()) {
    if (!isShown(row, index, show, groups)) continue;
    passed += 1;
    if (passed <= offset) continue;
    page.push({ row, index });
    if (page.length === IMPORT_ROW_PAGE) break;
  }
  return page;
};

type DescriberParts = Plan & {
  readonly tables: readonly OpenTable[];
  readonly resolver: StageResolver;
  readonly roles: Pick<ImportRolesRepository, 'shown'>;
};

const stageNameFor = (row: PlannedRow, group: RoleGroup, resolver: StageResolver): string => {
  if (group.change !== null) return group.change.move?.stage.name ?? '';
  if (group.known !== null || row.action === 'skip') return '';
  return stageOfDraft(group.draft, resolver)?.stage.name ?? group.draft.stageRaw;
};

/** Gives how a row of the plan is shown. */
export const rowDescriber = ({ rows, groups, tables, resolver, roles }: DescriberParts) => {
  /** For each new role of a name, those before it in this import. */
  const earlier = new Map<string, number>();
  groups.forEach(({ companyKey, titleKey }, place) => {
    const name = `${companyKey}\n${titleKey}`;
    if (!earlier.has(name)) earlier.set(name, place);
  });
  const twinOf = (group: RoleGroup): ImportRow['twin'] => {
    if (group.duplicate === null) return null;
    if (group.duplicate.roleId !== null) return roles.shown(group.duplicate.roleId) ?? null;
    const twin = groups[earlier.get(`${group.companyKey}\n${group.titleKey}`) ?? -1];
    if (twin === undefined) return null;
    const { draft } = twin;
    return {
      title: draft.title,
      companyName: draft.company,
      stageName: stageOfDraft(draft, resolver)?.stage.name ?? draft.stageRaw,
      day: draft.appliedOn ?? draft.savedOn ?? '',
      place: draft.location ?? '',
    };
  };
  const dayOf = (fields: RecordFields): string => {
    if (fields.kind === 'companies') return '';
    return ('due' in fields ? fields.due : fields.at).day;
  };
  /** What is shown of every row alike: where it stands, and what becomes of it. */
  const placeOf = (row: PlannedRow, index: number) => ({
    index,
    file: tables[row.table]?.table.name ?? '',
    line: row.line,
    action: row.action,
    reason: row.reason,
    warnings: warnsOf(row).slice(0, SHOWN_WARNINGS),
  });
  /** A record is shown under the names of its role. */
  const recordRow = (row: PlannedRow, index: number, { draft, target }: PlannedRecord): ImportRow => {
    const known = 'roleId' in target ? roles.shown(target.roleId) : undefined;
    const made = 'group' in target ? groups[target.group]?.draft : undefined;
    const { fields, writtenMoment } = draft;
    return {
      ...placeOf(row, index),
      title: known?.title ?? made?.title ?? row.title,
      companyName: known?.companyName ?? made?.company ?? row.company,
      stageName: '',
      day: dayOf(fields),
      writtenMoment,
      roleId: 'roleId' in target ? target.roleId : null,
      twin: null,
      place: '',
    };
  };
  return ({ row, index }: Indexed): ImportRow => {
    const group = groups[row.group];
    if (row.record !== null) return recordRow(row, index, row.record);
    const isLead = group !== undefined && group.lead === index && rows[index] === row;
    return {
      ...placeOf(row, index),
      title: row.title,
      companyName: row.company,
      stageName: group === undefined ? '' : stageNameFor(row, group, resolver),
      day: group?.draft.appliedOn ?? group?.draft.savedOn ?? '',
      writtenMoment: group?.draft.writtenMoment ?? null,
      roleId: group?.known ?? group?.duplicate?.roleId ?? null,
      twin: isLead ? twinOf(group) : null,
      place: group?.draft.location ?? '',
    };
  };
};
