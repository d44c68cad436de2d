import { type KeyboardEvent, type PointerEvent, useLayoutEffect } from 'react';
import { role as words } from '#shared/messages/role.ts';
import { useStore } from '../../ui/createStore.ts';
import styles from './PanelResizer.module.css';
import { applyPanelWidth, PANEL, panelWidth, setPanelWidth } from './panelWidth.ts';

/** The edge between board and panel: dragged, or moved by the arrows; a double click sets it back. */
export const PanelResizer = () => {
  const width = useStore(panelWidth, (value) => value);
  useLayoutEffect(applyPanelWidth, []);

  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const panel = event.currentTarget.parentElement;
    if (panel !== null && event.currentTarget.hasPointerCapture(event.pointerId)) {
      setPanelWidth(panel.getBoundingClientRect().right - event.clientX);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = {
      ArrowLeft: width + PANEL.step,
      ArrowRight: width - PANEL.step,
      Home: PANEL.least,
      End: PANEL.most,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      setPanelWidth(next);
    }
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule of a text cannot be moved; a separator that takes the focus can.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={words.resize}
      aria-valuenow={width}
      aria-valuemin={PANEL.least}
      aria-valuemax={PANEL.most}
      tabIndex={0}
      className={styles.edge}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => setPanelWidth(PANEL.first)}
      onKeyDown={onKeyDown}
    />
  );
};
