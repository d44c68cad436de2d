import type { QueryClient } from '@tanstack/react-query';
import type { Today, TodayEntry } from '#shared/contract/followUps.ts';
import type { Input } from '#shared/contract/index.ts';
import type { CommandName } from '#shared/domain/commandName.ts';
import type { FollowUpItem } from '#shared/domain/followUp.ts';
import { followUps as words } from '#shared/messages/followUps.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { inTurn } from '../../api/writes.ts';
import { showProblem } from '../../ui/toasts.ts';
import { offerUndo } from '../offerUndo.ts';
import { idOf } from './entryWords.ts';

export type Act = Exclude<Input<'followUps.act'>['act'], 'reopened'>;

const COMMANDS = {
  skipped: 'skipFollowUp',
  snoozed: 'snoozeFollowUp',
  pinned: 'pinFollowUp',
  retired: 'retireFollowUp',
} as const satisfies Record<Act, CommandName>;

/** The follow-ups of some entries, as main knows them. */
export const refsOf = (entries: readonly TodayEntry[]) =>
  entries.flatMap(({ items }) => items.map(({ roleId, key }) => ({ roleId, key })));

/** Entries that something is done to are gone at once; what main says afterwards counts. */
const hide = (client: QueryClient, entries: readonly TodayEntry[]): void => {
  const gone = new Set(entries.map(idOf));
  client.setQueriesData<Today>({ queryKey: queryKeys.today }, (today) => {
    if (today === undefined) return today;
    const counts = { ...today.counts };
    for (const entry of today.entries) if (gone.has(idOf(entry))) counts[entry.group] -= 1;
    return { ...today, counts, entries: today.entries.filter((entry) => !gone.has(idOf(entry))) };
  });
};

const carryOut = (
  client: QueryClient,
  entries: readonly TodayEntry[],
  run: () => Promise<unknown>,
  said: { readonly text: string; readonly command: CommandName },
): void => {
  hide(client, entries);
  inTurn(run).then(
    () => offerUndo(said.text, said.command),
    (failure: unknown) => {
      showProblem(failureMessage(failure));
      void client.invalidateQueries({ queryKey: queryKeys.today });
    },
  );
};

/** Completes an entry, and logs what was said. */
export const doEntry = (
  client: QueryClient,
  entry: TodayEntry,
  log: Input<'followUps.done'>['log'],
  text: string,
): void =>
  carryOut(client, [entry], () => call('followUps.done', { items: refsOf([entry]), log }), {
    text,
    command: 'doFollowUp',
  });

/** Puts entries off, pins, skips or retires them, as one step for undo. */
export const actOn = (
  client: QueryClient,
  entries: readonly TodayEntry[],
  act: Pick<Input<'followUps.act'>, 'until' | 'reason'> & { readonly act: Act },
  text: string,
): void =>
  carryOut(client, entries, () => call('followUps.act', { ...act, items: refsOf(entries) }), {
    text,
    command: COMMANDS[act.act],
  });

/** Takes up again what was put off, pinned or retired. */
export const reopen = ({ roleId, key }: Pick<FollowUpItem, 'roleId' | 'key'>): void => {
  inTurn(() => call('followUps.act', { items: [{ roleId, key }], act: 'reopened', until: null, reason: '' })).then(
    () => offerUndo(words.reopened, 'reopenFollowUp'),
    (failure: unknown) => showProblem(failureMessage(failure)),
  );
};
