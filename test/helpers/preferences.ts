import type { Preferences } from '#main/settings/preferences.ts';
import { DEFAULT_PLAN } from '#shared/followups/settings.ts';
import { DEFAULT_WEIGHTS } from '#shared/signals/weights.ts';

/** Of a user who has set nothing. */
export const unsetPreferences: Preferences = {
  planSettings: () => DEFAULT_PLAN,
  weights: () => DEFAULT_WEIGHTS,
  me: () => ({ name: null, phone: null }),
};
