import type { BoardView as SavedView } from '#shared/contract/board.ts';
import type { BoardSort } from '#shared/domain/boardFilter.ts';
import { isSameLook } from '#shared/domain/boardLook.ts';
import { boardLook as words } from '#shared/messages/boardLook.ts';
import { BUILT_IN_VIEWS, type BuiltInView, chooseView, type ShownBoard, setSort } from '../../lists/shownBoard.ts';
import { announce } from '../../ui/announce.ts';
import type { MenuAction, MenuEntry } from '../../ui/menuEntries.ts';
import type { ViewActions } from './useViews.ts';

const BUILT_IN: readonly BuiltInView[] = ['active', 'all', 'closed', 'quiet'];
const SORTS: readonly BoardSort[] = ['hand', 'next', 'age'];

/** What the user calls a view, and whether the board has been changed since it was chosen. */
export const presentView = ({ look, view }: ShownBoard, saved: readonly SavedView[]) => {
  const own = view.kind === 'saved' ? saved.find(({ id }) => id === view.id) : undefined;
  const builtIn = view.kind === 'builtIn' ? view.id : 'active';
  return {
    own,
    name: own?.name ?? words.builtIn[builtIn],
    isChanged: !isSameLook(look, own ?? BUILT_IN_VIEWS[builtIn]),
  };
};

/** What the menu of views offers; `askName` asks for the name of a new view, or the new name of one. */
export const viewMenuEntries = (
  shown: ShownBoard,
  saved: readonly SavedView[],
  actions: ViewActions,
  askName: (view: SavedView | null) => void,
): readonly MenuEntry[] => {
  const { look, view } = shown;
  const { own, isChanged } = presentView(shown, saved);
  const builtIn = BUILT_IN.map(
    (id): MenuAction => ({
      kind: 'action',
      id,
      label: words.builtIn[id],
      isChosen: own === undefined && view.id === id,
      run: () => {
        chooseView({ kind: 'builtIn', id }, BUILT_IN_VIEWS[id]);
        announce(words.viewChosen({ name: words.builtIn[id] }));
      },
    }),
  );
  const yours = saved.map(
    ({ id, name, filter, sort }): MenuAction => ({
      kind: 'action',
      id,
      label: name,
      isChosen: own?.id === id,
      run: () => {
        chooseView({ kind: 'saved', id }, { filter, sort });
        announce(words.viewChosen({ name }));
      },
    }),
  );
  const sorts = SORTS.map(
    (sort): MenuAction => ({
      kind: 'action',
      id: `sort-${sort}`,
      label: words.sorts[sort],
      isChosen: look.sort === sort,
      run: () => setSort(sort),
    }),
  );
  const rest: MenuAction[] = [{ kind: 'action', id: 'save', label: words.saveAs, run: () => askName(null) }];
  if (own !== undefined) {
    if (isChanged) {
      const label = words.update({ name: own.name });
      rest.push({ kind: 'action', id: 'update', label, run: () => actions.update(own, look) });
    }
    rest.push(
      { kind: 'action', id: 'rename', label: words.rename, run: () => askName(own) },
      { kind: 'action', id: 'remove', label: words.remove, run: () => actions.remove(own) },
    );
  }
  return [
    { kind: 'section', label: words.views, actions: builtIn },
    ...(yours.length === 0 ? [] : [{ kind: 'section' as const, label: words.saved, actions: yours }]),
    { kind: 'section', label: words.sort, actions: sorts },
    ...rest,
  ];
};
