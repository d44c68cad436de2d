import type { RoleCard } from '#shared/domain/role.ts';
import { board as words } from '#shared/messages/board.ts';
import { shortcuts } from '#shared/messages/shortcuts.ts';
import type { MenuAction, MenuEntry } from '../../ui/menuEntries.ts';
import type { BoardActions } from './boardContext.ts';
import { type Direction, targetOf } from './nudge.ts';

const alt = (arrow: string): string => `${shortcuts.keys.alt} ${arrow}`;

const DIRECTIONS: readonly { readonly direction: Direction; readonly label: string; readonly shortcut?: string }[] = [
  { direction: 'up', label: words.moveUp, shortcut: alt('↑') },
  { direction: 'down', label: words.moveDown, shortcut: alt('↓') },
  { direction: 'top', label: words.moveTop },
  { direction: 'bottom', label: words.moveBottom },
];

/** What the menu of a card offers: all that dragging does, and editing. */
export const cardMenuEntries = (actions: BoardActions, card: RoleCard): readonly MenuEntry[] => {
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
    ({ direction, label, shortcut }): MenuAction => ({
      kind: 'action',
      id: direction,
      label,
      ...(shortcut === undefined ? {} : { shortcut }),
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
