import type { Topic } from '#shared/contract/events.ts';
import type { Channel, Input, Output } from '#shared/contract/index.ts';
import { TIMELINE_PAGE } from '#shared/contract/pageSizes.ts';
import type { ErrorCode } from '#shared/contract/result.ts';
import type { CompanyRef } from '#shared/domain/companyRef.ts';
import { definedOf } from '#shared/domain/definedOf.ts';
import type { StageId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import type { FakeBoard, ImportedFacts } from './fakeBoard.ts';
import type { FakePipeline } from './fakePipeline.ts';
import { companyIdOf, nameMeant, type RecordOptions } from './fakeRecords.ts';
import type { FakeUndo } from './fakeUndo.ts';

export type RoleOptions = {
  /** What hangs on each role. */
  readonly counts?: Output<'roles.get'>['counts'];
  /** What main knows of a role that is about to be added. */
  readonly warnings?: Output<'roles.warnings'>;
};

type Own = Extract<Channel, `roles.${string}` | 'leads.toRole'>;
type Handlers = { readonly [C in Own]: (input: Input<C>) => Output<C> };

type Doors = {
  readonly board: FakeBoard;
  readonly pipeline: FakePipeline;
  readonly undo: FakeUndo;
  readonly today: string;
  readonly changed: (...topics: Topic[]) => void;
  readonly refuse: (code: ErrorCode, message: string) => never;
};

const nothingImported: ImportedFacts = {
  salaryText: null,
  source: null,
  description: null,
  resumeName: null,
  savedOn: null,
  appliedTime: null,
};

/** The roles of a fake board: what is asked of them, and what is done to them. */
export const createFakeRoles = (
  options: RoleOptions & Pick<RecordOptions, 'timeline' | 'companies'>,
  { board, pipeline, undo, today, changed, refuse }: Doors,
): Handlers => {
  const roleOf = (id: Input<'roles.get'>['id']) => board.find(id as never) ?? refuse('not_found', 'This role is gone.');
  const editRole = (id: string, version: number, part: Partial<RoleCard>): RoleCard => {
    const card = roleOf(id);
    if (card.version !== version) {
      refuse('stale', 'This was changed elsewhere since you opened it. Nothing was overwritten.');
    }
    return board.replace({ ...card, ...part, version: version + 1 });
  };

  const nameOf = (ref: Input<'roles.create'>['company']): string =>
    nameMeant(ref as CompanyRef, options.companies ?? []) ?? '';
  const detailsOf = ({ id }: Input<'roles.get'>): Output<'roles.get'> => {
    const card = roleOf(id);
    return {
      card,
      url: board.urls.get(card.id) ?? null,
      notes: board.notes.get(card.id) ?? '',
      ...(board.imported.get(card.id) ?? nothingImported),
      ...pipeline.fieldsOf(card.id),
      source: board.sources.get(card.id) ?? board.imported.get(card.id)?.source ?? null,
      people: [...pipeline.peopleOf(card.id)],
      counts: options.counts ?? { interviews: pipeline.interviewsOf(card.id).length, interactions: 0, stages: 3 },
    };
  };

  return {
    'roles.create': (input) => {
      const card = board.add(input.stageId as StageId, {
        title: input.title,
        companyName: nameOf(input.company),
        location: input.location,
        appliedOn: input.appliedOn as LocalDay | null,
        stageSince: today as LocalDay,
      });
      changed('board');
      return card;
    },
    'roles.patch': ({ id, version, fields }) => {
      const { company, via, source, url, salary, closesOn, ...onCard } = fields;
      const card = editRole(id, version, {
        ...(definedOf(onCard) as Partial<RoleCard>), // days are branded, and were read
        ...(company !== undefined && { companyName: nameOf(company) }),
      });
      if (source !== undefined) board.sources.set(card.id, source);
      if (url !== undefined) board.urls.set(card.id, url);
      pipeline.setFields(card.id, {
        ...pipeline.fieldsOf(card.id),
        ...(via !== undefined && { via: via === null ? null : { id: companyIdOf(8000), name: nameOf(via) } }),
        ...(salary !== undefined && { salary }),
        ...(closesOn !== undefined && { closesOn: closesOn as LocalDay | null }),
      });
      changed('board');
      return detailsOf({ id });
    },
    'roles.get': detailsOf,
    'roles.timeline': ({ id, offset }) =>
      [...(options.timeline ?? []), ...pipeline.timelineOf(id)].slice(offset, offset + TIMELINE_PAGE),
    'roles.setNotes': ({ id, notes, version }) => {
      const next = editRole(id, version, {});
      board.notes.set(next.id, notes);
      changed('board');
      return next;
    },
    'roles.setOutcome': ({ id, outcome, version }) => {
      const next = editRole(id, version, { outcome });
      changed('board');
      return next;
    },
    'roles.setStageDay': ({ roleId, on }) => {
      const card = roleOf(roleId);
      const next = editRole(roleId, card.version, { stageSince: on as LocalDay });
      changed('board');
      return next;
    },
    'roles.remove': ({ id, version }) => {
      const card = editRole(id, version, {});
      const back = board.remove(card.id);
      changed('board');
      undo.note('removeRole', card.title, () => {
        back();
        changed('board');
      });
      return null;
    },
    'roles.filterChoices': () => {
      const distinct = (names: readonly string[]) => [...new Set(names)].sort();
      return {
        tags: distinct(board.all().flatMap(({ tags }) => tags)),
        companies: distinct(board.all().map(({ companyName }) => companyName)),
        sources: distinct([...board.sources.values()].filter((source) => source !== null)),
      };
    },
    'roles.warnings': () => options.warnings ?? { avoid: null, ghosted: 0, same: null },
    'leads.toRole': ({ id, title, url, stageId, version }) => {
      const card = editRole(id, version, { title });
      board.urls.set(card.id, url);
      const moved = board.move(card.id, stageId as StageId, null);
      changed('board');
      return moved;
    },
    'roles.move': ({ id, to, version }) => {
      if (roleOf(id).version !== version) {
        refuse('stale', 'This was changed elsewhere since you opened it. Nothing was overwritten.');
      }
      const answer = board.move(id as never, to.stageId as StageId, to.afterRoleId as never);
      changed('board');
      return answer;
    },
  };
};
