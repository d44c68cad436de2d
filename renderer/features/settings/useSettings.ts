import { useQueryClient } from '@tanstack/react-query';
import type { Settings } from '#shared/contract/settings.ts';
import { useAppInfo } from '../../ground/appInfo.tsx';
import { changeSettings } from '../../lists/changeSettings.ts';

/** What is set, and a way to set something else. */
export const useSettings = (): [Settings, (changes: Partial<Settings>) => void] => {
  const client = useQueryClient();
  const { settings } = useAppInfo();
  return [settings, (changes) => void changeSettings(client, changes)];
};
