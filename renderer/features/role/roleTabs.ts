import { type ComponentType, lazy } from 'react';
import { role as words } from '#shared/messages/role.ts';
import type { RoleTab } from '../../ground/routes.ts';
import { InterviewsTab } from './InterviewsTab.tsx';
import { NotesTab } from './NotesTab.tsx';
import { OverviewTab } from './OverviewTab.tsx';
import { PeopleTab } from './PeopleTab.tsx';
import { TimelineTab } from './TimelineTab.tsx';
import type { RoleDetails } from './useRole.ts';

/** The matrix is much, and not what a role is opened for first. */
const SignalsTab = lazy(async () => ({ default: (await import('./SignalsTab.tsx')).SignalsTab }));

type RoleTabEntry = {
  readonly id: RoleTab;
  readonly label: string;
  readonly View: ComponentType<{ readonly role: RoleDetails }>;
  /** How many things are behind the tab, where that is worth knowing. */
  readonly countOf?: (role: RoleDetails) => number;
};

/** The tabs of a role, in their order. A new one is a new entry. */
export const roleTabs: readonly RoleTabEntry[] = [
  { id: 'overview', label: words.tabs.overview, View: OverviewTab },
  { id: 'people', label: words.tabs.people, View: PeopleTab, countOf: ({ people }) => people.length },
  { id: 'signals', label: words.tabs.signals, View: SignalsTab, countOf: ({ card }) => card.conflict?.open ?? 0 },
  {
    id: 'interviews',
    label: words.tabs.interviews,
    View: InterviewsTab,
    countOf: ({ counts }) => counts.interviews,
  },
  { id: 'timeline', label: words.tabs.timeline, View: TimelineTab },
  { id: 'notes', label: words.tabs.notes, View: NotesTab },
];
