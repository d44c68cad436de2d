import type { Preferences } from '#main/settings/preferences.ts';
import { DEFAULT_PLAN } from '#shared/followups/settings.ts';

/** Of a user who has set nothing. */
export const unsetPreferences: Preferences = {
  planSettings: () => DEFAULT_PLAN,
  me: () => ({ name: null, phone: null }),
};
