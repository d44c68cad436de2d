import { useEffect } from 'react';
import { bridge } from '../api/bridge.ts';
import { useAppInfo } from './appInfo.tsx';
import { runCommand } from './commands.ts';
import { hasMainKey } from './platformKeys.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[role=dialog]') !== null;

/** Listens for the commands of the application menu, and for the keys that mean the same. */
export const useCommands = (): void => {
  const { platform } = useAppInfo();

  useEffect(() => bridge().on('command', ({ command }) => runCommand(command)), []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInDialog(event.target)) {
        return;
      }
      const key = event.key.toLowerCase();
      if (hasMainKey(platform, event) && !event.shiftKey && key === 'n') {
        runCommand('add-role');
      } else if (hasMainKey(platform, event) && !event.shiftKey && key === 'f') {
        runCommand('find');
      } else if (key === '?' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) {
        runCommand('shortcuts');
      } else {
        return;
      }
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [platform]);
};
