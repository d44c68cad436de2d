import { describe, expect, it } from 'vitest';
import { TOPICS } from '#shared/signals/choices.ts';
import { signalCoverage } from '#shared/signals/coverage.ts';
import type { Signal } from '#shared/signals/signal.ts';
import { DEFAULT_WEIGHTS } from '#shared/signals/weights.ts';
import { letterOn, yearly } from './histories.ts';
import { PEOPLE, said } from './signals.ts';

const of = (signals: readonly Signal[], met = 3, followedUp = 1) =>
  signalCoverage({ signals, parts: PEOPLE, met, followedUp });

const document = { channel: 'document' } as const;
const impression = { certainty: 'impression' } as const;

describe('the coverage of a role', () => {
  it('passes on how many were met and followed up', () => {
    expect(of([], 4, 2)).toMatchObject({ met: 4, followedUp: 2 });
  });

  it('names the topics of which one voice alone speaks, whose it is and how it came', () => {
    const { oneVoice } = of([
      said('recruiter', 'decision_date', '2026-03-12', 2),
      said('recruiter', 'decision_date', '2026-03-16', 4),
      said('peer', 'start_date', '2026-05-01', 3, { attributedTo: 'executive' }),
      said('recruiter', 'salary', yearly(80_000), 3, document),
      said('manager', 'remote_policy', 2, 3),
    ]);
    expect(oneVoice).toEqual([
      { topic: 'decision_date', person: 'recruiter', how: 'talk' },
      { topic: 'salary', person: 'recruiter', how: 'document' },
      { topic: 'start_date', person: 'executive', how: 'hearsay' },
    ]);
  });

  it('counts hearsay for whom it is from, and what is implied for who said it', () => {
    const own = said('manager', 'decision_date', '2026-03-12', 2);
    expect(of([own, said('peer', 'decision_date', '2026-03-12', 2, { attributedTo: 'manager' })]).oneVoice).toEqual([
      { topic: 'decision_date', person: 'manager', how: 'talk' },
    ]);
    expect(of([own, said('peer', 'decision_date', '2026-03-20', 2)]).oneVoice).toEqual([]);
    expect(of([said('supervisor', 'candidates_remaining', 2, 2)]).oneVoice).toEqual([
      { topic: 'decision_stance', person: 'supervisor', how: 'talk' },
    ]);
  });

  it('takes a letter for one voice, however much it says, and beside talk for a second', () => {
    const letter = [...letterOn(10), said('recruiter', 'offer_form', 'written', 10, document)];
    const topics = ['decision_stance', 'salary', 'start_date'];
    expect(of(letter).oneVoice).toEqual(topics.map((topic) => ({ topic, person: 'recruiter', how: 'document' })));
    expect(of([...letter, said('recruiter', 'salary', yearly(80_000), 4)]).oneVoice.map(({ topic }) => topic)).toEqual([
      'decision_stance',
      'start_date',
    ]);
  });

  it('knows whether somebody who decides spoke of the decision themselves', () => {
    const hearsay = said('peer', 'decision_stance', 'positive', 3, { attributedTo: 'manager' });
    const known = ['executive', 'manager'];
    expect(of([hearsay]).deciders).toEqual({ known, heard: [] });
    expect(of([said('manager', 'remote_policy', 2, 3)]).deciders.heard).toEqual([]);
    expect(of([said('manager', 'next_step', 'decision', 3)]).deciders.heard).toEqual(['manager']);
    expect(of([said('manager', 'next_step', 'decision', 3, { retracted: true })]).deciders.heard).toEqual([]);
    expect(of([said('manager', 'decision_stance', 'positive', 3, impression)]).deciders.heard).toEqual([]);
    const named = said('peer', 'decision_maker', 'supervisor', 3);
    const spoke = said('supervisor', 'decision_date', '2026-03-20', 3);
    expect(of([named, spoke]).deciders).toEqual({ known: [...known, 'supervisor'], heard: ['supervisor'] });
    expect(signalCoverage({ signals: [spoke], parts: {}, met: 1, followedUp: 0 }).deciders.known).toEqual([]);
  });

  it('takes a decision-maker for heard after the letter of somebody else, too', () => {
    const { deciders } = of([said('manager', 'decision_stance', 'ready_to_hire', 4), ...letterOn(10)]);
    expect(deciders.heard).toEqual(['manager']);
  });

  it('knows whether pay was spoken of at all', () => {
    expect(of([said('peer', 'sentiment', 1, 2)]).isPayHeard).toBe(false);
    expect(of([said('peer', 'salary', yearly(70_000), 2, { attributedTo: 'recruiter' })]).isPayHeard).toBe(true);
    expect(of([said('peer', 'salary', yearly(70_000), 2, { retracted: true })]).isPayHeard).toBe(false);
    expect(of([said('peer', 'salary', yearly(70_000), 2, impression)]).isPayHeard).toBe(false);
  });

  it('gives the share of topics not heard', () => {
    expect(of([])).toMatchObject({ notHeard: TOPICS, shareNotHeard: 1 });
    const { notHeard, shareNotHeard } = of([said('supervisor', 'candidates_remaining', 2, 2)]);
    expect(notHeard).toEqual(TOPICS.filter((topic) => !['candidates_remaining', 'decision_stance'].includes(topic)));
    expect(shareNotHeard).toBe(14 / 16);
  });

  it('says that there is not enough yet where nothing was heard, or of one person', () => {
    const one = said('manager', 'decision_stance', 'positive', 2);
    expect(of([], 5).notEnough).toBe('nothing_heard');
    expect(of([{ ...one, retracted: true }], 5).notEnough).toBe('nothing_heard');
    expect(of([{ ...one, certainty: 'impression' }], 5).notEnough).toBe('nothing_heard');
    expect(of([one], 1).notEnough).toBe('one_person');
    expect(of([one], 0).notEnough).toBe('one_person');
    expect(of([one], 2).notEnough).toBeNull();
    expect(of([one, said('peer', 'sentiment', 1, 2)], 0).notEnough).toBeNull();
  });

  it('goes by the user’s days, and by their tables', () => {
    const signals = [said('manager', 'decision_stance', 'comparing', '2026-03-02T23:30:00Z')];
    const more = { parts: PEOPLE, met: 0, followedUp: 0, weights: DEFAULT_WEIGHTS, zone: 'Asia/Tokyo' };
    expect(signalCoverage({ signals, ...more })).toEqual(of(signals, 0, 0));
    expect(() => signalCoverage({ signals, ...more, zone: 'Nowhere' })).toThrow(RangeError);
  });
});
