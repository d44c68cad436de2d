/** Where the page begins again once the data behind it was replaced: nothing of what it knew holds any more. */
export const startAnew = (): void => {
  window.location.hash = '#/board';
  window.location.reload();
};
