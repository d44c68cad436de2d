import { countActions } from '#shared/csv/countActions.ts';
import type { BoardFacts, SourceRow } from '#shared/csv/plan.ts';
import { planRoles } from '#shared/csv/planRoles.ts';
import { createStageResolver } from '#shared/csv/resolveStage.ts';
import type { KnownRole } from '#shared/csv/roleChange.ts';
import type { RoleDraft } from '#shared/csv/roleDraft.ts';
import { STAGE_KINDS } from '#shared/domain/choices.ts';
import type { RoleId, StageId } from '#shared/domain/ids.ts';
import type { Rank } from '#shared/domain/rank.ts';
import type { Stage } from '#shared/domain/stage.ts';

export const draft = (over: Partial<RoleDraft> = {}): RoleDraft => ({
  company: 'Acme', title: 'Editor', stageRaw: '', otherStages: [], isAppliedBeside: false, writtenMoment: null, warnings: [],
  appliedOn: null, appliedTime: null, appliedZone: null, savedOn: null,
  savedTime: null, savedZone: null, applied: over.appliedOn != null, url: null, location: null, salary: null, source: null,
  description: null, notes: '', resumeName: null, contact: null, keys: [], formerKeys: [], ...over,
}); // biome-ignore format: a list is read as one

export const row = (read: SourceRow['read'], table = 0, line = 2): SourceRow => ({
  table,
  line,
  read,
  record: null,
  cells: 'keys' in read ? [read.company, read.title, read.appliedOn ?? '', read.savedOn ?? '', ...read.keys] : ['?'],
});

export const emptyBoard: BoardFacts = { ownerOfKey: () => undefined, role: () => undefined, sameName: () => [] };
export const plan = (
  rows: readonly SourceRow[],
  board: BoardFacts = emptyBoard,
  kinds: readonly string[] = ['linkedin', 'linkedin', 'huntr'],
) => planRoles({ rows, kinds, board, resolver, digest: (text) => text });
export const fates = (rows: readonly SourceRow[], board?: BoardFacts) =>
  plan(rows, board).rows.map(({ action, reason }) => `${action}: ${reason.code}`);
export const counts = (rows: readonly SourceRow[], board?: BoardFacts) => countActions(plan(rows, board).rows);

export const stages: readonly Stage[] = STAGE_KINDS.map((kind, index) => ({
  id: `00000000-0000-7000-8000-00000000000${index}` as StageId, // stands for a UUID
  ...{ kind, name: kind.charAt(0).toUpperCase() + kind.slice(1) },
  rank: `a${index}` as Rank, // in their order
  hidden: kind === 'lead',
  version: 1,
}));
export const resolver = createStageResolver(stages, new Map());
export const stageOf = (kind: Stage['kind']): Stage => stages.find((stage) => stage.kind === kind)!;

export const known = (over: Partial<KnownRole> = {}): KnownRole => ({
  id: 'role-1' as RoleId, stageKind: over.stageKind ?? 'saved', stageId: stageOf(over.stageKind ?? 'saved').id,
  company: 'Acme', title: 'Editor', wasBrought: () => false, stageWords: () => [], addedNotes: () => '', hasContact: () => false, wasIn: () => false, isEdited: false, url: null, location: null, salary: null, source: null, description: null,
  notes: '', resumeName: null, savedOn: null, appliedOn: null, ...over,
}); // biome-ignore format: a list is read as one
export const boardWith = (role: KnownRole, keys: readonly string[]): BoardFacts => ({
  ...emptyBoard,
  ownerOfKey: (key) => (keys.includes(key) ? role.id : undefined),
  role: () => role,
});
