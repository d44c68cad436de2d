import type { Board } from '#shared/contract/board.ts';
import type { Output } from '#shared/contract/index.ts';
import { CARD_PAGE } from '#shared/contract/pageSizes.ts';
import { type BoardLook, DEFAULT_FILTER, DEFAULT_LOOK } from '#shared/domain/boardLook.ts';
import { localDayOf } from '#shared/domain/dayMath.ts';
import type { CompanyId, RoleId, StageId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { quietDays } from '#shared/domain/quiet.ts';
import type { Rank } from '#shared/domain/rank.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import { STAGE_KINDS, type Stage, type StageKind } from '#shared/domain/stage.ts';
import { COMPANIES, PLACES, TITLES } from './sampleRoles.ts';

const uuid = (group: string, number: number): string =>
  `0190${group}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

export const stageIdOf = (kind: StageKind): StageId => uuid('0001', STAGE_KINDS.indexOf(kind)) as StageId;
const roleIdOf = (number: number): RoleId => uuid('0002', number) as RoleId;

/** Boards never share an id, so that what the page remembers of one test means nothing in the next. */
const IDS_PER_BOARD = 1_000_000;
let boards = 0;

const titleCase = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

const dayBefore = (today: string, days: number): LocalDay =>
  new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10) as LocalDay;

const EVERYTHING: BoardLook = { ...DEFAULT_LOOK, filter: { ...DEFAULT_FILTER, scope: 'all' } };

/** How the roles of a fake board are spread over its columns. */
export type Spread = Partial<Record<StageKind, number>>;

/** What an import brought of a role, beyond what its card and its fields hold. */
export type ImportedFacts = Pick<
  Output<'roles.get'>,
  'salaryText' | 'source' | 'description' | 'resumeName' | 'savedOn' | 'appliedTime'
>;

/** A board in memory, ordered as main orders it, with rows that can be moved and edited. */
export const createFakeBoard = (spread: Spread, today: string) => {
  let number = 0;
  const firstId = boards * IDS_PER_BOARD;
  boards += 1;
  const stages: Stage[] = STAGE_KINDS.map((kind, index) => ({
    id: stageIdOf(kind),
    kind,
    name: titleCase(kind),
    rank: `a${index}` as Rank,
    hidden: false,
    version: 1,
  }));
  const lists = new Map<StageId, RoleCard[]>(stages.map((stage) => [stage.id, []]));
  const notes = new Map<RoleId, string>();
  const urls = new Map<RoleId, string | null>();
  const imported = new Map<RoleId, ImportedFacts>();
  const sources = new Map<RoleId, string | null>();

  const add = (stageId: StageId, part: Partial<RoleCard> = {}): RoleCard => {
    number += 1;
    const card: RoleCard = {
      id: roleIdOf(firstId + number),
      title: pick(TITLES, number - 1),
      companyId: uuid('0003', number) as CompanyId,
      companyName: pick(COMPANIES, number - 1),
      location: pick(PLACES, number - 1),
      stageId,
      rank: 'a0' as Rank,
      stageSince: dayBefore(today, (number * 3) % 40),
      outcome: null,
      excitement: null,
      tags: [],
      nextInterviewAt: null,
      met: 0,
      lastTouchAt: null,
      lastHeardAt: null,
      closesOn: null,
      appliedOn: number % 4 === 0 ? null : dayBefore(today, ((number * 3) % 40) + (number % 9) * 12),
      version: 1,
      ...part,
    };
    lists.get(stageId)?.push(card);
    return card;
  };

  for (const kind of STAGE_KINDS) {
    for (let count = 0; count < (spread[kind] ?? 0); count += 1) {
      add(stageIdOf(kind));
    }
  }

  const isQuiet = ({ stageSince, lastHeardAt, nextInterviewAt }: RoleCard, { kind }: Stage): boolean => {
    const heardOn = lastHeardAt === null ? null : localDayOf(new Date(lastHeardAt));
    return quietDays({ kind, stageSince, heardOn, isAwaited: nextInterviewAt !== null }, dayBefore(today, 0)) !== null;
  };

  const isAmong = (name: string | null | undefined, names: readonly string[]): boolean =>
    names.length === 0 || names.includes(name ?? '');

  const matches = (card: RoleCard, stage: Stage, { filter }: BoardLook): boolean => {
    const text = `${card.title} ${card.companyName} ${card.location ?? ''}`.toLowerCase();
    const words = filter.text.toLowerCase().split(/\s+/);
    return (
      words.every((word) => text.includes(word)) &&
      (filter.scope === 'all' || (filter.scope === 'closed') === (stage.kind === 'closed')) &&
      isAmong(stage.id, filter.stageIds) &&
      (filter.tags.length === 0 || card.tags.some((tag) => filter.tags.includes(tag))) &&
      isAmong(card.companyName, filter.companies) &&
      isAmong(sources.get(card.id), filter.sources) &&
      (card.excitement ?? 0) >= (filter.excitementFrom ?? 0) &&
      (!filter.isQuiet || isQuiet(card, stage))
    );
  };
  const sortKey = (card: RoleCard, sort: BoardLook['sort']): string =>
    sort === 'age' ? card.stageSince : (card.nextInterviewAt ?? '\uffff');
  const cardsOf = (stageId: StageId, look: BoardLook = EVERYTHING): RoleCard[] => {
    const stage = stages.find(({ id }) => id === stageId);
    const cards = (lists.get(stageId) ?? []).filter((card) => stage !== undefined && matches(card, stage, look));
    return look.sort === 'hand'
      ? cards
      : cards.sort((one, other) => sortKey(one, look.sort).localeCompare(sortKey(other, look.sort)));
  };

  const load = (look: BoardLook = DEFAULT_LOOK): Board => ({
    columns: stages
      .filter((stage) => !stage.hidden)
      .map((stage) => {
        const cards = cardsOf(stage.id, look);
        return { stage, count: cards.length, cards: cards.slice(0, CARD_PAGE) };
      }),
    total: [...lists.values()].reduce((sum, list) => sum + list.length, 0),
  });

  const find = (id: RoleId): RoleCard | undefined => [...lists.values()].flat().find((card) => card.id === id);

  const replace = (card: RoleCard): RoleCard => {
    for (const list of lists.values()) {
      const index = list.findIndex((other) => other.id === card.id);
      if (index >= 0) {
        list[index] = card;
      }
    }
    return card;
  };

  const move = (id: RoleId, stageId: StageId, after: RoleId | null): RoleCard => {
    const card = find(id) as RoleCard;
    const source = lists.get(card.stageId) ?? [];
    source.splice(source.indexOf(card), 1);
    const target = lists.get(stageId) ?? [];
    const index = after === null ? 0 : target.findIndex((other) => other.id === after) + 1;
    const moved: RoleCard = {
      ...card,
      stageId,
      stageSince: stageId === card.stageId ? card.stageSince : (today as LocalDay),
      version: card.version + 1,
    };
    target.splice(index, 0, moved);
    return moved;
  };

  /** Takes a role away; the answer puts it back where it was. */
  const remove = (id: RoleId): (() => void) => {
    const card = find(id) as RoleCard;
    const list = lists.get(card.stageId) ?? [];
    const index = list.indexOf(card);
    list.splice(index, 1);
    return () => list.splice(index, 0, card);
  };

  const all = (): readonly RoleCard[] => [...lists.values()].flat();

  const clear = (): void => {
    for (const list of lists.values()) {
      list.splice(0);
    }
  };

  return { stages, notes, urls, imported, sources, add, all, load, cardsOf, find, replace, move, remove, clear };
};

export type FakeBoard = ReturnType<typeof createFakeBoard>;
