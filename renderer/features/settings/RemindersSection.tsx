import { presence as words } from '#shared/messages/presence.ts';
import { pauseUntil } from '#shared/reminders/pauseUntil.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { useToday } from '../../ground/today.ts';
import { useNow } from '../../lists/useNow.ts';
import { usePresence } from '../../lists/usePresence.ts';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { showProblem, showToast } from '../../ui/toasts.ts';
import { CallerShortcut } from './CallerShortcut.tsx';
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
      <Switch isOn={quietHours !== null} onChange={(isOn) => change({ quietHours: isOn ? QUIET : null })}>
        {words.quiet}
      </Switch>
      {quietHours !== null && (
        <div className={styles.row}>
          {(['from', 'to'] as const).map((end) => (
            <TimeSetting
              key={end}
              label={words[end]}
              value={quietHours[end]}
              refusal={words.timeNeeded}
              onChange={(time) => change({ quietHours: { ...quietHours, [end]: time } })}
            />
          ))}
        </div>
      )}
      <p className={styles.hint}>{words.quietHint}</p>
    </>
  );
};

const Pause = () => {
  const [{ pausedUntil }, change] = useSettings();
  const today = useToday();
  const now = useNow();
  if (pausedUntil !== null && Date.parse(pausedUntil) > now) {
    return (
      <div className={styles.row}>
        <span>{words.paused({ until: pausedUntil, today })}</span>
        <Button onClick={() => change({ pausedUntil: null })}>{words.resume}</Button>
      </div>
    );
  }
  const pause = (how: 'hour' | 'tomorrow'): void => change({ pausedUntil: pauseUntil(how, new Date()) });
  return (
    <div className={styles.row}>
      <Button onClick={() => pause('hour')}>{words.pauseHour}</Button>
      <Button onClick={() => pause('tomorrow')}>{words.pauseTomorrow}</Button>
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
      <Switch isOn={remind} onChange={(isOn) => change({ remind: isOn })}>
        {words.remind}
      </Switch>
      <p className={styles.hint}>{words.remindHint}</p>
      {state?.notices === 'fails' && <p role="status">{words.fails}</p>}
      {remind && (
        <>
          <QuietHours />
          <Pause />
          <div className={styles.row}>
            <Button onClick={tryNotice}>{words.tryNotice}</Button>
          </div>
        </>
      )}
      <Switch isOn={keepInTray} onChange={(isOn) => change({ keepInTray: isOn })}>
        {words.keepInTray}
      </Switch>
      <p className={styles.hint}>{state?.tray === 'missing' ? words.noTray : words.keepHint}</p>
      <Switch
        isOn={state?.startsAtLogin === true}
        isDisabled={state === undefined || state.startsAtLogin === null}
        onChange={(isOn) => void startAtLogin(isOn)}
      >
        {words.startAtLogin}
      </Switch>
      {state?.startsAtLogin === null && <p className={styles.hint}>{words.loginUnknown}</p>}
      <CallerShortcut />
    </Section>
  );
};
