import type { Band, Topic } from '../signals/signal.ts';
import { formatCount } from './format.ts';
import { plural } from './plural.ts';
import { signalWords } from './signalWords.ts';

/** What people said, over all roles. */
export const signalsScreen = {
  heading: 'Signals',
  sub: ({ conflicts, roles }: { readonly conflicts: number; readonly roles: number }) =>
    `${conflicts === 0 ? 'No conflict' : `${formatCount(conflicts)} ${plural(conflicts, 'conflict', 'conflicts')}`} in ${formatCount(roles)} ${plural(roles, 'role', 'roles')}`,
  railCount: ({ count }: { readonly count: number }) =>
    `${formatCount(count)} ${plural(count, 'conflict', 'conflicts')} to clear`,
  failed: 'Can’t show the signals',
  emptyHeading: 'Nobody’s words are written down yet',
  empty:
    'Write down who said what: where they are, when they decide, pay, office days. Where two people differ, it shows here, with whom to ask and what.',
  roles: 'Roles, the worst first',
  worst: ({ topic, band }: { readonly topic: Topic; readonly band: Exclude<Band, 'none'> }) =>
    `${signalWords.topics[topic]}: ${signalWords.bands[band]}`,
  more: ({ count }: { readonly count: number }) => `and ${formatCount(count)} more`,
  agree: 'nothing at odds',
  openRole: 'Open the role',
  only: ({ count, total }: { readonly count: number; readonly total: number }) =>
    `The ${formatCount(count)} worst of ${formatCount(total)} roles are shown.`,
} as const;
