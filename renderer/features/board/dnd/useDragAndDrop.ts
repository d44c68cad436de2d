import { createStore, useStore } from '../../../ui/createStore.ts';

type DragAndDrop = typeof import('./dragAndDrop.ts');

const loaded = createStore<DragAndDrop | null>(null);
let isAsked = false;

/** Fetches drag and drop. The board is drawn without it: nobody drags in the first instant. */
export const loadDragAndDrop = (): void => {
  if (isAsked) {
    return;
  }
  isAsked = true;
  void import('./dragAndDrop.ts').then((module) => loaded.set(module));
};

/** Drag and drop once it is there; `null` before. */
export const useDragAndDrop = (): DragAndDrop | null => useStore(loaded, (module) => module);
