import { useEffect } from 'react';
import type { Command } from '#shared/contract/events.ts';
import { bridge } from '../api/bridge.ts';
import { runCommand } from '../features/palette/commands.ts';
import { type AppInfo, useAppInfo } from '../ground/appInfo.tsx';
import { isTextField, isTyping } from '../ground/isTyping.ts';
import { hasMainKey } from '../ground/platformKeys.ts';
import { goTo } from '../ground/router.ts';
import { showEntry } from '../ground/shownEntry.ts';
import { answerCaller } from './answerCaller.ts';

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[role=dialog]') !== null;

const WITH_MAIN_KEY: Readonly<Record<string, Command>> = { n: 'add', k: 'palette', f: 'find' };

/** What a key asks for. Undo and redo of a text field are the system's. */
const commandOf = (platform: AppInfo['platform'], event: KeyboardEvent): Command | undefined => {
  const key = event.key.toLowerCase();
  if (hasMainKey(platform, event)) {
    if (key === 'z' || (key === 'y' && !event.shiftKey)) {
      if (isTextField(event.target)) {
        return undefined;
      }
      return key === 'y' || event.shiftKey ? 'redo' : 'undo';
    }
    if (key === 's' && event.shiftKey) return 'add-signal';
    return event.shiftKey || !Object.hasOwn(WITH_MAIN_KEY, key) ? undefined : WITH_MAIN_KEY[key];
  }
  return key === '?' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)
    ? 'shortcuts'
    : undefined;
};

/** Listens for the commands of the application menu, and for the keys that mean the same. */
export const useCommands = (): void => {
  const { platform } = useAppInfo();

  useEffect(() => bridge().on('command', ({ command }) => runCommand(command)), []);
  useEffect(() => bridge().on('caller', answerCaller), []);
  useEffect(
    () =>
      bridge().on('show', ({ roleId, key }) => {
        if (key === null) goTo({ screen: 'board', roleId, tab: 'interviews' });
        else showEntry({ roleId, key });
      }),
    [],
  );

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInDialog(event.target)) {
        return;
      }
      const command = commandOf(platform, event);
      if (command !== undefined) {
        event.preventDefault();
        runCommand(command);
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [platform]);
};
