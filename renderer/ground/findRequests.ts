let listener: (() => void) | null = null;
let isWaiting = false;

/** Asks for the filter box to be focused; if the board is only about to be shown, as soon as it is. */
export const requestFind = (): void => {
  if (listener === null) {
    isWaiting = true;
  } else {
    listener();
  }
};

/** Listens for such requests; the answer stops it. */
export const onFindRequest = (focusBox: () => void): (() => void) => {
  listener = focusBox;
  if (isWaiting) {
    isWaiting = false;
    focusBox();
  }
  return () => {
    listener = null;
  };
};
