import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import type { RoleId, StageId } from '#shared/domain/ids.ts';
import type { BoardActions } from '../boardContext.ts';
import { type DropSite, placeOfSite, siteIndex } from './dropSite.ts';

type Detach = () => void;

// The library carries untyped data; keys of our own tell our data from anybody else's.
const DRAGGED = 'followthrough.role';
const SITE = 'followthrough.site';

/** Makes a card draggable, and lets others be dropped above and below it. */
export const attachCard = (element: HTMLElement, id: RoleId): Detach => {
  // The list item around the card includes the gap below it, so that no place between two cards is dead.
  const target = element.parentElement ?? element;
  return combine(
    draggable({ element, getInitialData: () => ({ [DRAGGED]: id }) }),
    dropTargetForElements({
      element: target,
      getData: ({ input, element: self }) =>
        attachClosestEdge({ [SITE]: { kind: 'card', id } }, { element: self, input, allowedEdges: ['top', 'bottom'] }),
    }),
  );
};

/** Lets cards be dropped below the last one of a column, and scrolls it while a card is held near its edge. */
export const attachList = (element: HTMLElement, stageId: StageId): Detach =>
  combine(
    dropTargetForElements({ element, getData: () => ({ [SITE]: { kind: 'list', stageId } }) }),
    autoScrollForElements({ element, getAllowedAxis: () => 'vertical' }),
  );

/** Lets cards be dropped on the head of a column, which puts them on top. */
export const attachColumn = (element: HTMLElement, stageId: StageId): Detach =>
  dropTargetForElements({ element, getData: () => ({ [SITE]: { kind: 'column', stageId } }) });

type Target = { readonly data: Record<string | symbol, unknown> };

const draggedId = (data: Record<string, unknown>): RoleId =>
  // Only `attachCard` writes the key, with an id.
  data[DRAGGED] as RoleId;

const siteOf = (targets: readonly Target[]): DropSite | null => {
  const target = targets[0];
  // Only this module writes the key, with values of this type.
  const site = target?.data[SITE] as DropSite | undefined;
  if (target === undefined || site === undefined) {
    return null;
  }
  return site.kind === 'card'
    ? { ...site, edge: extractClosestEdge(target.data) === 'bottom' ? 'bottom' : 'top' }
    : site;
};

/** Shows where the held card would land. */
const showLanding = (actions: BoardActions, targets: readonly Target[]): void => {
  const hint = actions.drag.get();
  if (hint === null) {
    return;
  }
  const site = siteOf(targets);
  const over = site === null ? null : siteIndex(actions.view(), hint.id, site, actions.look());
  if (hint.over?.stageId !== over?.stageId || hint.over?.index !== over?.index) {
    actions.drag.set({ id: hint.id, over });
  }
};

/** Follows every drag over the board: shows where the card would land, and puts it there. */
export const attachBoard = (element: HTMLElement, actions: BoardActions): Detach =>
  combine(
    autoScrollForElements({ element, getAllowedAxis: () => 'horizontal' }),
    monitorForElements({
      canMonitor: ({ source }) => DRAGGED in source.data,
      onDragStart: ({ source }) => actions.drag.set({ id: draggedId(source.data), over: null }),
      onDropTargetChange: ({ location }) => showLanding(actions, location.current.dropTargets),
      onDrag: ({ location }) => showLanding(actions, location.current.dropTargets),
      onDrop: ({ source, location }) => {
        actions.drag.set(null);
        const id = draggedId(source.data);
        const site = siteOf(location.current.dropTargets);
        const place = site === null ? null : placeOfSite(actions.view(), id, site, actions.look());
        if (place !== null) {
          actions.drop(id, place);
        }
      },
    }),
  );
