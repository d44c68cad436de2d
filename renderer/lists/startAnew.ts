/** What only a real page can do; a test stands in for it. */
export const realPage = { reload: (): void => window.location.reload() };

/** Where the page begins again once the data behind it was replaced: nothing of what it knew holds any more. */
export const startAnew = (): void => {
  window.location.hash = '#/board';
  realPage.reload();
};
