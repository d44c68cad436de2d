import { X } from 'lucide-react';
import { DEFAULT_FILTER } from '#shared/domain/boardLook.ts';
import { boardLook as words } from '#shared/messages/boardLook.ts';
import { setFilter, shownBoard } from '../../lists/shownBoard.ts';
import { announce } from '../../ui/announce.ts';
import styles from './BoardTools.module.css';
import type { FilterPart } from './filterParts.ts';

/** The parts of the filter that are on, each to be taken away; not there while none is. */
export const FilterChips = ({ parts }: { readonly parts: readonly FilterPart[] }) =>
  parts.length === 0 ? null : (
    <ul className={styles.chips} aria-label={words.active}>
      {parts.map(({ id, label, without }) => (
        <li key={id} className={styles.chipPlace}>
          <button
            type="button"
            className={styles.chip}
            aria-label={words.removePart({ part: label })}
            title={words.removePart({ part: label })}
            onClick={() => {
              setFilter(without);
              announce(words.removePart({ part: label }));
            }}
          >
            <bdi className={styles.chipName}>{label}</bdi>
            <X />
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className={styles.clear}
          onClick={() => setFilter({ ...DEFAULT_FILTER, text: shownBoard.get().look.filter.text })}
        >
          {words.clearAll}
        </button>
      </li>
    </ul>
  );
