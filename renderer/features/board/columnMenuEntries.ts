import type { Stage } from '#shared/domain/stage.ts';
import { board as words } from '#shared/messages/board.ts';
import { openDialog } from '../../ground/dialogs.ts';
import type { MenuEntry } from '../../ui/menuEntries.ts';
import type { StageActions } from './useStageActions.ts';

/** What the menu of a column offers. */
export const columnMenuEntries = (
  actions: StageActions,
  stage: Stage,
  index: number,
  startRename: () => void,
): readonly MenuEntry[] => {
  const last = actions.shownStages().length - 1;
  return [
    {
      kind: 'action',
      id: 'add-role',
      label: words.addRoleHere,
      run: () => openDialog({ kind: 'addRole', stageId: stage.id }),
    },
    { kind: 'action', id: 'rename', label: words.rename, run: startRename },
    {
      kind: 'action',
      id: 'left',
      label: words.moveColumnLeft,
      isDisabled: index === 0,
      run: () => actions.moveBy(stage, -1),
    },
    {
      kind: 'action',
      id: 'right',
      label: words.moveColumnRight,
      isDisabled: index === last,
      run: () => actions.moveBy(stage, 1),
    },
    { kind: 'action', id: 'hide', label: words.hideColumn, isDisabled: last === 0, run: () => actions.hide(stage) },
    {
      kind: 'action',
      id: 'add',
      label: words.addColumnAfter,
      run: () => openDialog({ kind: 'addColumn', after: stage.id }),
    },
  ];
};
