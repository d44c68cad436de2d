import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { common } from '#shared/messages/common.ts';
import { weights as words } from '#shared/messages/weights.ts';
import { changedIn, figuresFrom, withWeight } from '#shared/signals/weightsFrom.ts';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toasts.ts';
import ruleStyles from './RuleRow.module.css';
import { Section } from './Section.tsx';
import settingsStyles from './SettingsScreen.module.css';
import { useSettings } from './useSettings.ts';
import styles from './WeightsSection.module.css';
import { WeightTables } from './WeightTables.tsx';

/** By which figures conflicts are found: heuristics, and each can be changed. */
export const WeightsSection = () => {
  const id = useId();
  const [{ weights }, change] = useSettings();
  const [isOpen, setOpen] = useState(false);
  const figures = figuresFrom(weights);
  const count = changedIn(figures).length;
  const restore = (): void => {
    change({ weights: {} });
    showToast({ text: words.restored, action: { label: common.undo, run: () => change({ weights }) } });
  };
  return (
    <Section heading={words.heading}>
      <p className={settingsStyles.hint}>{words.hint}</p>
      <div className={settingsStyles.row}>
        <Button aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setOpen(!isOpen)}>
          <ChevronRight className={ruleStyles.chevron} data-open={isOpen} />
          {words.show}
        </Button>
        {/* It stays in reach of the keyboard when there is nothing left to restore. */}
        <Button
          className={styles.restore}
          aria-label={words.restoreAll}
          aria-disabled={count === 0}
          onClick={() => count > 0 && restore()}
        >
          {words.restore}
        </Button>
        {count > 0 && <span className={styles.changed}>{words.changed({ count })}</span>}
      </div>
      {isOpen && (
        <div id={id}>
          <WeightTables
            figures={figures}
            onChange={(name, value) => change({ weights: withWeight(weights, name, value) })}
          />
        </div>
      )}
    </Section>
  );
};
