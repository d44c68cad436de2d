import { describe, expect, it } from 'vitest';
import { isNobody, isRetracted, type StoredSignal, signalOf } from '#shared/signals/fromRecords.ts';

const stored = (more: Partial<StoredSignal> = {}): StoredSignal => ({
  id: 's',
  personId: 'marta',
  wasNamed: true,
  isHearsay: false,
  attributedTo: null,
  said: { topic: 'remote_policy', value: 2 },
  certainty: 'likely',
  channel: 'call',
  saidAt: '2026-03-02T09:00:00.000Z',
  recordedAt: '2026-03-02T10:00:00.000Z',
  act: null,
  ...more,
});

describe('a stored signal, as the rules take it,', () => {
  it('keeps who, what, how and when', () => {
    expect(signalOf(stored())).toEqual({
      id: 's',
      person: 'marta',
      topic: 'remote_policy',
      value: 2,
      certainty: 'likely',
      channel: 'call',
      saidAt: '2026-03-02T09:00:00.000Z',
      recordedAt: '2026-03-02T10:00:00.000Z',
      retracted: false,
    });
  });

  it('is hearsay where somebody told the words of another, or of nobody in particular', () => {
    expect(signalOf(stored({ isHearsay: true, attributedTo: 'jordi' }))).toMatchObject({
      person: 'marta',
      attributedTo: 'jordi',
    });
    // Whoever has no name is nobody else without one.
    expect(signalOf(stored({ isHearsay: true }))).toMatchObject({ person: 'marta', attributedTo: '-s origin' });
    expect(signalOf(stored({ isHearsay: true, personId: null, attributedTo: 'jordi' }))).toMatchObject({
      person: '-s',
      attributedTo: 'jordi',
    });
  });

  it('is of one nobody where nobody was named, and of one of its own where they were removed', () => {
    expect(signalOf(stored({ personId: null, wasNamed: false })).person).toBe('-');
    expect(signalOf(stored({ personId: null, wasNamed: true })).person).toBe('-s');
    expect(['-', '-s', '-s origin', 'marta', ''].map(isNobody)).toEqual([true, true, true, false, false]);
  });

  it('is no hearsay where that was not said, or where both turned out to be one person', () => {
    expect(signalOf(stored({ attributedTo: 'jordi' }))).not.toHaveProperty('attributedTo');
    expect(signalOf(stored({ isHearsay: true, attributedTo: 'marta' }))).not.toHaveProperty('attributedTo');
  });

  it('is nobody’s words in a document', () => {
    const letter = signalOf(stored({ channel: 'document', isHearsay: true, attributedTo: 'jordi' }));
    expect(letter).not.toHaveProperty('attributedTo');
    expect(letter).toMatchObject({ channel: 'document', person: 'marta', topic: 'remote_policy', value: 2 });
  });

  it('is taken back by any act but that it holds after all', () => {
    expect(isRetracted({ act: null })).toBe(false);
    expect(isRetracted({ act: { act: 'restored' } })).toBe(false);
    for (const act of ['changed_mind', 'misheard', 'corrected'] as const) {
      expect(isRetracted({ act: { act } })).toBe(true);
      expect(signalOf(stored({ act: { act } })).retracted).toBe(true);
    }
  });
});
