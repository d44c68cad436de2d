import type { Stage } from '../domain/stage.ts';
import type { StageResolver } from './resolveStage.ts';
import type { RoleDraft } from './roleDraft.ts';

/** A step of a role's history as the file tells it. `onDay` is a calendar day, `time` unzoned unless `zone` is given. */
export type HistoryStep = {
  readonly stage: Stage;
  readonly onDay: string;
  readonly time: string | null;
  readonly zone: string | null;
  /** The file's own word; only of the last step. */
  readonly raw: string | null;
};

/**
 * The history of a new role, never empty, its present stage last. Only what the file says happened: saved on a day,
 * applied on a day, and the stage that it names. A stage without a day counts from the day of the import, because it is
 * then that we know of it; no day is invented.
 */
export const stageHistory = (
  draft: RoleDraft,
  { stage: target, raw }: { readonly stage: Stage; readonly raw: string | null },
  resolver: StageResolver,
  today: string,
): readonly HistoryStep[] => {
  const saved: Omit<HistoryStep, 'stage' | 'onDay'> = { time: draft.savedTime, zone: draft.savedZone, raw: null };
  const applied: Omit<HistoryStep, 'stage' | 'onDay'> = { time: draft.appliedTime, zone: draft.appliedZone, raw: null };
  const { savedOn, appliedOn } = draft;

  if (target.kind === 'saved' || target.kind === 'lead') {
    return [
      savedOn === null
        ? { stage: target, onDay: today, time: null, zone: null, raw }
        : { stage: target, onDay: savedOn, ...saved, raw },
    ];
  }
  const steps: HistoryStep[] = [];
  const savedStage = resolver.byKind('saved');
  if (savedOn !== null && savedStage !== undefined && savedOn <= (appliedOn ?? today)) {
    steps.push({ stage: savedStage, onDay: savedOn, ...saved });
  }
  if (target.kind === 'applied') {
    steps.push(
      appliedOn === null
        ? { stage: target, onDay: today, time: null, zone: null, raw }
        : { stage: target, onDay: appliedOn, ...applied, raw },
    );
    return steps;
  }
  const appliedStage = resolver.byKind('applied');
  if (appliedOn !== null && appliedStage !== undefined)
    steps.push({ stage: appliedStage, onDay: appliedOn, ...applied });
  const onDay = appliedOn !== null && appliedOn > today ? appliedOn : today;
  steps.push({ stage: target, onDay, time: null, zone: null, raw });
  return steps;
};
