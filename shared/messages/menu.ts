/** The labels of the application menu. */
export const menu = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  help: 'Help',

  addRole: 'Add a role…',
  importFiles: 'Import files…',
  importFolder: 'Import a folder…',
  transfer: 'Import and export',
  settings: 'Settings…',
  showDataFolder: 'Show the data folder',
  quit: 'Quit Followthrough',
  close: 'Close window',

  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  find: 'Find on the board',

  board: 'Board',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  resetZoom: 'Actual size',
  fullScreen: 'Full screen',
  reload: 'Reload',
  developerTools: 'Developer tools',

  shortcuts: 'Keyboard shortcuts',
  about: 'About Followthrough',
  hide: 'Hide Followthrough',
  hideOthers: 'Hide others',
  showAll: 'Show all',
  services: 'Services',
} as const;
