import { SET_RULES } from '#shared/domain/choices.ts';
import type { RuleSettings } from '#shared/followups/settings.ts';
import { rules as words } from '#shared/messages/rules.ts';
import ruleStyles from './RuleRow.module.css';
import { RuleNumberField, RuleRow } from './RuleRow.tsx';
import { UNTIL } from './ruleFields.ts';
import { Section } from './Section.tsx';
import styles from './SettingsScreen.module.css';
import { useSettings } from './useSettings.ts';

/** Which follow-ups the user is reminded of, after how many days, and whom they ask. */
export const FollowUpsSection = () => {
  const [{ rules }, change] = useSettings();
  const set = (changed: RuleSettings): void => change({ rules: changed });
  return (
    <Section heading={words.heading}>
      <p className={styles.hint}>{words.hint}</p>
      <ul className={ruleStyles.rules}>
        {SET_RULES.map((rule) => (
          <RuleRow key={rule} rule={rule} rules={rules} onChange={set} />
        ))}
      </ul>
      <RuleNumberField field={UNTIL} rules={rules} onChange={set} />
      <p className={styles.hint}>{words.untilHint}</p>
    </Section>
  );
};
