import { expect, it } from 'vitest';
import { preferencesOf } from '#main/settings/preferences.ts';
import { UNSET_SETTINGS } from '#shared/contract/settings.ts';
import { DEFAULT_WEIGHTS } from '#shared/signals/weights.ts';
import { memorySettings } from '#test/renderer/support/memorySettings.ts';

it('The weights of the user are one object until something is set, and follow what is', () => {
  const settings = memorySettings(UNSET_SETTINGS);
  const { weights, stop } = preferencesOf(settings);
  expect(weights()).toBe(DEFAULT_WEIGHTS);
  settings.update({ weights: { 'channel.call': 0.5 } });
  const changed = weights();
  expect(changed.channel).toEqual({ ...DEFAULT_WEIGHTS.channel, call: 0.5 });
  expect(weights()).toBe(changed);
  settings.update({ weights: {} });
  expect(weights()).toBe(DEFAULT_WEIGHTS);
  stop();
});
