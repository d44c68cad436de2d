import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// What a screen loads when it is opened takes its time on a busy machine: waiting for it is no test of how long that is.
configure({ asyncUtilTimeout: 8000 });

// What Chromium has and jsdom lacks, as little of it as components under test need. Layout is not among it: what depends
// on sizes and positions is tested in the real window (test/e2e).

class StillObserver {
  observe(): void {
    // jsdom lays nothing out, so nothing ever changes its size or comes into view.
  }
  unobserve(): void {
    // See observe.
  }
  disconnect(): void {
    // See observe.
  }
  takeRecords(): [] {
    return [];
  }
}

class DragEventStandIn extends MouseEvent {
  readonly dataTransfer: unknown;
  constructor(type: string, init: DragEventInit = {}) {
    super(type, init);
    this.dataTransfer = init.dataTransfer ?? null;
  }
}

/** Answers for a light theme without special wishes; a test that wants another replaces `window.matchMedia`. */
const matchMedia = (media: string) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

Object.assign(globalThis, {
  ResizeObserver: globalThis.ResizeObserver ?? StillObserver,
  IntersectionObserver: globalThis.IntersectionObserver ?? StillObserver,
  DragEvent: globalThis.DragEvent ?? DragEventStandIn,
  matchMedia: globalThis.matchMedia ?? matchMedia,
});

const missing = <T extends object>(target: T, methods: Partial<T>): void => {
  for (const [name, method] of Object.entries(methods)) {
    if (!(name in target)) Object.defineProperty(target, name, { value: method, configurable: true, writable: true });
  }
};

missing(Element.prototype, {
  checkVisibility: () => true,
  scrollIntoView: () => undefined,
  scrollTo: () => undefined,
  hasPointerCapture: () => false,
  setPointerCapture: () => undefined,
  releasePointerCapture: () => undefined,
});

missing(HTMLDialogElement.prototype, {
  show(this: HTMLDialogElement) {
    this.open = true;
  },
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
  close(this: HTMLDialogElement, returnValue?: string) {
    if (!this.open) return;
    this.open = false;
    if (returnValue !== undefined) this.returnValue = returnValue;
    this.dispatchEvent(new Event('close'));
  },
});

missing(HTMLElement.prototype, {
  showPopover(this: HTMLElement) {
    this.setAttribute('data-popover-open', '');
  },
  hidePopover(this: HTMLElement) {
    this.removeAttribute('data-popover-open');
  },
});

/** An element like `section`; to jsdom it is of an unknown kind, which React takes for a slip of the pen and says so. */
const createElement = document.createElement.bind(document);
Object.assign(document, {
  createElement: (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = createElement(name, options);
    if (name === 'search') Object.defineProperty(element, Symbol.toStringTag, { value: 'HTMLElement' });
    return element;
  },
});

afterEach(() => cleanup());
