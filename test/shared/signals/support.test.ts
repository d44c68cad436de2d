import { describe, expect, it } from 'vitest';
import { whomToAsk } from '#shared/signals/ask.ts';
import { driftsOf } from '#shared/signals/drift.ts';
import { fragility } from '#shared/signals/fragility.ts';
import { march, smooth, withMore } from './histories.ts';
import { PEOPLE, said } from './signals.ts';

describe('what a verdict rests on', () => {
  it('is each signal without which it would be another', () => {
    const { verdict, restsOn } = fragility(smooth());
    expect(verdict).toBe('clear');
    const names = restsOn.map(({ signal }) => signal);
    expect(names).toContain('letter');
    expect(names).toContain('letter start');
    expect(names).toContain('letter contingencies');
    expect(names).not.toContain('range');
  });

  it('is one sentence, where that alone stands against it', () => {
    const comparing = said('supervisor', 'decision_stance', 'comparing', 12);
    const { verdict, worstBand, restsOn } = fragility(smooth({ signals: withMore(comparing) }));
    expect([verdict, worstBand]).toEqual(['dont_resign', 'severe']);
    expect(restsOn).toContainEqual({ signal: comparing.id, verdict: 'clear', worstBand: 'none' });
  });

  it('lets speak again what a signal had silenced', () => {
    const hold = said('manager', 'decision_stance', 'on_hold', 11);
    const stands = said('manager', 'decision_stance', 'offer_written', 12, { channel: 'email' });
    const { verdict, restsOn } = fragility(smooth({ signals: withMore(hold, stands) }));
    expect(verdict).toBe('clear');
    expect(restsOn.find(({ signal }) => signal === stands.id)?.verdict).toBe('dont_resign');
    expect(restsOn.map(({ signal }) => signal)).not.toContain(hold.id);
  });
});

describe('a day that moves', () => {
  const names = (day: string, on: number, more: object = {}) => said('recruiter', 'decision_date', day, on, more);

  it('later twice is told as a fact', () => {
    expect(driftsOf([names(march(24), 12), names(march(3), 1), names(march(10), 4), names(march(10), 5)])).toEqual([
      { topic: 'decision_date', person: 'recruiter', days: [march(3), march(10), march(24)], times: 2 },
    ]);
  });

  it('once, earlier, or by others is not', () => {
    expect(driftsOf([names(march(3), 1), names(march(10), 4)])).toEqual([]);
    expect(driftsOf([names(march(24), 1), names(march(10), 4), names(march(12), 5)])).toEqual([]);
    const manager = said('manager', 'decision_date', march(24), 5);
    expect(driftsOf([names(march(3), 1), names(march(10), 4), manager])).toEqual([]);
    for (const more of [{ attributedTo: 'manager' }, { certainty: 'impression' }, { retracted: true }]) {
      expect(driftsOf([names(march(3), 1), names(march(10), 4), names(march(24), 5, more)])).toEqual([]);
    }
    expect(
      driftsOf([names(march(3), 1), said('recruiter', 'start_date', '2026-05-04', 2), names(march(10), 4)]),
    ).toEqual([]);
  });
});

describe('whom to ask', () => {
  const person = (id: string, more: object = {}) => ({
    id,
    hasEmailOrPhone: true,
    hasProfile: false,
    quietBusinessDays: null,
    ...more,
  });
  const asked = (...of: Parameters<typeof whomToAsk>) => whomToAsk(...of).map(({ person: id, score }) => [id, score]);

  it('is by who knows, can be reached, is concerned and was left in peace', () => {
    const people = [
      person('supervisor'),
      person('manager', { quietBusinessDays: 2 }),
      person('recruiter', { hasEmailOrPhone: false, hasProfile: true }),
      person('executive', { hasEmailOrPhone: false }),
      person('agency', { quietBusinessDays: 3 }),
    ];
    expect(asked('decision_stance', people, PEOPLE)).toEqual([
      ['supervisor', 0.6],
      ['manager', 0.45],
      ['agency', 0.4],
      ['recruiter', 0.3],
    ]);
    expect(asked('decision_stance', people, PEOPLE, [['manager'], ['peer']])[1]).toEqual(['manager', 0.9 * 1.25 * 0.5]);
  });

  it('is the other side second, though somebody else would know more', () => {
    const people = ['manager', 'peer', 'executive', 'supervisor'].map((id) => person(id));
    const order = (...sides: readonly [readonly string[], readonly string[]]) =>
      whomToAsk('decision_stance', people, PEOPLE, sides).map((one) => one.person);
    expect(order(['manager'], ['peer'])).toEqual(['manager', 'peer', 'executive', 'supervisor']);
    expect(order(['manager'], ['manager'])).toEqual(['manager', 'executive', 'supervisor', 'peer']);
    expect(order(['peer'], ['supervisor'])).toEqual(['manager', 'executive', 'supervisor', 'peer']);
    expect(whomToAsk('decision_stance', [], PEOPLE)).toEqual([]);
  });
});
