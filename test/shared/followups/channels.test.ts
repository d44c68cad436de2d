import { describe, expect, it } from 'vitest';
import { defaultChannel, otherChannel } from '#shared/followups/channels.ts';
import type { FollowUpChannel, SnapshotPerson } from '#shared/followups/snapshot.ts';
import { person } from './build.ts';

const ALL = person('p', 'recruiter');
const NO_EMAIL = { ...ALL, email: false };
const NO_PHONE = { ...ALL, phone: false };
const ONLY_PHONE = { ...ALL, email: false, profile: false };
const NONE = { ...ONLY_PHONE, phone: false };

describe('the way to get in touch', () => {
  it.each<[FollowUpChannel | null, string, SnapshotPerson | undefined]>([
    ['email', 'who can be reached in every way', ALL],
    ['call', 'whose address nobody knows', NO_EMAIL],
    ['profile_message', 'of whom only a profile is known', { ...NO_EMAIL, phone: false }],
    [null, 'of whom nothing is known', NONE],
    [null, 'who is nobody', undefined],
  ])('is at first %s with somebody %s', (channel, _, who) => {
    expect(defaultChannel(who)).toBe(channel);
  });

  it.each<[FollowUpChannel | null, string | null, string, SnapshotPerson | undefined]>([
    ['call', 'email', 'who can be reached in every way', ALL],
    ['profile_message', 'call', 'who can be reached in every way', ALL],
    ['email', 'profile_message', 'who can be reached in every way', ALL],
    ['email', 'text', 'who can be reached in every way', ALL],
    ['email', null, 'who can be reached in every way', ALL],
    ['profile_message', 'email', 'who has no phone', NO_PHONE],
    ['call', 'profile_message', 'whose address nobody knows', NO_EMAIL],
    ['call', 'call', 'who can only be called', ONLY_PHONE],
    [null, 'email', 'of whom nothing is known', NONE],
    [null, 'email', 'who is nobody', undefined],
  ])('is then %s after %s with somebody %s', (channel, last, _, who) => {
    expect(otherChannel(who, last)).toBe(channel);
  });
});
