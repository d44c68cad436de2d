import type { Channel, Input, Output } from '#shared/contract/index.ts';
import type { Backup } from '#shared/domain/backup.ts';
import type { InteractionId, InterviewId, RoleId } from '#shared/domain/ids.ts';
import type { Interview } from '#shared/domain/interview.ts';
import type { Instant } from '#shared/domain/localDay.ts';

type Own = Extract<
  Channel,
  | `drafts.${string}`
  | `interviews.${string}`
  | `interactions.${string}`
  | `search.${string}`
  | `backups.${string}`
  | `data.${string}`
>;

const backup: Backup = {
  name: 'followthrough-2026-11-23.sqlite',
  at: '2026-11-23T09:00:00.000Z' as Instant,
  bytes: 120_000,
  reason: 'automatic',
};

const interviewOf = (roleId: string, id: string, part: Partial<Interview>): Interview => ({
  id: id as InterviewId,
  roleId: roleId as RoleId,
  startsAt: '2026-11-25T13:00:00.000Z' as Instant,
  zone: 'Europe/London',
  minutes: 60,
  channel: 'video',
  place: null,
  state: 'scheduled',
  interviewers: [],
  notes: '',
  version: 1,
  ...part,
});

const SOME_ID = '01900030-0000-7000-8000-000000000001';

/** Answers that are right in form and say little, for tests that are about something else. */
export const quietAnswers: { readonly [C in Own]: (input: Input<C>) => Output<C> } = {
  'drafts.list': () => [],
  'drafts.keep': () => null,
  'interviews.list': () => [],
  'interviews.create': ({ roleId }) => interviewOf(roleId, SOME_ID, {}),
  'interviews.update': ({ id, version }) => interviewOf(SOME_ID, id, { version: version + 1 }),
  'interviews.setState': ({ id, state, version }) => interviewOf(SOME_ID, id, { state, version: version + 1 }),
  'interviews.remove': () => null,
  'interactions.log': () => ({ id: SOME_ID as InteractionId, personId: null }),
  'interactions.patch': () => null,
  'interactions.remove': () => null,
  'search.find': () => ({ hits: [], nearest: null }),
  'backups.list': () => ({ folder: '/home/sam/backups', backups: [backup], problem: null }),
  'backups.make': () => backup,
  'backups.showFolder': () => null,
  'backups.restore': () => null,
  'data.retry': () => null,
  'data.startEmpty': () => null,
  'data.deleteAll': () => null,
};
