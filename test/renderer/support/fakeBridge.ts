import type { AppInfo } from '#renderer/ground/appInfo.tsx';
import type { Bootstrap } from '#shared/contract/app.ts';
import type { BoardView } from '#shared/contract/board.ts';
import type { Bridge } from '#shared/contract/bridge.ts';
import type { EventName, EventPayload } from '#shared/contract/events.ts';
import type { ImportBatch, ImportRow, ImportState } from '#shared/contract/imports.ts';
import type { Channel, Input, Output } from '#shared/contract/index.ts';
import { CARD_PAGE, IMPORT_ROW_PAGE } from '#shared/contract/pageSizes.ts';
import type { ApiError, Result } from '#shared/contract/result.ts';
import type { BoardLook } from '#shared/domain/boardLook.ts';
import type { CompanyRef } from '#shared/domain/companyRef.ts';
import type { StageId } from '#shared/domain/ids.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import type { Rank } from '#shared/domain/rank.ts';
import { createFakeBoard, type Spread, stageIdOf } from './fakeBoard.ts';
import { createFakePipeline } from './fakePipeline.ts';
import { quietAnswers } from './fakeQuiet.ts';
import { createFakeRecords, fakeLead, nameMeant, type RecordOptions } from './fakeRecords.ts';
import { createFakeRoles, type RoleOptions } from './fakeRoles.ts';
import { createFakeUndo } from './fakeUndo.ts';
import { createFakeViews } from './fakeViews.ts';

type Handlers = { readonly [C in Channel]: (input: Input<C>) => Output<C> };
type Call = { readonly channel: string; readonly input: unknown };

export type FakeOptions = RecordOptions &
  RoleOptions & {
    readonly spread?: Spread;
    readonly today?: string;
    readonly theme?: 'system' | 'light' | 'dark';
    readonly platform?: AppInfo['platform'];
    readonly hasSampleData?: boolean;
    readonly importState?: ImportState;
    readonly importRows?: readonly ImportRow[];
    readonly batches?: readonly ImportBatch[];
    /** How many roles were edited since their import, at the moment it is undone. */
    readonly editedSince?: number;
    readonly views?: readonly BoardView[];
    /** Stands in for main's answer to the first question. */
    readonly bootstrap?: Bootstrap;
  };

class Refusal extends Error {
  readonly error: ApiError;
  constructor(error: ApiError) {
    super(error.message);
    this.error = error;
  }
}

const refuse = (code: ApiError['code'], message: string): never => {
  throw new Refusal({ code, message });
};

/** A main process in memory: enough of one to draw every screen and to play every step. */
export const createFakeBridge = (options: FakeOptions = {}) => {
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const board = createFakeBoard(options.spread ?? {}, today);
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const failures = new Map<Channel, ApiError>();
  const held = new Map<Channel, Promise<void>>();
  const overrides = new Map<Channel, (input: never) => unknown>();
  const calls: Call[] = [];
  let theme = options.theme ?? 'light';
  let hasSampleData = options.hasSampleData ?? false;
  let importState: ImportState = options.importState ?? { step: 'idle' };
  let revision = 0;

  const emit = <N extends EventName>(name: N, payload: EventPayload<N>): void => {
    for (const listener of listeners.get(name) ?? []) {
      listener(payload as never);
    }
  };
  const changed = (...topics: EventPayload<'changed'>['topics']): void => {
    revision += 1;
    emit('changed', { topics, roleIds: null, revision });
  };
  const records = createFakeRecords(options, { changed, refuse });
  const pipeline = createFakePipeline({
    changed,
    refuse,
    personOf: (id) => {
      const { name, position, companyName, email, phone, lastContactAt } =
        records.person(id) ?? refuse('not_found', 'This person is gone.');
      return { name, position, companyName, email, phone, lastContactAt };
    },
  });
  const undo = createFakeUndo();
  const views = createFakeViews(options.views ?? [], { changed, refuse, undo });
  const setImport = (next: ImportState): ImportState => {
    importState = next;
    emit('import', next);
    return next;
  };
  const stageOf = (id: string) =>
    board.stages.find((stage) => stage.id === id) ?? refuse('not_found', 'This column is gone.');
  const editStage = (id: string, version: number, part: Partial<ReturnType<typeof stageOf>>) => {
    const stage = stageOf(id);
    if (stage.version !== version) {
      refuse('stale', 'This column was changed elsewhere.');
    }
    const next = { ...stage, ...part, version: version + 1 };
    board.stages[board.stages.indexOf(stage)] = next;
    changed('stages', 'board');
    return next;
  };

  const handlers: Handlers = {
    ...records.handlers,
    ...views,
    ...quietAnswers,
    ...pipeline.handlers,
    'people.create': (input) => {
      const person = records.handlers['people.create'](input);
      if (input.role !== null) {
        pipeline.give(input.role.roleId, person.id, input.role.part);
      }
      return person;
    },
    // Commands of the board first: no test mixes them with those of the other records.
    'undo.state': () => ({ ...records.handlers['undo.state']({}), ...(undo.last() && { undo: undo.last() }) }),
    'undo.undo': () => {
      const done = undo.undo();
      return done === null ? records.handlers['undo.undo']({}) : { done };
    },
    'leads.create': ({ title, company, person, source }) => {
      const companyName = nameMeant(company as CompanyRef, options.companies ?? []) ?? '';
      const known = person?.kind === 'known' ? records.person(person.personId)?.name : undefined;
      const whom = person?.kind === 'new' ? person.name : known;
      const name = title ?? `Talk with ${whom ?? companyName}`;
      const card = board.add(stageIdOf('lead'), { title: name, companyName, stageSince: today as LocalDay });
      records.addLead(fakeLead(board.load().total, name, { id: card.id, companyName, source }));
      changed('board');
      return card;
    },
    'app.bootstrap': () =>
      options.bootstrap ?? {
        state: 'ready',
        board: board.load(),
        settings: { theme },
        platform: options.platform ?? 'linux',
        appVersion: '0.1.0',
        dataFolder: '/home/sam/.config/Followthrough',
        hasSampleData,
      },
    'app.painted': () => null,
    'app.left': () => null,
    'app.openExternal': () => null,
    'app.showDataFolder': () => null,
    'settings.update': (settings) => {
      theme = settings.theme ?? theme;
      return { theme };
    },
    'sample.add': () => {
      for (const stage of board.stages) {
        board.add(stage.id);
        board.add(stage.id);
      }
      hasSampleData = true;
      changed('board');
      return { roles: board.stages.length * 2 };
    },
    'sample.remove': () => {
      const roles = board.load().total;
      board.clear();
      hasSampleData = false;
      changed('board');
      return { roles };
    },
    'board.places': () => refuse('internal', 'No change of these tests names roles.'),
    'board.load': (look) => board.load(look as BoardLook),
    'board.page': ({ stageId, offset, ...look }) =>
      board.cardsOf(stageId as StageId, look as BoardLook).slice(offset, offset + CARD_PAGE),
    ...createFakeRoles(options, { board, pipeline, undo, today, changed, refuse }),
    'stages.list': () => board.stages,
    'stages.create': ({ name, kind, afterStageId }) => {
      const stage = {
        id: `01900009-0000-7000-8000-${Date.now().toString(16).padStart(12, '0')}` as StageId,
        kind,
        name,
        rank: 'z' as Rank,
        hidden: false,
        version: 1,
      };
      board.stages.splice(board.stages.findIndex((other) => other.id === afterStageId) + 1, 0, stage);
      changed('stages', 'board');
      return stage;
    },
    'stages.rename': ({ id, name, version }) => editStage(id, version, { name }),
    'stages.reorder': ({ id, afterStageId, version }) => {
      const stage = editStage(id, version, {});
      board.stages.splice(board.stages.indexOf(stage), 1);
      board.stages.splice(board.stages.findIndex((other) => other.id === afterStageId) + 1, 0, stage);
      changed('stages', 'board');
      return stage;
    },
    'stages.setHidden': ({ id, hidden, version }) => editStage(id, version, { hidden }),
    'import.state': () => importState,
    'import.choose': () => importState,
    'import.dropped': () => importState,
    'import.map': () => importState,
    'import.mapStage': () => importState,
    'import.rows': ({ action, offset }) =>
      (options.importRows ?? [])
        .filter((row) => action === null || row.action === action)
        .slice(offset, offset + IMPORT_ROW_PAGE),
    'import.decide': () => importState,
    'import.apply': () => importState,
    'import.cancel': () => setImport({ step: 'cancelled', source: 'export.zip' }),
    'import.close': () => setImport({ step: 'idle' }),
    'import.batches': () => [...(options.batches ?? [])],
    'import.undo': ({ evenEdited }) => {
      // The list of imports may be old on the page, as it may be with a real main.
      const count = options.editedSince ?? 0;
      if (evenEdited === null && count > 0) {
        throw new Refusal({ code: 'conflict', message: 'You edited roles of this import.', details: { count } });
      }
      return importState;
    },
  };

  const answer = async <C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>>> => {
    calls.push({ channel, input });
    await held.get(channel);
    const failure = failures.get(channel);
    if (failure !== undefined) {
      return { ok: false, error: failure };
    }
    try {
      // Only values cross the real bridge: a copy keeps the page from sharing objects with this board.
      const handler = (overrides.get(channel) ?? handlers[channel]) as Handlers[C]; // set under its own channel
      return structuredClone({ ok: true, value: handler(input) });
    } catch (thrown) {
      if (thrown instanceof Refusal) {
        return { ok: false, error: thrown.error };
      }
      throw thrown;
    }
  };

  const bridge: Bridge = {
    invoke: (channel, input) => answer(channel, input),
    on: (name, listener) => {
      const all = listeners.get(name) ?? new Set();
      all.add(listener as (payload: never) => void);
      listeners.set(name, all);
      return () => all.delete(listener as (payload: never) => void);
    },
    importDropped: (files) => answer('import.dropped', { paths: files.map((_, index) => `/dropped/${index}`) }),
  };

  return {
    bridge,
    board,
    pipeline,
    records,
    emit,
    changed,
    setImport,
    calls,
    callsOf: <C extends Channel>(channel: C): readonly Input<C>[] =>
      calls.filter((call) => call.channel === channel).map((call) => call.input as Input<C>),
    /** From now on a channel answers so. */
    answer: <C extends Channel>(channel: C, handler: Handlers[C]): void => void overrides.set(channel, handler),
    /** From now on a channel answers with a failure; `null` ends that. */
    fail: (channel: Channel, error: ApiError | null): void => {
      if (error === null) {
        failures.delete(channel);
      } else {
        failures.set(channel, error);
      }
    },
    /** Keeps the answers of a channel back until the function given back is called. */
    hold: (channel: Channel): (() => void) => {
      let release = (): void => undefined;
      held.set(
        channel,
        new Promise((resolve) => {
          release = () => {
            held.delete(channel);
            resolve();
          };
        }),
      );
      return () => release();
    },
  };
};

export type FakeBridge = ReturnType<typeof createFakeBridge>;
