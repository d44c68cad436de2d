import { FOLLOW_UP_CHANNELS } from '../domain/choices.ts';
import type { FollowUpChannel, SnapshotPerson } from './snapshot.ts';

const BY: Readonly<Record<FollowUpChannel, 'email' | 'phone' | 'profile'>> = {
  email: 'email',
  call: 'phone',
  profile_message: 'profile',
};

export const isAvailable = (person: SnapshotPerson, channel: string): channel is FollowUpChannel =>
  channel in BY && person[BY[channel as FollowUpChannel]];

/** The first way in which somebody can be reached; `null` for nobody, or where no address is known. */
export const defaultChannel = (person: SnapshotPerson | undefined): FollowUpChannel | null =>
  (person && FOLLOW_UP_CHANNELS.find((channel) => isAvailable(person, channel))) ?? null;

/**
 * The next way after the last one in the circle e-mail, call, profile message: what was not answered is not asked the
 * same way again, unless there is no other.
 */
export const otherChannel = (person: SnapshotPerson | undefined, last: string | null): FollowUpChannel | null => {
  if (person === undefined) return null;
  const names: readonly (string | null)[] = FOLLOW_UP_CHANNELS;
  const at = names.indexOf(last);
  const circle = [...FOLLOW_UP_CHANNELS.slice(at + 1), ...FOLLOW_UP_CHANNELS.slice(0, at + 1)];
  return circle.find((channel) => isAvailable(person, channel)) ?? null;
};
