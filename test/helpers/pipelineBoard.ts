import type { Parsed } from '#shared/contract/index.ts';
import type { BoardFilter, BoardSort } from '#shared/domain/boardFilter.ts';
import { DEFAULT_FILTER } from '#shared/domain/boardLook.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import type { StageKind } from '#shared/domain/stage.ts';
import { answerOf } from './answerOf.ts';
import { companyNamed } from './companyRef.ts';
import { testServices } from './testServices.ts';

type Changed = Omit<Parsed<'roles.patch'>['fields'], 'company' | 'via'> & {
  readonly companyName?: string;
  readonly viaCompanyName?: string | null;
};

/** The services with short words for what tests of the board do all the time. */
export const pipelineBoard = async () => {
  const services = await testServices();
  const { app, db, stages } = services;
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
      app.roles.create({
        title,
        company: companyNamed(db, companyName),
        stageId: stageId(kind),
        location: null,
        url: null,
        appliedOn: null,
        ...more,
      }),
    );
  const titles = (kind: StageKind, filter: Partial<BoardFilter> = {}, sort: BoardSort = 'hand'): string[] =>
    answerOf(
      app.board.page({
        stageId: stageId(kind),
        filter: { ...DEFAULT_FILTER, scope: 'all', ...filter },
        sort,
        offset: 0,
      }),
    ).map((card) => card.title);
  const move = (card: RoleCard, kind: StageKind, after: RoleCard | null = null) =>
    app.moves.move({
      id: card.id,
      version: card.version,
      to: { stageId: stageId(kind), afterRoleId: after?.id ?? null },
    });
  /** What the editor of a role sends; companies are named as they are typed. */
  const edited = (
    { id, version }: RoleCard,
    { companyName, viaCompanyName, ...fields }: Changed,
  ): Parsed<'roles.patch'> => ({
    id,
    version,
    fields: {
      ...fields,
      ...(companyName !== undefined && { company: companyNamed(db, companyName) }),
      ...(viaCompanyName !== undefined && { via: viaCompanyName === null ? null : companyNamed(db, viaCompanyName) }),
    },
  });
  const edit = (card: RoleCard, changed: Changed): RoleCard => answerOf(app.roles.patch(edited(card, changed))).card;
  /** The way of a role through the stages, the last first. */
  const way = ({ id }: Pick<RoleCard, 'id'>) =>
    answerOf(app.timeline.ofRole({ id, offset: 0 })).filter((entry) => entry.kind === 'stage');
  return { ...services, stageId, add, titles, move, edited, edit, way };
};
