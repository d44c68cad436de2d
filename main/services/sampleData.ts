import { v7 as uuidv7 } from 'uuid';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { addDays } from '#shared/domain/dayMath.ts';
import type { CompanyId, RoleId, StageId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import { rankBetween } from '#shared/domain/rank.ts';
import { errors } from '#shared/messages/errors.ts';
import type { PipelineParts } from './pipeline.ts';
import { SAMPLE_ROLES, type SampleRole } from './sampleRoles.ts';

type Counted = Result<{ roles: number }>;

/** Something to look around in, marked as sample so that it goes again without touching what the user made. */
export const createSampleData = ({
  write,
  clock,
  changes,
  board,
  companies,
  roles,
  stageEvents,
  stages,
}: PipelineParts) => {
  const daysAgo = (days: number): LocalDay => addDays(clock.today(), -days);

  const addRole = (sample: SampleRole, stageIds: ReadonlyMap<string, StageId>): void => {
    const steps = sample.way.flatMap(([kind, days]) => {
      const stageId = stageIds.get(kind);
      return stageId ? [{ kind, stageId, day: daysAgo(days) }] : [];
    });
    const last = steps.at(-1);
    if (last === undefined) return;
    const companyId = uuidv7() as CompanyId;
    const createdAt = clock.now();
    companies.add({ id: companyId, name: sample.company, nameKey: nameKey(sample.company), isSample: true, createdAt });
    const id = uuidv7() as RoleId;
    roles.add({
      id,
      title: sample.title,
      titleKey: nameKey(sample.title),
      companyId,
      location: sample.location,
      stageId: last.stageId,
      rank: rankBetween(null, roles.firstRank(last.stageId, id)),
      stageSince: last.day,
      appliedOn: steps.find((step) => step.kind === 'applied')?.day ?? null,
      url: null,
      notes: sample.notes,
      isSample: true,
      createdAt,
    });
    steps.forEach((step, index) => {
      stageEvents.add({
        id: uuidv7(),
        roleId: id,
        fromStageId: steps[index - 1]?.stageId ?? null,
        toStageId: step.stageId,
        onDay: step.day,
        atTime: null,
        zone: null,
        recordedAt: createdAt,
      });
    });
  };

  return {
    /** Whether any sample role is on the board. */
    present: (): boolean => roles.anySample(),

    add: (): Counted => {
      const result = write((): Counted => {
        if (board.total() > 0) return fail('conflict', errors.sampleNotOnEmpty());
        const stageIds = new Map(
          stages
            .all()
            .toReversed()
            .map((stage) => [stage.kind, stage.id] as const),
        );
        for (const sample of SAMPLE_ROLES.toReversed()) addRole(sample, stageIds);
        return ok({ roles: SAMPLE_ROLES.length });
      });
      if (result.ok) changes.tell(['board', 'sample']);
      return result;
    },

    remove: (): Counted => {
      const removed = write(() => {
        const count = roles.removeSamples();
        companies.removeUnusedSamples();
        return count;
      });
      changes.tell(['board', 'sample']);
      return ok({ roles: removed });
    },
  };
};
export type SampleData = ReturnType<typeof createSampleData>;
