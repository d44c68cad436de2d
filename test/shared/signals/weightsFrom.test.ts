import { describe, expect, it } from 'vitest';
import { settingsFrom, UNSET_SETTINGS } from '#shared/contract/settings.ts';
import { weightSettings } from '#shared/contract/weightSettings.ts';
import { evaluate } from '#shared/signals/evaluate.ts';
import { isWeight, kindOfWeight, WEIGHT_BOUNDS } from '#shared/signals/weightBounds.ts';
import { DEFAULT_FIGURES, modelOf, WEIGHT_NAMES } from '#shared/signals/weightFigures.ts';
import { DEFAULT_WEIGHTS } from '#shared/signals/weights.ts';
import { figuresFrom, weightsFrom, withWeight } from '#shared/signals/weightsFrom.ts';

describe('The weights of a user', () => {
  it('are the defaults themselves where nothing is changed, and all figures are those of the tables', () => {
    expect(weightsFrom({})).toBe(DEFAULT_WEIGHTS);
    expect(modelOf(DEFAULT_FIGURES)).toEqual(DEFAULT_WEIGHTS);
    expect(WEIGHT_NAMES).toHaveLength(8 * 8 + 6 + 4 + 2 * 16 + 3);
  });

  it('each change what it is called after, and nothing else', () => {
    for (const name of WEIGHT_NAMES) {
      const value = kindOfWeight(name) === 'days' ? 33 : { 'bands.watch': 0.2, 'bands.severe': 0.7 }[name as string];
      const changed = { [name]: value ?? 0.45 };
      const figures = figuresFrom(changed);
      expect(figures).toEqual({ ...DEFAULT_FIGURES, ...changed });
      expect(weightsFrom(changed)).toEqual(modelOf(figures));
      expect(weightsFrom(changed)).not.toEqual(DEFAULT_WEIGHTS);
    }
    expect(weightsFrom({ 'authority.supervisor.salary': 0.9 }).authority.supervisor).toEqual({
      ...DEFAULT_WEIGHTS.authority.supervisor,
      salary: 0.9,
    });
  });

  it('are kept as far as they differ', () => {
    const one = withWeight({}, 'channel.call', 0.8);
    const two = withWeight(one, 'topics.salary.halfLifeDays', 30);
    expect(two).toEqual({ 'channel.call': 0.8, 'topics.salary.halfLifeDays': 30 });
    expect(withWeight(two, 'channel.call', DEFAULT_FIGURES['channel.call'])).toEqual({
      'topics.salary.halfLifeDays': 30,
    });
  });

  it('weigh what was said', () => {
    const on = { certainty: 'definite', channel: 'call', saidAt: '2026-03-02' } as const;
    const signals = [
      { ...on, id: 'a', person: 'm', topic: 'decision_stance', value: 'ready_to_hire' },
      { ...on, id: 'b', person: 's', topic: 'decision_stance', value: 'comparing' },
    ] as const;
    const bandWith = (changed: Parameters<typeof weightsFrom>[0]) =>
      evaluate(signals, { m: 'hiring_manager', s: 'supervisor' }, weightsFrom(changed))[0]?.band;
    expect(bandWith({})).toBe('conflict');
    expect(bandWith({ 'topics.decision_stance.weight': 0 })).toBe('none');
    expect(bandWith({ 'authority.supervisor.stance': 0.1 })).toBe('watch');
    expect(bandWith({ 'bands.severe': 0.4 })).toBe('severe');
  });
});

describe('Weights in a file that somebody edited', () => {
  it.each([
    ['above its bounds', { 'channel.call': 1.1 }],
    ['below them', { 'certainty.likely': -0.1 }],
    ['no number', { 'certainty.likely': '0.9' }],
    ['nothing', { 'certainty.likely': null }],
    ['half a day', { 'topics.salary.halfLifeDays': 2.5 }],
    ['no day at all', { 'topics.salary.halfLifeDays': 0 }],
    ['more than a year', { 'topics.salary.halfLifeDays': 366 }],
    ['a band from nothing on', { 'bands.watch': 0 }],
    ['of a name that nobody knows', { 'authority.king.stance': 1, constructor: 1 }],
    ['what a document counts', { 'channel.document': 0.2 }],
  ])('lose only the one that is %s', (_, odd) => {
    const read = settingsFrom({ theme: 'dark', weights: { ...odd, 'channel.email': 0.5 } });
    expect(read).toEqual({ ...UNSET_SETTINGS, theme: 'dark', weights: { 'channel.email': 0.5 } });
    expect(Object.values(read.weights)).not.toContain(undefined);
  });

  it.each([null, 3, 'all', [], ['channel.call']])('that are %j are none', (weights) => {
    expect(settingsFrom({ weights }).weights).toEqual({});
  });

  it('with bands out of order have those of the defaults, and all else as it was set', () => {
    const odd = { 'bands.watch': 0.5, 'bands.severe': 0.7, 'channel.call': 0.8 };
    expect(weightsFrom(odd)).toEqual({
      ...DEFAULT_WEIGHTS,
      channel: { ...DEFAULT_WEIGHTS.channel, call: 0.8 },
    });
    // Two bands that begin at the same place are out of order, too.
    expect(weightsFrom({ 'bands.conflict': 0.6 })).toBe(DEFAULT_WEIGHTS);
    // What was out of order is gone with the next change.
    expect(withWeight(odd, 'channel.text', 0.8)).toEqual({ 'channel.call': 0.8, 'channel.text': 0.8 });
  });
});

it('The page is refused a figure that the file would not be', () => {
  for (const name of WEIGHT_NAMES) {
    const { min, max } = WEIGHT_BOUNDS[kindOfWeight(name)];
    for (const value of [min, max, min - 0.005, max + 1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(weightSettings.safeParse({ [name]: value }).success, `${name} ${value}`).toBe(isWeight(name, value));
    }
  }
});
