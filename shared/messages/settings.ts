/** The settings screen. */
export const settings = {
  heading: 'Settings',
  appearance: 'Appearance',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  themeHint: 'Contrast and motion follow your system too.',
  data: 'Your data',
  dataHint: 'Everything Followthrough knows lies in this folder. Nothing leaves this computer.',
  openFolder: 'Open the folder',
  deleteHeading: 'Delete all my data',
  deleteHint:
    'Deletes everything Followthrough has stored on this computer: your data, its backups, settings and logs. This cannot be undone.',
  deleteStart: 'Delete all my data…',
  /** What has to be typed before everything is deleted. */
  deleteWord: 'DELETE',
  deleteLabel: ({ word }: { readonly word: string }) => `Type ${word} to delete everything`,
  deleteNow: 'Delete everything',
  deleting: 'Deleting…',
  about: 'About',
  version: ({ version }: { readonly version: string }) => `Version ${version}`,
  shortcuts: 'Keyboard shortcuts',
  credits: 'Public holidays: date-holidays by its contributors (CC BY 3.0).',
  notSaved: ({ reason }: { readonly reason: string }) => `The setting was not saved. ${reason}`,
} as const;
