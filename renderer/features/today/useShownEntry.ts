import { type RefObject, useEffect } from 'react';
import type { TodayEntry } from '#shared/contract/followUps.ts';
import { isDialogOpen } from '../../ground/dialogs.ts';
import { goTo } from '../../ground/router.ts';
import { entryIsShown, useAskedEntry } from '../../ground/shownEntry.ts';
import { idOf } from '../../lists/followUps/entryWords.ts';

type Parts = {
  readonly list: RefObject<HTMLElement | null>;
  readonly entries: readonly TodayEntry[];
  /** They are being read anew: what is missing may only be late. */
  readonly isFetching: boolean;
  /** Shows the rest; `null` where there is none. */
  readonly onShowAll: (() => void) | null;
};

/** Gives the focus to the line that was asked for outside of the window; if it is settled by now, its role is shown. */
export const useShownEntry = ({ list, entries, isFetching, onShowAll }: Parts): void => {
  const wanted = useAskedEntry();
  useEffect(() => {
    if (wanted === null) return;
    const isWanted = ({ items }: TodayEntry): boolean =>
      items.some(({ roleId, key }) => roleId === wanted.roleId && key === wanted.key);
    const entry = entries.find(isWanted);
    if (entry !== undefined) {
      const rows = list.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [];
      const row = [...rows].find(({ dataset }) => dataset.entry === idOf(entry));
      if (row === undefined) return;
      entryIsShown();
      // Under a dialog nothing takes the focus away from it.
      if (!isDialogOpen()) row.focus();
    } else if (!isFetching && onShowAll !== null) {
      onShowAll();
    } else if (!isFetching) {
      entryIsShown();
      goTo({ screen: 'board', roleId: wanted.roleId, tab: 'overview' });
    }
  }, [wanted, list, entries, isFetching, onShowAll]);
};
