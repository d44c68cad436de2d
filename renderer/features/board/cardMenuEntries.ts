import { OUTCOMES } from '#shared/domain/choices.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import { board as words } from '#shared/messages/board.ts';
import { boardCard } from '#shared/messages/boardCard.ts';
import type { AppInfo } from '../../ground/appInfo.tsx';
import { openDialog } from '../../ground/dialogs.ts';
import { altKey } from '../../ground/platformKeys.ts';
import type { MenuAction, MenuEntry } from '../../ui/menuEntries.ts';
import type { BoardActions } from './boardContext.ts';
import { type Direction, targetOf } from './nudge.ts';

const DIRECTIONS: readonly { readonly direction: Direction; readonly label: string; readonly arrow?: string }[] = [
  { direction: 'up', label: words.moveUp, arrow: '↑' },
  { direction: 'down', label: words.moveDown, arrow: '↓' },
  { direction: 'top', label: words.moveTop },
  { direction: 'bottom', label: words.moveBottom },
];

/** As in the domain, which the page cannot import with its checks. */
/** What the menu of a card offers: all that dragging does, editing, and what is said in a word. */
export const cardMenuEntries = (
  actions: BoardActions,
  card: RoleCard,
  platform: AppInfo['platform'],
): readonly MenuEntry[] => {
  const view = actions.view();
  const spot = actions.spotOf(card.id);
  const { sort } = actions.look();
  const isClosed = view.columns.find(({ stage }) => stage.id === card.stageId)?.stage.kind === 'closed';
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
      isDisabled: spot === undefined || targetOf(view, spot, direction, sort) === null,
      run: () => actions.nudge(card.id, direction),
    }),
  );
  const excitements = [5, 4, 3, 2, 1, null].map(
    (value): MenuAction => ({
      kind: 'action',
      id: `excitement-${value}`,
      label: value === null ? words.noExcitement : words.excitementOf({ value }),
      isChosen: card.excitement === value,
      run: () => actions.setExcitement(card, value),
    }),
  );
  const outcomes = [...OUTCOMES, null].map(
    (outcome): MenuAction => ({
      kind: 'action',
      id: `outcome-${outcome}`,
      label: outcome === null ? words.noOutcome : boardCard.outcomes[outcome],
      isChosen: card.outcome === outcome,
      run: () => actions.setOutcome(card, outcome),
    }),
  );
  return [
    { kind: 'action', id: 'edit', label: words.edit, run: () => actions.open(card.id) },
    {
      kind: 'action',
      id: 'log',
      label: words.log,
      run: () => openDialog({ kind: 'capture', roleId: card.id, personId: null }),
    },
    { kind: 'section', label: words.moveTo, actions: stages },
    { kind: 'submenu', id: 'move', label: words.move, actions: moves },
    ...(isClosed ? [{ kind: 'submenu' as const, id: 'outcome', label: words.whyItClosed, actions: outcomes }] : []),
    { kind: 'submenu', id: 'excitement', label: words.excitement, actions: excitements },
    { kind: 'action', id: 'remove', label: words.remove, run: () => actions.remove(card) },
  ];
};
