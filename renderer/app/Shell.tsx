import { useEffect } from 'react';
import { shell as words } from '#shared/messages/shell.ts';
import { call } from '../api/client.ts';
import { ExportNotice } from '../features/export/ExportNotice.tsx';
import { useRecentRecords } from '../features/palette/recent.ts';
import { useRoute } from '../ground/router.ts';
import { useDayChange } from '../ground/today.ts';
import { startKeepingDrafts } from '../lists/draftKeeping.ts';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { Toasts } from '../ui/Toasts.tsx';
import { DialogHost } from './DialogHost.tsx';
import { FileDrop } from './FileDrop.tsx';
import { Rail } from './Rail.tsx';
import { Screen } from './Screen.tsx';
import styles from './Shell.module.css';
import { useCommands } from './useCommands.ts';
import { CONTENT_ID, useKeptFocus } from './useKeptFocus.ts';
import { useWaitingNotice } from './useWaitingNotice.ts';

/** Tells main that the first screen stands. What paints is already in place when this effect runs. */
const useFirstPaint = (): void => {
  useEffect(() => {
    void call('app.painted', {});
  }, []);
};

/** What the last session left half-way is read once the first screen stands. */
const useKeptDrafts = (): void => useEffect(startKeepingDrafts, []);

/** The frame: rail, screen, dialogs, notices. */
export const Shell = () => {
  const route = useRoute();
  useCommands();
  useDayChange();
  useRecentRecords();
  useFirstPaint();
  useKeptDrafts();
  useKeptFocus();
  useWaitingNotice();
  return (
    <>
      <a
        className={styles.skip}
        href={`#${CONTENT_ID}`}
        onClick={(event) => {
          // The address after # belongs to the screens.
          event.preventDefault();
          document.getElementById(CONTENT_ID)?.focus();
        }}
      >
        {words.skipToContent}
      </a>
      <div className={styles.shell}>
        <Rail screen={route.screen} />
        <main className={styles.main} id={CONTENT_ID} tabIndex={-1}>
          <Screen route={route} />
        </main>
      </div>
      <ExportNotice />
      <Toasts />
      <DialogHost />
      <FileDrop />
      <LiveRegion />
    </>
  );
};
