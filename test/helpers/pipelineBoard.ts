import type { BoardFilter, BoardSort } from '#shared/contract/board.ts';
import type { Parsed } from '#shared/contract/index.ts';
import { DEFAULT_FILTER } from '#shared/domain/boardLook.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import type { StageKind } from '#shared/domain/stage.ts';
import { answerOf, testServices } from './testServices.ts';

/** The services with short words for what tests of the board do all the time. */
export const pipelineBoard = async () => {
  const services = await testServices();
  const { pipeline, stages } = services;
  const stageId = (kind: StageKind) => {
    const stage = stages.all().find((one) => one.kind === kind);
    if (stage === undefined) throw new Error(`no stage ${kind}`);
    return stage.id;
  };
  const add = (
    title: string,
    kind: StageKind = 'applied',
    companyName = 'Acme Corp',
    more: Partial<Parsed<'roles.create'>> = {},
  ): RoleCard =>
    answerOf(
      pipeline.roles.create({
        title,
        companyName,
        stageId: stageId(kind),
        location: null,
        url: null,
        appliedOn: null,
        ...more,
      }),
    );
  const titles = (kind: StageKind, filter: Partial<BoardFilter> = {}, sort: BoardSort = 'hand'): string[] =>
    answerOf(
      pipeline.board.page({
        stageId: stageId(kind),
        filter: { ...DEFAULT_FILTER, scope: 'all', ...filter },
        sort,
        offset: 0,
      }),
    ).map((card) => card.title);
  const move = (card: RoleCard, kind: StageKind, after: RoleCard | null = null) =>
    pipeline.moves.move({
      id: card.id,
      version: card.version,
      to: { stageId: stageId(kind), afterRoleId: after?.id ?? null },
    });
  /** What the editor of a role sends, from its card. */
  const edited = (card: RoleCard, changed: Partial<Parsed<'roles.update'>> = {}): Parsed<'roles.update'> => ({
    id: card.id,
    title: card.title,
    companyName: card.companyName,
    viaCompanyName: null,
    location: card.location,
    url: null,
    appliedOn: card.appliedOn,
    closesOn: null,
    source: null,
    salary: null,
    excitement: card.excitement,
    tags: [...card.tags],
    version: card.version,
    ...changed,
  });
  const edit = (card: RoleCard, changed: Partial<Parsed<'roles.update'>>): RoleCard =>
    answerOf(pipeline.roles.update(edited(card, changed)));
  /** The way of a role through the stages, the last first. */
  const way = ({ id }: Pick<RoleCard, 'id'>) =>
    answerOf(pipeline.timeline.ofRole({ id, offset: 0 })).filter((entry) => entry.kind === 'stage');
  return { ...services, stageId, add, titles, move, edited, edit, way };
};
