import { describe, expect, it } from 'vitest';
import { hearAll } from '#shared/signals/heard.ts';
import type { Signal } from '#shared/signals/signal.ts';
import { standingOf } from '#shared/signals/status.ts';
import { DEFAULT_WEIGHTS } from '#shared/signals/weights.ts';
import { on, said } from './signals.ts';

const statuses = (signals: readonly Signal[], zone = 'UTC'): readonly string[] => {
  const heard = hearAll(signals, zone);
  const { statusOf } = standingOf(heard, DEFAULT_WEIGHTS);
  return heard.map(statusOf);
};
const idsOn = (signals: readonly Signal[]): readonly string[] | undefined =>
  on('decision_stance', signals)?.clusters.flatMap(({ ids }) => ids);
const document = { channel: 'document' } as const;
const impression = { certainty: 'impression' } as const;
const ofManager = { attributedTo: 'manager' } as const;

describe('what somebody said', () => {
  it('is superseded when they say something else later, themselves against themselves', () => {
    expect(statuses([said('manager', 'location', 'Leeds', 2), said('manager', 'location', 'London', 3)])).toEqual([
      'superseded',
      'active',
    ]);
    expect(statuses([said('manager', 'location', 'Leeds', 2), said('manager', 'title_level', 'L4', 3)])).toEqual([
      'active',
      'active',
    ]);
  });

  it('is not silenced by hearsay, and hearsay is by hearsay, whoever reports it', () => {
    expect(
      statuses([
        said('manager', 'location', 'York', 2),
        said('peer', 'location', 'Leeds', 3, ofManager),
        said('recruiter', 'location', 'London', 4, ofManager),
      ]),
    ).toEqual(['active', 'superseded', 'active']);
  });

  it('gives way as hearsay to its origin, in talk or on paper, strictly later', () => {
    const hearsay = said('peer', 'location', 'Leeds', 3, ofManager);
    expect(statuses([hearsay, said('manager', 'location', 'London', 4)])[0]).toBe('given_way');
    expect(statuses([hearsay, said('manager', 'location', 'London', 4, document)])[0]).toBe('given_way');
    expect(statuses([hearsay, said('manager', 'location', 'London', 3)])[0]).toBe('active');
    expect(statuses([hearsay, said('recruiter', 'location', 'London', 4, document)])[0]).toBe('active');
    expect(statuses([hearsay, said('manager', 'location', 'London', 4, impression)])[0]).toBe('active');
  });

  it('stays beside a letter on the terms, and is overtaken by it on the process', () => {
    const letter = (day: number) => said('recruiter', 'headcount_approved', true, day, document);
    expect(
      statuses([said('recruiter', 'location', 'Leeds', 2), said('recruiter', 'location', 'York', 3, document)]),
    ).toEqual(['active', 'active']);
    expect(statuses([said('manager', 'headcount_approved', false, 2), letter(3)])).toEqual(['overtaken', 'active']);
    expect(statuses([said('manager', 'headcount_approved', false, 3), letter(3)])).toEqual(['active', 'active']);
    expect(statuses([said('manager', 'headcount_approved', false, 4), letter(3)])).toEqual(['active', 'active']);
  });

  it('on paper is superseded by a later paper of the same person alone', () => {
    const first = said('recruiter', 'offer_form', 'written', 2, document);
    expect(statuses([first, said('recruiter', 'offer_form', 'verbal', 3)])[0]).toBe('active');
    expect(statuses([first, said('manager', 'offer_form', 'none', 3, document)])[0]).toBe('active');
    expect(statuses([first, said('recruiter', 'offer_form', 'none', 3, document)])[0]).toBe('superseded');
  });

  it('on paper is never hearsay', () => {
    const odd = {
      ...said('recruiter', 'location', 'Leeds', 2, document),
      attributedTo: 'manager',
    } as unknown as Signal;
    expect(statuses([odd, said('manager', 'location', 'York', 3)])[0]).toBe('active');
  });

  it('is silenced by an impression only if it is one', () => {
    const later = said('manager', 'decision_stance', 'rejected', 5, impression);
    expect(statuses([said('manager', 'decision_stance', 'positive', 2), later])).toEqual(['active', 'active']);
    expect(statuses([said('manager', 'decision_stance', 'positive', 2, impression), later])).toEqual([
      'superseded',
      'active',
    ]);
    const paper = said('recruiter', 'decision_stance', 'on_hold', 6, { ...document, ...impression });
    expect(statuses([said('manager', 'decision_stance', 'positive', 2), paper])[0]).toBe('active');
    expect(statuses([said('manager', 'decision_stance', 'positive', 2, impression), paper])[0]).toBe('overtaken');
  });

  it('counts no more once it is taken back, and silences nothing', () => {
    const back = said('manager', 'location', 'York', 4, { retracted: true });
    expect(statuses([said('manager', 'location', 'Leeds', 2), back])).toEqual(['active', 'retracted']);
    expect(on('location', [back])).toBeUndefined();
  });

  it('at the same time is ordered by when it was typed in, then by id', () => {
    const at = (id: string, recordedAt?: string) =>
      said('manager', 'location', id, 2, { id, ...(recordedAt === undefined ? {} : { recordedAt }) });
    expect(statuses([at('b', '2026-03-03T09:00:00Z'), at('a', '2026-03-03T10:00:00Z')])).toEqual([
      'superseded',
      'active',
    ]);
    expect(statuses([at('b'), at('a')])).toEqual(['active', 'superseded']);
  });

  it('on a day alone was said at its start in the zone of the user', () => {
    const hearsay = said('peer', 'location', 'Leeds', '2026-03-03T02:00:00Z', ofManager);
    const direct = said('manager', 'location', 'London', 3);
    expect(statuses([hearsay, direct])[0]).toBe('active');
    // In New York that day begins at 05:00 UTC.
    expect(statuses([hearsay, direct], 'America/New_York')[0]).toBe('given_way');
    expect(() => statuses([direct], 'Nowhere/Land')).toThrow(RangeError);
  });
});

describe('what something implies', () => {
  const three = said('supervisor', 'candidates_remaining', 3, 3);
  const implied = `${three.id}>decision_stance`;

  it('is there as long as it is active', () => {
    expect(idsOn([three])).toEqual([implied]);
    expect(idsOn([three, said('supervisor', 'candidates_remaining', 0, 4)])).toBeUndefined();
  });

  it('gives way to what its origin says outright, strictly later, and to no hearsay', () => {
    expect(idsOn([three, said('supervisor', 'decision_stance', 'positive', 4)])).not.toContain(implied);
    expect(idsOn([three, said('supervisor', 'decision_stance', 'positive', 3)])).toContain(implied);
    expect(idsOn([three, said('supervisor', 'decision_stance', 'positive', 4, impression)])).toContain(implied);
    expect(idsOn([three, said('peer', 'decision_stance', 'positive', 4, { attributedTo: 'supervisor' })])).toContain(
      implied,
    );
    expect(idsOn([three, said('manager', 'decision_stance', 'positive', 4)])).toContain(implied);
  });

  it('gives way to a later document on the topic or implying it', () => {
    expect(idsOn([three, said('recruiter', 'decision_stance', 'offer_written', 4, document)])).not.toContain(implied);
    expect(idsOn([three, said('recruiter', 'offer_form', 'written', 4, document)])).not.toContain(implied);
    expect(idsOn([three, said('recruiter', 'offer_form', 'none', 4, document)])).toContain(implied);
    expect(idsOn([three, said('recruiter', 'offer_form', 'written', 3, document)])).toContain(implied);
  });

  it('stands if it is on paper, and overtakes earlier talk', () => {
    const paper = said('recruiter', 'offer_form', 'written', 3, document);
    const talk = said('manager', 'decision_stance', 'comparing', 2);
    expect(idsOn([paper, talk])).toEqual([`${paper.id}>decision_stance`]);
    const later = said('recruiter', 'decision_stance', 'positive', 5);
    expect(idsOn([paper, later])).toEqual([`${paper.id}>decision_stance`, later.id]);
    // A later paper of theirs on the form replaces it, and with it what it implied.
    expect(idsOn([paper, talk, said('recruiter', 'offer_form', 'none', 4, document)])).toEqual([talk.id]);
  });

  it.each([
    [said('peer', 'candidates_remaining', 1, 2), 'comparing', 0.9],
    [said('peer', 'next_step', 'another_round', 2), 'comparing', 0.8],
    [said('peer', 'next_step', 'references', 2), 'positive', 0.8],
    [said('peer', 'headcount_approved', false, 2), 'on_hold', 0.9],
    [said('peer', 'offer_form', 'verbal', 2), 'offer_verbal', 1],
    [said('peer', 'offer_form', 'written', 2), 'offer_written', 1],
  ] as const)('on the decision is as the list has it', (signal, value, factor) => {
    expect(on('decision_stance', [signal])?.clusters[0]?.claims).toMatchObject([{ said: { value }, factor }]);
  });

  it('is nothing for the others', () => {
    for (const signal of [
      said('peer', 'candidates_remaining', 0, 2),
      said('peer', 'next_step', 'decision', 2),
      said('peer', 'headcount_approved', true, 2),
      said('peer', 'offer_form', 'none', 2),
      said('peer', 'sentiment', -2, 2),
    ]) {
      expect(idsOn([signal])).toBeUndefined();
    }
  });
});
