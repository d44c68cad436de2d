import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Bootstrap, ThemeChoice } from '#shared/contract/app.ts';
import { settings as words } from '#shared/messages/settings.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { useAppInfo } from '../../ground/appInfo.tsx';
import { openDialog } from '../../ground/dialogs.ts';
import { Page } from '../../ground/Page.tsx';
import { Button } from '../../ui/Button.tsx';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import { showProblem } from '../../ui/toasts.ts';
import { BackupsSection } from './BackupsSection.tsx';
import { DeleteSection } from './DeleteSection.tsx';
import { Section } from './Section.tsx';
import styles from './SettingsScreen.module.css';

const THEMES: readonly SelectOption<ThemeChoice>[] = [
  { value: 'system', label: words.themes.system },
  { value: 'light', label: words.themes.light },
  { value: 'dark', label: words.themes.dark },
];

/** Shows a choice at once; it is taken back if it cannot be saved. */
const useThemeSetting = () => {
  const client = useQueryClient();
  const show = (theme: ThemeChoice) =>
    client.setQueryData<Bootstrap>(queryKeys.app, (app) =>
      app === undefined ? app : { ...app, settings: { ...app.settings, theme } },
    );
  return useMutation({
    mutationFn: (theme: ThemeChoice) => call('settings.update', { theme }),
    onMutate: show,
    onSuccess: (saved) => show(saved.theme),
    onError: (failure) => {
      showProblem(words.notSaved({ reason: failureMessage(failure) }));
      return client.invalidateQueries({ queryKey: queryKeys.app });
    },
  });
};

const showFolder = (): void => {
  call('app.showDataFolder', {}).catch((failure: unknown) => showProblem(failureMessage(failure)));
};

/** What can be set, and where the data lies. */
export const SettingsScreen = () => {
  const app = useAppInfo();
  const theme = useThemeSetting();
  return (
    <Page heading={words.heading}>
      <div className={styles.body}>
        <div className={styles.sections}>
          <Section heading={words.appearance}>
            <div className={styles.field}>
              <Select
                label={words.theme}
                options={THEMES}
                value={app.settings.theme}
                onChange={(choice) => theme.mutate(choice)}
              />
            </div>
            <p className={styles.hint}>{words.themeHint}</p>
          </Section>
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
          </Section>
          <DeleteSection />
        </div>
      </div>
    </Page>
  );
};
