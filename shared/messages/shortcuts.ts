/** The list of keys that `?` shows. */
export const shortcuts = {
  heading: 'Keyboard shortcuts',
  groups: { anywhere: 'Anywhere', board: 'On the board', role: 'In a role' },
  addRole: 'Add a role',
  filter: 'Filter the board',
  help: 'Show this list',
  leave: 'Close, clear, or go back',
  otherCard: 'Go to another card',
  otherColumn: 'Go to another column',
  firstLast: 'First or last card of the column',
  openRole: 'Open the role',
  cardMenu: 'Menu of the card',
  moveCard: 'Move the card within its column',
  moveCardAcross: 'Move the card to the next column',
  saveNotes: 'Save the notes',
  keys: { enter: 'Enter', escape: 'Esc', home: 'Home', end: 'End', alt: 'Alt', control: 'Ctrl', menu: 'Shift F10' },
} as const;
