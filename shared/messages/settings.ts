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
  about: 'About',
  version: ({ version }: { readonly version: string }) => `Version ${version}`,
  shortcuts: 'Keyboard shortcuts',
  notSaved: ({ reason }: { readonly reason: string }) => `The setting was not saved. ${reason}`,
} as const;
