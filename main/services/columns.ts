import { v7 as uuidv7 } from 'uuid';
import type { Parsed } from '#shared/contract/index.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { CommandName } from '#shared/domain/commandName.ts';
import type { StageId } from '#shared/domain/ids.ts';
import { rankBetween } from '#shared/domain/rank.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { errors } from '#shared/messages/errors.ts';
import type { Parts } from './parts.ts';

/** Where a stage is in the order, -1 for the place before the first (`null`); `undefined` if it is there no more. */
const placeOf = (all: readonly Stage[], id: StageId | null): number | undefined => {
  const place = id === null ? -1 : all.findIndex((stage) => stage.id === id);
  return place === -1 && id !== null ? undefined : place;
};

const lastOfKind = (all: readonly Stage[], kind: Stage['kind']): number => {
  const last = all.findLastIndex((stage) => stage.kind === kind);
  return last === -1 ? all.length - 1 : last;
};

/** The board's columns: named, ordered, hidden and shown. Their kind never changes, and none goes with its history. */
export const createColumns = ({ write, changes, stages }: Pick<Parts, 'write' | 'changes' | 'stages'>) => {
  /** Changes one stage in a transaction of its own, if it still has the version that the user saw. */
  const change = (
    command: CommandName,
    { id, version }: { readonly id: StageId; readonly version: number },
    edit: (stage: Stage) => Result<Stage>,
  ): Result<Stage> => {
    const result = write(command, ({ about }): Result<Stage> => {
      const stage = stages.find(id);
      if (stage === undefined) return fail('not_found', errors.stageNotFound());
      if (stage.version !== version) return fail('stale', errors.stale());
      about(stage.name);
      const edited = edit(stage);
      if (edited.ok) stages.save(edited.value);
      return edited.ok ? ok({ ...edited.value, version: version + 1 }) : edited;
    });
    return changes.told(result, ['stages', 'board']);
  };

  return {
    list: (): Result<Stage[]> => ok([...stages.all()]),

    /** Adds a column where the user wants it; if they do not say, after the last one of its kind, or at the end. */
    create: ({ name, kind, afterStageId }: Parsed<'stages.create'>): Result<Stage> => {
      const added = write('addColumn', ({ about }): Result<Stage> => {
        about(name);
        const all = stages.all();
        const after = afterStageId === undefined ? lastOfKind(all, kind) : placeOf(all, afterStageId);
        if (after === undefined) return fail('stale', errors.stale());
        const rank = rankBetween(all[after]?.rank ?? null, all[after + 1]?.rank ?? null);
        const stage = { id: uuidv7() as StageId, kind, name, rank, hidden: false };
        stages.add(stage);
        return ok({ ...stage, version: 1 });
      });
      return changes.told(added, ['stages', 'board']);
    },

    rename: (input: Parsed<'stages.rename'>) =>
      change('renameColumn', input, (stage) => ok({ ...stage, name: input.name })),

    reorder: ({ id, afterStageId, version }: Parsed<'stages.reorder'>) =>
      change('moveColumn', { id, version }, (stage) => {
        const others = stages.all().filter((other) => other.id !== id);
        const after = placeOf(others, afterStageId);
        if (after === undefined) return fail('stale', errors.stale());
        return ok({ ...stage, rank: rankBetween(others[after]?.rank ?? null, others[after + 1]?.rank ?? null) });
      }),

    /** Hides a column with its cards, or shows it again. The last visible column stays. */
    setHidden: ({ id, hidden, version }: Parsed<'stages.setHidden'>) =>
      change(hidden ? 'hideColumn' : 'showColumn', { id, version }, (stage) => {
        const othersVisible = stages.all().some((other) => other.id !== id && !other.hidden);
        return hidden && !othersVisible ? fail('conflict', errors.lastVisibleStage()) : ok({ ...stage, hidden });
      }),
  };
};
export type Columns = ReturnType<typeof createColumns>;
