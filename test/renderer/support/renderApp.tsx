import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onTestFinished } from 'vitest';
import { createQueryClient } from '#renderer/api/queryClient.ts';
import { App } from '#renderer/app/App.tsx';
import { seed } from '#renderer/app/seed.ts';
import { roleForm } from '#renderer/features/addRole/roleForm.ts';
import { columnDraft, emptyColumnDraft } from '#renderer/features/board/columnDraft.ts';
import { closeDialog } from '#renderer/ground/dialogs.ts';
import { outcomeAsk } from '#renderer/lists/outcomeAsk.ts';
import { FIRST_SHOWN, shownBoard } from '#renderer/lists/shownBoard.ts';
// The page fetches these two while it is idle: in a test they are there at once.
import '#renderer/features/capture/CaptureDialog.tsx';
import '#renderer/features/palette/PaletteDialog.tsx';
import { interviewDrafts as capturedInterviews, logDrafts } from '#renderer/features/capture/captureDraft.ts';
import { leadForm } from '#renderer/features/leads/AddLeadDialog.tsx';
import { recentRoutes } from '#renderer/features/palette/recent.ts';
import { personForm } from '#renderer/features/people/AddPersonDialog.tsx';
import { interviewDrafts } from '#renderer/features/role/interviewDrafts.ts';
import { PANEL, setPanelWidth } from '#renderer/features/role/panelWidth.ts';
import { drafts } from '#renderer/lists/fieldDrafts.ts';
import { notSame } from '#renderer/lists/notSame.ts';
import { announcements } from '#renderer/ui/announce.ts';
import { toasts } from '#renderer/ui/toasts.ts';
import { answerOf } from '#test/helpers/answerOf.ts';
import { type BridgeOptions, createRealBridge, type RealBridge } from './realBridge.ts';

/** jsdom lays nothing out: every scrolling part is one screen high, so that virtual lists draw what a screen holds. */
const SCREEN = { width: 2560, height: 600 };
const giveSize = (): void => {
  Object.assign(window, { innerWidth: SCREEN.width, innerHeight: SCREEN.height });
  for (const [name, value] of [
    ['clientWidth', SCREEN.width],
    ['clientHeight', SCREEN.height],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
  }
};

/** What the page keeps outside of React, as it is at a start. */
const forget = (): void => {
  closeDialog();
  toasts.set([]);
  shownBoard.set(FIRST_SHOWN);
  outcomeAsk.set(null);
  const kept = [
    drafts,
    interviewDrafts,
    capturedInterviews,
    logDrafts,
    roleForm.drafts,
    personForm.drafts,
    leadForm.drafts,
  ];
  for (const store of kept) {
    store.set(new Map<string, never>());
  }
  setPanelWidth(PANEL.first);
  columnDraft.set(emptyColumnDraft);
  notSame.set(new Set());
  recentRoutes.set([]);
  announcements.polite.set({ text: '', count: 0 });
  announcements.assertive.set({ text: '', count: 0 });
};

export type AppOptions = BridgeOptions & {
  /** Writes what else there is before the page looks; none of it can be undone. */
  readonly prepare?: (main: RealBridge) => void | Promise<void>;
};

/** Starts the whole page over the app's own services on a database in memory, at an address. */
export const renderApp = async ({ prepare, ...options }: AppOptions = {}, hash = '#/board') => {
  const main = await createRealBridge(options);
  onTestFinished(main.close);
  await prepare?.(main);
  main.forgetCommands();
  giveSize();
  forget();
  window.location.hash = hash;
  Object.assign(window, { followthrough: main.bridge });
  const client = createQueryClient();
  seed(client, answerOf(await main.bridge.invoke('app.bootstrap', {})));
  const user = userEvent.setup();
  const view = render(<App client={client} />);
  return { fake: main, user, client, ...view };
};

/** A column of the board by its name. */
export const column = (name: string): HTMLElement => screen.getByRole('region', { name: new RegExp(`^${name}, `) });

/** The titles of the cards of a column that are drawn, from the top. */
export const titlesIn = (name: string): readonly string[] =>
  within(column(name))
    .queryAllByRole('listitem')
    .map((item) => item.querySelector('bdi')?.textContent ?? '');

/** The card of a role, as the button that opens it. */
export const card = (title: string): HTMLElement => screen.getByRole('button', { name: new RegExp(`^${title}`) });

/** What stands beside the heading of the screen. */
export const besideHeading = (): string =>
  screen.getByRole('heading', { level: 1 }).nextElementSibling?.textContent ?? '';

/** What screen readers have been told last. */
export const announced = (): string => announcements.polite.get().text;
export const alerted = (): string => announcements.assertive.get().text;
