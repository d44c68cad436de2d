import { useEffect } from 'react';
import type { ThemeChoice } from '#shared/domain/choices.ts';

const darkSystem = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

/** Draws the page in a theme; `system` is resolved here, so that the tokens know only light and dark. */
export const applyTheme = (choice: ThemeChoice): void => {
  const isDark = choice === 'dark' || (choice === 'system' && darkSystem().matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
};

/** Keeps the page in the chosen theme, and follows the system while that is the choice. */
export const useTheme = (choice: ThemeChoice): void => {
  useEffect(() => {
    applyTheme(choice);
    if (choice !== 'system') {
      return undefined;
    }
    const system = darkSystem();
    const follow = () => applyTheme('system');
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, [choice]);
};
