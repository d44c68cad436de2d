const WITHOUT_TEXT: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'file']);

/** Whether an element takes text: keys that mean something elsewhere belong to what is typed in it. */
export const isTextField = (target: EventTarget | null): boolean => {
  if (target instanceof HTMLInputElement) {
    return !WITHOUT_TEXT.has(target.type);
  }
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
};

/** Whether an element takes single letters, as text or to choose by them. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
