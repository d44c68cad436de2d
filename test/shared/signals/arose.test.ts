import { describe, expect, it } from 'vitest';
import { aroseBy, latestOn } from '#shared/signals/arose.ts';
import type { TopicResult } from '#shared/signals/evaluate.ts';
import type { Signal } from '#shared/signals/signal.ts';
import { on, said } from './signals.ts';

const stance = (signals: readonly Signal[]): TopicResult => {
  const result = on('decision_stance', signals);
  if (result === undefined) throw new Error('nothing was said');
  return result;
};
const arose = (...signals: readonly Signal[]) => aroseBy(stance(signals), signals)?.signal.id ?? null;
const latest = (...signals: readonly Signal[]) => latestOn(stance(signals), signals)?.signal.id ?? null;

const early = said('manager', 'decision_stance', 'positive', 2, { id: 'early' });
const against = said('recruiter', 'decision_stance', 'rejected', 5, { id: 'against' });

describe('what a conflict arose by', () => {
  it('is of the first of each side the later one, in whichever order they were written down', () => {
    expect(arose(early, against)).toBe('against');
    expect(arose(against, early)).toBe('against');
  });

  it('stays what it was whatever joins either side afterwards', () => {
    const joins = said('peer', 'decision_stance', 'rejected', 8, { id: 'joins' });
    const joinsToo = said('executive', 'decision_stance', 'positive', 9, { id: 'joinsToo' });
    expect(arose(joins, joinsToo, early, against)).toBe('against');
  });

  it('is not what was said on another topic, or on the side of neither', () => {
    const elsewhere = said('manager', 'sentiment', 2, 1, { id: 'elsewhere' });
    const between = said('peer', 'decision_stance', 'comparing', 9, { id: 'between' });
    expect(stance([early, against, between]).sides).toEqual([['early'], ['against']]);
    expect(arose(elsewhere, between, early, against)).toBe('against');
  });

  it('is of two said at the same time the one written down later', () => {
    const first = said('manager', 'decision_stance', 'positive', 2, {
      id: 'b',
      recordedAt: '2026-03-02T08:00:00.000Z',
    });
    const second = said('peer', 'decision_stance', 'rejected', 2, { id: 'a', recordedAt: '2026-03-02T09:00:00.000Z' });
    expect(arose(first, second)).toBe('a');
    expect(arose(second, first)).toBe('a');
  });

  it('is nothing where nothing is against anything', () => {
    expect(arose(early)).toBeNull();
    expect(aroseBy({ sides: null, clusters: stance([early, against]).clusters }, [early, against])).toBeNull();
  });

  it('counts instants by the clock of the zone', () => {
    // The evening in New York is the next day in Greenwich.
    const evening = said('manager', 'decision_stance', 'positive', '2026-03-05T23:00:00.000Z', { id: 'evening' });
    const signals = [evening, against];
    expect(aroseBy(stance(signals), signals, 'UTC')?.signal.id).toBe('evening');
    expect(aroseBy(stance(signals), signals, 'America/New_York')?.day).toBe(aroseBy(stance(signals), signals)?.day);
    const late = said('recruiter', 'decision_stance', 'rejected', '2026-03-06', { id: 'late' });
    expect(aroseBy(stance([evening, late]), [evening, late], 'Asia/Tokyo')?.signal.id).toBe('evening');
    expect(aroseBy(stance([evening, late]), [evening, late], 'UTC')?.signal.id).toBe('late');
  });
});

describe('the latest on a topic', () => {
  it('is the last said of all that count, on whichever side', () => {
    expect(latest(against, early)).toBe('against');
    expect(latest(said('peer', 'decision_stance', 'positive', 8, { id: 'last' }), early, against)).toBe('last');
  });

  it('is never what was taken back, or said on another topic', () => {
    const takenBack = said('peer', 'decision_stance', 'positive', 9, { id: 'gone', retracted: true });
    expect(latest(early, takenBack, said('manager', 'sentiment', 2, 9))).toBe('early');
    expect(latestOn({ clusters: [] }, [early])).toBeNull();
  });
});
