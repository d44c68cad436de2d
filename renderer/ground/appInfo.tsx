import { createContext, type ReactNode, use } from 'react';
import type { Bootstrap } from '#shared/contract/app.ts';

/** What the app said of itself when it started, with the settings as they are now. */
export type AppInfo = Extract<Bootstrap, { readonly state: 'ready' }>;

const Context = createContext<AppInfo | null>(null);

export const AppInfoProvider = ({ info, children }: { readonly info: AppInfo; readonly children: ReactNode }) => (
  <Context value={info}>{children}</Context>
);

/** What the app said of itself. Only below the shell. */
export const useAppInfo = (): AppInfo => {
  const info = use(Context);
  if (info === null) {
    throw new Error('useAppInfo is used outside of the shell');
  }
  return info;
};
