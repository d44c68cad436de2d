import type { RoleCard } from '#shared/domain/role.ts';
import { board as words } from '#shared/messages/board.ts';
import type { AppInfo } from '../../app/appInfo.tsx';
import { altKey } from '../../app/platformKeys.ts';
import type { MenuAction, MenuEntry } from '../../ui/menuEntries.ts';
import type { BoardActions } from './boardContext.ts';
import { type Direction, targetOf } from './nudge.ts';

const DIRECTIONS: readonly { readonly direction: Direction; readonly label: string; readonly arrow?: string }[] = [
  { direction: 'up', label: words.moveUp, arrow: '↑' },
  { direction: 'down', label: words.moveDown, arrow: '↓' },
  { direction: 'top', label: words.moveTop },
  { direction: 'bottom', label: words.moveBottom },
];

/** What the menu of a card offers: all that dragging does, and editing. */
export const cardMenuEntries = (
  actions: BoardActions,
  card: RoleCard,
  platform: AppInfo['platform'],
): readonly MenuEntry[] => {
  const view = actions.view();
  const spot = actions.spotOf(card.id);
  const stages = view.columns.map(
    ({ stage }): MenuAction => ({
      kind: 'action',
      id: `stage-${stage.id}`,
      label: stage.name,
      stage: stage.kind,
      isChosen: stage.id === card.stageId,
      run: () => {
        if (stage.id !== card.stageId) {
          actions.moveToStage(card, stage);
        }
      },
    }),
  );
  const moves = DIRECTIONS.map(
    ({ direction, label, arrow }): MenuAction => ({
      kind: 'action',
      id: direction,
      label,
      ...(arrow === undefined ? {} : { shortcut: altKey(platform, arrow) }),
      isDisabled: spot === undefined || targetOf(view, spot, direction) === null,
      run: () => actions.nudge(card.id, direction),
    }),
  );
  return [
    { kind: 'section', label: words.moveTo, actions: stages },
    { kind: 'section', label: words.move, actions: moves },
    { kind: 'action', id: 'edit', label: words.edit, run: () => actions.open(card.id) },
  ];
};
