import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { TodayEntry } from '#shared/contract/followUps.ts';
import { idOf } from '../../lists/followUps/entryWords.ts';

export type RowFocus = {
  readonly isActive: (entry: TodayEntry) => boolean;
  readonly enter: (entry: TodayEntry) => void;
  /** These are going: the next line that stays takes the focus once they are gone. */
  readonly leave: (entries: readonly TodayEntry[]) => void;
};

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  j: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  k: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

const rowsIn = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-entry]') ?? []),
];

/** One line is reached by Tab, the others by arrows; when the one that has the focus goes, the next takes it. */
export const useRowFocus = (entries: readonly TodayEntry[]) => {
  const list = useRef<HTMLDivElement>(null);
  const ids = entries.map(idOf);
  const [active, setActive] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<{ readonly ids: readonly string[]; readonly next: string | null } | null>(
    null,
  );
  const present = active !== null && ids.includes(active) ? active : (ids[0] ?? null);

  useEffect(() => {
    if (leaving === null || leaving.ids.some((id) => ids.includes(id))) return;
    setLeaving(null);
    const rows = rowsIn(list.current);
    const next = rows.find(({ dataset }) => dataset.entry === leaving.next) ?? rows.at(-1);
    (next ?? list.current)?.focus();
  }, [leaving, ids]);

  const focus: RowFocus = {
    isActive: (entry) => idOf(entry) === present,
    enter: (entry) => setActive(idOf(entry)),
    leave: (gone) => {
      const goneIds = gone.map(idOf);
      const from = ids.findLastIndex((id) => goneIds.includes(id));
      const next = ids.find((id, index) => index > from && !goneIds.includes(id));
      setLeaving({ ids: goneIds, next: next ?? null });
    },
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = Object.hasOwn(STEPS, event.key) ? STEPS[event.key] : undefined;
    const rows = rowsIn(list.current);
    const { target } = event;
    const at = target instanceof HTMLElement ? rows.indexOf(target) : -1;
    if (step === undefined || at === -1 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    rows[Math.min(rows.length - 1, Math.max(0, step(at, rows.length - 1)))]?.focus();
  };
  return { list, focus, onKeyDown };
};
