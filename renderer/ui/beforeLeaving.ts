const saves = new Set<() => void>();

/** Has `save` called before the window closes, and when its page is left in any other way; the answer ends that. */
export const beforeLeaving = (save: () => void): (() => void) => {
  saves.add(save);
  window.addEventListener('pagehide', save);
  return () => {
    saves.delete(save);
    window.removeEventListener('pagehide', save);
  };
};

/** Saves what is typed and would otherwise be saved later. */
export const saveWhatIsTyped = (): void => {
  for (const save of saves) save();
};
