import { v7 as uuidv7 } from 'uuid';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { addDays } from '#shared/domain/dayMath.ts';
import type { CompanyId, InteractionId, InterviewId, PersonId, RoleId, StageId } from '#shared/domain/ids.ts';
import type { Instant, LocalDay } from '#shared/domain/localDay.ts';
import { nameKey } from '#shared/domain/nameKey.ts';
import { rankBetween } from '#shared/domain/rank.ts';
import { instantOf } from '#shared/domain/wallTime.ts';
import { errors } from '#shared/messages/errors.ts';
import { decisionDaySaid, offerSaid } from '#shared/signals/alsoSaid.ts';
import type { Parts } from './parts.ts';
import type { SampleRole } from './sampleRole.ts';
import { SAMPLE_ROLES } from './sampleRoles.ts';

type Counted = Result<{ roles: number }>;

/** Something to look around in, marked as sample so that it goes again without touching what the user made. */
export const createSampleData = (parts: Parts) => {
  const { write, clock, changes, board, companies, interactions, interviews, people } = parts;
  const { rolePeople, roles, roleTags, stageEvents, stages, tags } = parts;
  const daysAgo = (days: number): LocalDay => addDays(clock.today(), -days);
  const moment = (days: number, time: string): Instant => instantOf({ day: daysAgo(days), time, zone: clock.zone() });

  const addSteps = (roleId: RoleId, steps: readonly { readonly stageId: StageId; readonly day: LocalDay }[]): void => {
    steps.forEach((step, index) => {
      stageEvents.add({
        id: uuidv7(),
        roleId,
        fromStageId: steps[index - 1]?.stageId ?? null,
        toStageId: step.stageId,
        onDay: step.day,
        atTime: null,
        zone: null,
        recordedAt: clock.now(),
      });
    });
  };

  /** Those in the role, by name. */
  const addPeople = (sample: SampleRole, roleId: RoleId, companyId: CompanyId): ReadonlyMap<string, PersonId> => {
    const ids = new Map<string, PersonId>();
    for (const { name, part, position, email = null, phone = null } of sample.people ?? []) {
      const id = uuidv7() as PersonId;
      people.add({
        id,
        name,
        nameKey: nameKey(name),
        companyId,
        position,
        email,
        phone,
        profileUrl: null,
        notes: '',
        connectedOn: null,
        isSample: true,
        createdAt: clock.now(),
      });
      rolePeople.set(roleId, id, part, clock.now());
      ids.set(name, id);
    }
    return ids;
  };

  const addTalks = (sample: SampleRole, roleId: RoleId, who: ReadonlyMap<string, PersonId>): void => {
    const zone = clock.zone();
    for (const { daysAgo: days, time, with: names, ...interview } of sample.interviews ?? []) {
      const id = uuidv7() as InterviewId;
      const startsAt = moment(days, time);
      interviews.add({ ...interview, id, roleId, startsAt, zone, place: null, createdAt: clock.now() });
      for (const name of names) {
        const personId = who.get(name);
        if (personId !== undefined) interviews.addPerson(id, personId);
      }
    }
    for (const {
      daysAgo: days,
      time,
      who: name,
      promise,
      decidesDaysAgo,
      offer,
      said = [],
      ...touch
    } of sample.touches ?? []) {
      const talk = {
        id: uuidv7() as InteractionId,
        roleId,
        personId: name === null ? null : (who.get(name) ?? null),
        channel: touch.channel,
        at: moment(days, time),
        zone,
        recordedAt: clock.now(),
      };
      interactions.add({ isAutomatic: false, reached: null, ...touch, ...talk });
      const due = promise && { day: daysAgo(promise.daysAgo), time: promise.time, zone };
      // Every one has its role.
      parts.logAlso(
        {
          ...(promise && due && { promise: { what: promise.what, due, text: '' } }),
          signals: [
            ...said.map((one) => ({ ...one, isDocument: false, willCall: false, answerBy: null })),
            ...(offer === undefined ? [] : [offerSaid({ form: offer.form, answerBy: daysAgo(offer.answerDaysAgo) })]),
            ...(decidesDaysAgo === undefined
              ? []
              : [decisionDaySaid({ on: daysAgo(decidesDaysAgo), willCall: false })]),
          ],
        },
        talk,
      );
    }
  };

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
      source: sample.source ?? null,
      excitement: sample.excitement ?? null,
      notes: sample.notes,
      isSample: true,
      createdAt,
    });
    addSteps(id, steps);
    roleTags.set(id, sample.tags ?? []);
    addTalks(sample, id, addPeople(sample, id, companyId));
  };

  return {
    /** Whether any sample role is on the board. */
    present: (): boolean => roles.anySample(),

    add: (): Counted => {
      const result = write('addSample', (): Counted => {
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
      return changes.told(result, ['board', 'sample', 'people', 'companies']);
    },

    /** Takes it away again. A person or company that the user has built on stays, and is the user's own from then on. */
    remove: (): Counted => {
      const result = write('removeSample', (): Counted => {
        const count = roles.removeSamples();
        people.removeUnusedSamples();
        companies.removeUnusedSamples();
        tags.removeAllUnused();
        return ok({ roles: count });
      });
      return changes.told(result, ['board', 'sample', 'people', 'companies']);
    },
  };
};
export type SampleData = ReturnType<typeof createSampleData>;
