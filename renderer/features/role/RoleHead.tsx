import { daysSince } from '#shared/domain/dayMath.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import { role as words } from '#shared/messages/role.ts';
import { useToday } from '../../ground/today.ts';
import styles from '../../ui/Panel.module.css';
import { StageMenu } from './StageMenu.tsx';

/** What the role is, and where it stands. */
export const RoleHead = ({ card }: { readonly card: RoleCard }) => {
  const today = useToday();
  const days = words.daysHere({ days: daysSince(card.stageSince, today) });
  return (
    <>
      <h2 className={styles.heading} dir="auto" title={card.title}>
        {card.title}
      </h2>
      <div className={styles.facts}>
        <StageMenu card={card} />
        {card.appliedOn === null ? days : `${days} · ${words.applied({ day: card.appliedOn, today })}`}
      </div>
    </>
  );
};
