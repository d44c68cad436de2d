import { ListFilter } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { boardLook as words } from '#shared/messages/boardLook.ts';
import { formatCount } from '#shared/messages/format.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './BoardTools.module.css';

const loadPanel = () => import('./FilterPanel.tsx');
const FilterPanel = lazy(async () => ({ default: (await loadPanel()).FilterPanel }));

/** Opens the filter, and tells how many of its parts are on. */
export const FilterButton = ({ count }: { readonly count: number }) => {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={trigger}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
        onPointerEnter={() => void loadPanel()}
        onFocus={() => void loadPanel()}
      >
        <ListFilter />
        <span aria-hidden="true">{words.filter}</span>
        <VisuallyHidden>{words.filterButton({ count })}</VisuallyHidden>
        {count > 0 && (
          <span className={styles.number} aria-hidden="true">
            {formatCount(count)}
          </span>
        )}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <FilterPanel triggerRef={trigger} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
