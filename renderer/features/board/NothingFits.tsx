import { SearchX } from 'lucide-react';
import type { BoardFilter } from '#shared/domain/boardFilter.ts';
import { DEFAULT_FILTER } from '#shared/domain/boardLook.ts';
import { boardLook as words } from '#shared/messages/boardLook.ts';
import { setFilter } from '../../lists/shownBoard.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './BoardTools.module.css';
import { type FilterPart, isNarrowed } from './filterParts.ts';

type Props = { readonly filter: BoardFilter; readonly parts: readonly FilterPart[]; readonly total: number };

/** Says why the board is empty though there are roles, with the way out. */
export const NothingFits = ({ filter, parts, total }: Props) => {
  const labels = [
    ...(filter.text === '' ? [] : [words.chips.text({ text: filter.text })]),
    ...parts.map(({ label }) => label),
  ];
  if (isNarrowed(filter)) {
    return (
      <div className={styles.nothing}>
        <SearchX />
        <strong>{words.nothingFits}</strong>
        <span className={styles.why}>{words.hiddenBy({ parts: labels })}</span>
        <Button onClick={() => setFilter({ ...DEFAULT_FILTER, scope: filter.scope })}>{words.clear}</Button>
      </div>
    );
  }
  return (
    <div className={styles.nothing}>
      <span className={styles.why}>
        {filter.scope === 'closed' ? words.noClosed : words.noActive({ count: total })}
      </span>
      <Button onClick={() => setFilter({ scope: 'all' })}>{words.showAll}</Button>
    </div>
  );
};
