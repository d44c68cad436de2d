import { describe, expect, it } from 'vitest';
import type { SnapshotInteraction, SnapshotInterview } from '#shared/followups/snapshot.ts';
import { met, said, viewAt } from './build.ts';

const NOW = '2026-03-04T10:30:00Z';
const AT = '2026-03-02T10:00:00Z';

describe('being in touch', () => {
  const names = (contact: SnapshotInteraction): string => {
    const [found] = viewAt(NOW, { interactions: [contact] }).contacts;
    const { isTouch, isHeard, isConversation, isUnreached } = found ?? expect.fail('there is such a contact');
    const all = { touch: isTouch, heard: isHeard, conversation: isConversation, unreached: isUnreached };
    return Object.entries(all)
      .flatMap(([name, is]) => (is ? name : []))
      .join(' ');
  };

  it.each<[string, SnapshotInteraction['direction'], Partial<SnapshotInteraction>, string]>([
    ['a message', 'out', {}, 'touch'],
    ['a message', 'in', {}, 'heard'],
    ['a text', 'out', { channel: 'text' }, 'touch'],
    ['a profile message', 'in', { channel: 'profile_message' }, 'heard'],
    ['a meeting', 'out', { channel: 'in_person' }, 'touch heard conversation'],
    ['a meeting', 'in', { channel: 'in_person' }, 'touch heard conversation'],
    ['a video call', 'in', { channel: 'video' }, 'touch heard conversation'],
    ['a call', 'out', { channel: 'call', reached: true }, 'touch heard conversation'],
    ['a call of which nobody said that', 'out', { channel: 'call', reached: null }, 'touch heard conversation'],
    ['a call', 'in', { channel: 'call' }, 'touch heard conversation'],
    ['a call that reached nobody', 'out', { channel: 'call', reached: false }, 'touch unreached'],
    ['a call that the user missed', 'in', { channel: 'call', reached: false }, 'heard'],
    ['a message, which reaches nobody at once,', 'out', { reached: false }, 'touch'],
  ])('by %s %s', (_, direction, more, expected) => {
    expect(names(said(direction, 'p', AT, more))).toBe(expected);
  });

  it('is not by what a machine sent', () => {
    expect(viewAt(NOW, { interactions: [said('in', 'p', AT, { automatic: true })] }).contacts).toEqual([]);
  });

  it('is a conversation with each of its people where an interview took place, at its start', () => {
    const { contacts } = viewAt(NOW, { interviews: [met('i', '2026-03-03T23:30:00Z', ['q', 'p'])] });
    const each = { id: 'i', at: Date.parse('2026-03-03T23:30:00Z'), day: '2026-03-04', channel: null };
    const conversation = { isIncoming: true, isConversation: true, isTouch: true, isHeard: true, isUnreached: false };
    expect(contacts).toEqual(['q', 'p'].map((person) => ({ ...each, ...conversation, person })));
  });

  it('is in the order of time, and of one time by id', () => {
    for (const ids of ['abc', 'cba', 'bca', 'bac']) {
      const same = [...ids].map((id) => said('in', 'p', NOW, { id }));
      const interactions = [...same, said('out', 'p', AT, { id: 'z' })];
      expect(viewAt(NOW, { interactions }).contacts.map(({ id }) => id)).toEqual(['z', 'a', 'b', 'c']);
    }
  });
});

describe('an interview', () => {
  // It is half past ten.
  it.each<[string, boolean, boolean, Partial<SnapshotInterview>]>([
    ['that was held', true, false, { state: 'held' }],
    ['that was held and would still go on', true, false, { state: 'held', minutes: 90 }],
    ['that is over and of which nobody said anything', true, false, { minutes: 30 }],
    ['that goes on', false, true, { minutes: 31 }],
    ['that was cancelled', false, false, { state: 'cancelled', minutes: 30 }],
    ['that was to go on and was cancelled', false, false, { state: 'cancelled', minutes: 31 }],
    ['that nobody came to', false, false, { state: 'no_show', minutes: 31 }],
  ])('%s took place: %s; is still ahead: %s', (_, tookPlace, isAhead, more) => {
    const view = viewAt(NOW, {
      interviews: [met('i', '2026-03-04T10:00:00Z', ['p'], { state: 'scheduled', ...more })],
    });
    expect([view.met.length === 1, view.hasAhead]).toEqual([tookPlace, isAhead]);
  });
});
