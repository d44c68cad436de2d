import { describe, expect, it } from 'vitest';
import { resignGate } from '#shared/signals/gate.ts';
import type { GateHistory } from '#shared/signals/gateHistory.ts';
import type { Signal } from '#shared/signals/signal.ts';
import { letterOn, march, smooth, talk, withMore } from './histories.ts';
import { said } from './signals.ts';

const document = { channel: 'document' } as const;
const monthly = { min: 6000, max: 6000, currency: 'EUR', period: 'month' } as const;

const open = (history: GateHistory): readonly string[] =>
  resignGate(history)
    .gates.filter(({ isPassed }) => !isPassed)
    .map(({ name }) => name);

describe('a gate', () => {
  const idsOf = (history: GateHistory) =>
    Object.fromEntries(resignGate(history).gates.map(({ name, ids }) => [name, ids]));

  it('names what it was passed by', () => {
    expect(idsOf(smooth())).toEqual({
      written_offer: ['letter'],
      accepted: ['letter', 'letter pay', 'letter office', 'letter start', 'letter contingencies'],
      contingencies: ['letter contingencies'],
      start_date: ['letter start'],
      ...{ terms: [], no_objection: [], notice: [] },
    });
    const nothing = smooth({ signals: [] });
    expect(idsOf(nothing)).toEqual({
      ...{
        written_offer: [],
        accepted: [],
        contingencies: [],
        start_date: [],
        terms: [],
        no_objection: [],
        notice: [],
      },
    });
    expect(open(nothing)).toEqual(expect.arrayContaining(['written_offer', 'accepted', 'contingencies', 'start_date']));
  });

  it('of the offer stays open for a rejection, and not for what is no refusal', () => {
    const withOne = (one: Signal) => open(smooth({ signals: withMore(one) }));
    expect(withOne(said('peer', 'decision_stance', 'rejected', 11))).toContain('written_offer');
    for (const one of [
      said('peer', 'decision_stance', 'positive', 11),
      said('peer', 'offer_form', 'written', 11),
      said('peer', 'headcount_approved', true, 11),
      said('peer', 'title_level', 'none', 11),
      said('peer', 'sentiment', -2, 11),
    ]) {
      expect(withOne(one), JSON.stringify(one)).not.toContain('written_offer');
    }
  });

  it('of the acceptance is passed by none before the letter, nor by a word before the acceptance', () => {
    const accepted = (letter: string | null, day: number, acknowledged: number) =>
      open(smooth({ acceptances: [{ letter, at: march(day), acknowledgedAt: march(acknowledged) }] }));
    expect(accepted('letter', 10, 10)).toEqual([]);
    expect(accepted('letter', 9, 12)).toEqual(['accepted']);
    expect(accepted('letter', 12, 11)).toEqual(['accepted']);
    expect(accepted('another', 11, 12)).toEqual(['accepted']);
    expect(accepted(null, 11, 12)).toEqual(['accepted']);
  });

  it('of contingencies looks at what was said before the letter only where nothing is newer', () => {
    const silent = letterOn(10, 'recruiter', { contingencies: null });
    const before = said('recruiter', 'contingencies', ['references'], 8, { id: 'before' });
    const none = said('manager', 'contingencies', [], 9, { id: 'none' });
    const after = said('manager', 'contingencies', [], 12, { id: 'after' });
    const signals = [...talk(), ...silent];
    expect(open(smooth({ signals }))).toContain('contingencies');
    expect(idsOf(smooth({ signals: [...signals, before, none] })).contingencies).toEqual(['before']);
    expect(open(smooth({ signals: [...signals, before, none] }))).toContain('contingencies');
    expect(idsOf(smooth({ signals: [...signals, before, after] })).contingencies).toEqual(['after']);
    expect(open(smooth({ signals: [...signals, before, after] }))).not.toContain('contingencies');
    expect(idsOf(smooth({ signals: [...signals, none] })).contingencies).toEqual(['none']);
  });

  it('of the start takes no day that was written before the letter', () => {
    const signals = [...talk(), ...letterOn(10, 'recruiter', { startsOn: null })];
    const written = (day: number) => said('recruiter', 'start_date', '2026-05-04', day, { ...document, id: 'start' });
    expect(open(smooth({ signals: [...signals, written(9)] }))).toContain('start_date');
    expect(open(smooth({ signals: [...signals, written(11)] }))).not.toContain('start_date');
    expect(idsOf(smooth({ signals: [...signals, written(11)] })).start_date).toEqual(['start']);
  });

  it('of the terms names each side of what differs once', () => {
    const office = said('manager', 'remote_policy', 5, 8, { id: 'five' });
    const ids = idsOf(smooth({ signals: withMore(office) })).terms ?? [];
    expect([...ids].sort()).toEqual(['five', 'letter office']);
    const pay = said('manager', 'salary', monthly, 8, { id: 'monthly' });
    const settled = [{ topic: 'remote_policy' as const, ids: ['five'] }];
    expect(open(smooth({ signals: withMore(office), settled }))).toContain('terms');
    expect(open(smooth({ signals: withMore(office), settled: [{ topic: 'salary', ids: [...ids] }] }))).toContain(
      'terms',
    );
    expect(open(smooth({ signals: withMore(office), settled: [{ topic: 'remote_policy', ids }] }))).not.toContain(
      'terms',
    );
    expect(idsOf(smooth({ signals: withMore(pay) })).terms).toEqual(expect.arrayContaining(['monthly', 'letter pay']));
  });
});
