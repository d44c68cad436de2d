import { useQueryClient } from '@tanstack/react-query';
import { THEMES, type ThemeChoice } from '#shared/domain/choices.ts';
import { settings as words } from '#shared/messages/settings.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { useAppInfo } from '../../ground/appInfo.tsx';
import { openDialog } from '../../ground/dialogs.ts';
import { Page } from '../../ground/Page.tsx';
import { changeSettings } from '../../lists/changeSettings.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import { showProblem } from '../../ui/toasts.ts';
import { BackupsSection } from './BackupsSection.tsx';
import { DeleteSection } from './DeleteSection.tsx';
import { FollowUpsSection } from './FollowUpsSection.tsx';
import { RemindersSection } from './RemindersSection.tsx';
import { Section } from './Section.tsx';
import styles from './SettingsScreen.module.css';
import { TextsSection } from './TextsSection.tsx';
import { WeightsSection } from './WeightsSection.tsx';
import { WorkWeekSection } from './WorkWeekSection.tsx';

const THEME_OPTIONS: readonly SelectOption<ThemeChoice>[] = THEMES.map((value) => ({
  value,
  label: words.themes[value],
}));

const showFolder = (): void => {
  call('app.showDataFolder', {}).catch((failure: unknown) => showProblem(failureMessage(failure)));
};

/** What can be set, and where the data lies. */
export const SettingsScreen = () => {
  const app = useAppInfo();
  const client = useQueryClient();
  return (
    <Page heading={words.heading}>
      <div className={styles.body}>
        <div className={styles.sections}>
          <Section heading={words.appearance}>
            <div className={styles.field}>
              <Select
                label={words.theme}
                options={THEME_OPTIONS}
                value={app.settings.theme}
                onChange={(theme) => void changeSettings(client, { theme })}
              />
            </div>
            <p className={styles.hint}>{words.themeHint}</p>
          </Section>
          <RemindersSection />
          <FollowUpsSection />
          <WeightsSection />
          <TextsSection />
          <WorkWeekSection />
          <Section heading={words.data}>
            <div className={styles.row}>
              <code className={styles.path}>{app.dataFolder}</code>
              <Button onClick={showFolder}>{words.openFolder}</Button>
            </div>
            <p className={styles.hint}>{words.dataHint}</p>
          </Section>
          <BackupsSection />
          <Section heading={words.about}>
            <div className={styles.row}>
              <span>{words.version({ version: app.appVersion })}</span>
              <Button look="quiet" onClick={() => openDialog({ kind: 'shortcuts' })}>
                {words.shortcuts}
              </Button>
            </div>
            <p className={styles.hint}>{words.credits}</p>
          </Section>
          <DeleteSection />
        </div>
      </div>
    </Page>
  );
};
