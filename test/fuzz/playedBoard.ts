import type { BoardFacts, RoleGroup } from '#shared/csv/plan.ts';
import { createStageResolver, stageOfDraft } from '#shared/csv/resolveStage.ts';
import type { KnownRole } from '#shared/csv/roleChange.ts';
import { STAGE_KINDS } from '#shared/domain/choices.ts';
import type { RoleId, StageId } from '#shared/domain/ids.ts';
import { ranksBetween } from '#shared/domain/rank.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { stageNames } from '#shared/messages/stageNames.ts';

const ranks = ranksBetween(null, null, STAGE_KINDS.length);

/** The columns of a new board. */
export const STAGES: readonly Stage[] = STAGE_KINDS.flatMap((kind, place) => {
  const rank = ranks[place];
  return rank === undefined
    ? []
    : [{ id: `stage-${kind}` as StageId, kind, name: stageNames[kind], rank, hidden: false, version: 1 }];
});

export const RESOLVER = createStageResolver(STAGES, new Map());

export const EMPTY_BOARD: BoardFacts = { ownerOfKey: () => undefined, role: () => undefined, sameName: () => [] };

/** The board once these roles are on it. Words that only the user can place stand for Applied. */
export const filledBoard = (groups: readonly RoleGroup[]): BoardFacts => {
  const owners = new Map<string, RoleId>();
  const roles = new Map<RoleId, KnownRole>();
  groups.forEach(({ draft, keys }, place) => {
    const id = `role-${place}` as RoleId;
    const stage = stageOfDraft(draft, RESOLVER)?.stage ?? RESOLVER.byKind('applied');
    if (stage === undefined) throw new Error('There is no column.');
    for (const key of keys) owners.set(key, id);
    roles.set(id, {
      ...draft,
      id,
      stageId: stage.id,
      stageKind: stage.kind,
      stageWords: () => [draft.stageRaw],
      addedNotes: () => '',
      wasBrought: () => false,
      hasContact: () => draft.contact !== null,
      wasIn: (other) => other === stage.id,
      isEdited: false,
    });
  });
  return { ownerOfKey: (key) => owners.get(key), role: (id) => roles.get(id), sameName: () => [] };
};
