import type { BoardView } from '#shared/contract/board.ts';
import type { Topic } from '#shared/contract/events.ts';
import type { Channel, Input, Output } from '#shared/contract/index.ts';
import type { ErrorCode } from '#shared/contract/result.ts';
import type { BoardViewId } from '#shared/domain/ids.ts';
import type { FakeUndo } from './fakeUndo.ts';

type Doors = {
  readonly changed: (...topics: Topic[]) => void;
  readonly refuse: (code: ErrorCode, message: string) => never;
  readonly undo: FakeUndo;
};
type Own = Extract<Channel, `views.${string}`>;
type Handlers = { readonly [C in Own]: (input: Input<C>) => Output<C> };

/** The saved views of a main process in memory. */
export const createFakeViews = (first: readonly BoardView[], { changed, refuse, undo }: Doors): Handlers => {
  let views = [...first];
  let number = 0;
  const put = (next: BoardView[]): void => {
    views = next;
    changed('views');
  };
  const find = (id: string, version: number): BoardView => {
    const view = views.find((one) => one.id === id) ?? refuse('not_found', 'This view is gone.');
    return view.version === version ? view : refuse('stale', 'This view was changed elsewhere.');
  };
  return {
    'views.list': () => views,
    'views.create': (input) => {
      number += 1;
      const id = `01900020-0000-7000-8000-${`${number}`.padStart(12, '0')}` as BoardViewId;
      const view: BoardView = { ...(input as Omit<BoardView, 'id' | 'version'>), id, version: 1 };
      put([...views, view]);
      return view;
    },
    'views.update': (input) => {
      find(input.id, input.version);
      const next = { ...(input as BoardView), version: input.version + 1 };
      put(views.map((one) => (one.id === next.id ? next : one)));
      return next;
    },
    'views.remove': ({ id, version }) => {
      const { name } = find(id, version);
      const before = views;
      put(views.filter((one) => one.id !== id));
      undo.note('removeView', name, () => put(before));
      return null;
    },
  };
};
