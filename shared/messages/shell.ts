import { formatCount } from './format.ts';
import { plural } from './plural.ts';

/** The frame around every screen. */
export const shell = {
  skipToContent: 'Skip to the content',
  mainNavigation: 'Main',
  toolNavigation: 'Tools',
  today: 'Today',
  board: 'Board',
  boardCount: ({ count }: { readonly count: number }) => `${formatCount(count)} ${plural(count, 'role', 'roles')}`,
  people: 'People',
  companies: 'Companies',
  leads: 'Leads',
  leadCount: ({ count }: { readonly count: number }) => `${formatCount(count)} ${plural(count, 'lead', 'leads')}`,
  transfer: 'Import / export',
  settings: 'Settings',
  add: 'Add',
  addRole: 'Add a role',
  addHint: 'Add a role, lead or person, or log a call, message or interview',
  importUnderway: ({ percent }: { readonly percent: number | null }) =>
    percent === null ? 'Import under way' : `Import under way, ${percent} %`,
  importWaiting: 'Import waiting for you',
  importFailed: { import: 'Import failed', undo: 'The undo of an import failed', redo: 'The redo of an import failed' },
  notices: 'Notices',
  dismiss: 'Dismiss',
  waiting:
    'Your data file is in use by something else. What you do waits for it; what you type stays here until it is saved.',
  dropHere: 'Drop to import',
  dropHint: 'LinkedIn’s .zip, its folder, or any CSV file. You see what will happen before anything is written.',
  notShown: 'The first screen could not be shown',
  screenFailed: 'This screen stopped working',
  screenFailedBody:
    'Nothing that you saved was touched, and the other screens still work. Open this one again; if it fails again, restart the app.',
  openAgain: 'Open it again',
} as const;
