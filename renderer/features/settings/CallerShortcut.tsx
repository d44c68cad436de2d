import { type KeyboardEvent, useState } from 'react';
import { acceleratorOf, type Held } from '#shared/domain/accelerator.ts';
import { calling as words } from '#shared/messages/calling.ts';
import type { AppInfo } from '../../ground/appInfo.tsx';
import { useAppInfo } from '../../ground/appInfo.tsx';
import { usePresence } from '../../lists/usePresence.ts';
import { TextField } from '../../ui/TextField.tsx';
import { HintedSwitch } from './HintedSwitch.tsx';
import styles from './SettingsScreen.module.css';
import { useSettings } from './useSettings.ts';

/** What it is when it is switched on first. */
const FIRST = 'Control+Alt+W';

/** Keys that lead on or are only held on the way to the others. */
const PASSED_OVER: readonly string[] = ['Tab', 'Escape', 'Enter', 'Control', 'Alt', 'AltGraph', 'Shift', 'Meta'];

const heldIn = (
  { ctrlKey, altKey, shiftKey, metaKey }: KeyboardEvent,
  platform: AppInfo['platform'],
): readonly Held[] => [
  ...(metaKey ? [platform === 'darwin' ? ('Command' as const) : ('Super' as const)] : []),
  ...(ctrlKey ? ['Control' as const] : []),
  ...(altKey ? ['Alt' as const] : []),
  ...(shiftKey ? ['Shift' as const] : []),
];

/** The key as it is labelled; where Alt or Shift make another sign of it, by its place. */
const keyIn = ({ key, code }: KeyboardEvent): string => {
  const upper = key.toUpperCase();
  return /^(?:[A-Z0-9]|F\d{1,2})$/u.test(upper) ? upper : code.replace(/^(?:Key|Digit)/u, '');
};

/** Whether a key asks, anywhere on the desktop, who is calling, and which: it is pressed to be set. */
export const CallerShortcut = () => {
  const [{ callerShortcut }, change] = useSettings();
  const { platform } = useAppInfo();
  const { state } = usePresence();
  const [isNone, setNone] = useState(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || PASSED_OVER.includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const accelerator = acceleratorOf(heldIn(event, platform), keyIn(event));
    setNone(accelerator === null);
    if (accelerator !== null) change({ callerShortcut: accelerator });
  };
  return (
    <>
      <HintedSwitch
        isOn={callerShortcut !== null}
        onChange={(isOn) => {
          setNone(false);
          change({ callerShortcut: isOn ? FIRST : null });
        }}
        hint={words.shortcutHint}
      >
        {words.shortcut}
      </HintedSwitch>
      {callerShortcut !== null && (
        <>
          <div className={styles.field}>
            <TextField
              label={words.shortcutField}
              value={words.combination(callerShortcut)}
              readOnly
              error={isNone ? words.shortcutNone : undefined}
              onKeyDown={onKeyDown}
              onBlur={() => setNone(false)}
            />
          </div>
          <p className={styles.hint}>{words.shortcutHow}</p>
          {state?.callerShortcut === 'refused' && <p role="status">{words.shortcutRefused}</p>}
          {state?.callerShortcut === 'unsure' && <p role="status">{words.shortcutUnsure}</p>}
        </>
      )}
    </>
  );
};
