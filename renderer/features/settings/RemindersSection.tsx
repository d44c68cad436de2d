import { type MouseEvent, useRef } from 'react';
import type { Settings } from '#shared/contract/settings.ts';
import { presence as words } from '#shared/messages/presence.ts';
import { pauseUntil } from '#shared/reminders/pauseUntil.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { useToday } from '../../ground/today.ts';
import { useNow } from '../../lists/useNow.ts';
import { usePresence } from '../../lists/usePresence.ts';
import { Button } from '../../ui/Button.tsx';
import { showProblem, showToast } from '../../ui/toasts.ts';
import { CallerShortcut } from './CallerShortcut.tsx';
import { HintedSwitch } from './HintedSwitch.tsx';
import { Section } from './Section.tsx';
import styles from './SettingsScreen.module.css';
import { TimeSetting } from './TimeSetting.tsx';
import { useSettings } from './useSettings.ts';

/** What they are when they are switched on first. */
const QUIET = { from: '22:00', to: '07:00' };

const QuietHours = () => {
  const [{ quietHours }, change] = useSettings();
  return (
    <>
      <HintedSwitch
        isOn={quietHours !== null}
        onChange={(isOn) => change({ quietHours: isOn ? QUIET : null })}
        hint={quietHours === null ? null : words.quietHint}
      >
        {words.quiet}
      </HintedSwitch>
      {quietHours !== null && (
        <fieldset className={styles.row} aria-label={words.quiet}>
          {(['from', 'to'] as const).map((end) => (
            <TimeSetting
              key={end}
              label={words[end]}
              value={quietHours[end]}
              refusal={words.timeNeeded}
              onChange={(time) => change({ quietHours: { ...quietHours, [end]: time } })}
            />
          ))}
        </fieldset>
      )}
    </>
  );
};

const Pause = () => {
  const [{ pausedUntil, dayBegins }, change] = useSettings();
  const today = useToday();
  const now = useNow();
  const row = useRef<HTMLDivElement>(null);
  const isPaused = pausedUntil !== null && Date.parse(pausedUntil) > now;
  /** The button that was pressed goes; its place is taken by another, which is not meant by a second click. */
  const set =
    (until: Settings['pausedUntil']) =>
    ({ detail }: MouseEvent): void => {
      if (detail > 1) return;
      change({ pausedUntil: until });
      row.current?.focus();
    };
  const pause = (how: 'hour' | 'tomorrow') => set(pauseUntil(how, new Date(), dayBegins));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset of buttons would be named twice
    <div className={styles.row} ref={row} tabIndex={-1} role="group" aria-label={words.pause}>
      <span role="status">{isPaused && words.paused({ until: pausedUntil, today })}</span>
      {isPaused ? (
        <Button onClick={set(null)}>{words.resume}</Button>
      ) : (
        <>
          <Button onClick={(event) => pause('hour')(event)}>{words.pauseHour}</Button>
          <Button onClick={(event) => pause('tomorrow')(event)}>{words.pauseTomorrow}</Button>
        </>
      )}
    </div>
  );
};

/** When the app speaks up by itself, and what becomes of it when its window is closed. */
export const RemindersSection = () => {
  const [{ remind, keepInTray }, change] = useSettings();
  const { state, readAgain, startAtLogin } = usePresence();
  const tryNotice = (): void => {
    call('presence.tryNotice', {})
      .then(
        () => showToast({ text: words.tried }),
        (failure: unknown) => showProblem(failureMessage(failure)),
      )
      .finally(readAgain);
  };
  return (
    <Section heading={words.heading}>
      <HintedSwitch isOn={remind} onChange={(isOn) => change({ remind: isOn })} hint={words.remindHint}>
        {words.remind}
      </HintedSwitch>
      <p role="status">{state?.notices === 'fails' && words.fails}</p>
      {remind && (
        <>
          <QuietHours />
          <Pause />
          <div className={styles.row}>
            <Button onClick={tryNotice}>{words.tryNotice}</Button>
          </div>
        </>
      )}
      <HintedSwitch
        isOn={keepInTray}
        onChange={(isOn) => change({ keepInTray: isOn })}
        hint={state?.tray === 'missing' ? words.noTray : words.keepHint}
      >
        {words.keepInTray}
      </HintedSwitch>
      <HintedSwitch
        isOn={state?.startsAtLogin === true}
        isDisabled={state === undefined || state.startsAtLogin === null}
        onChange={(isOn) => void startAtLogin(isOn)}
        hint={state?.startsAtLogin === null ? words.loginUnknown : null}
      >
        {words.startAtLogin}
      </HintedSwitch>
      <CallerShortcut />
    </Section>
  );
};
