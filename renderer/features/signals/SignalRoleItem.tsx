import { ArrowLeftRight, ChevronRight, Eye, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useId } from 'react';
import type { SignalRole } from '#shared/contract/signals.ts';
import { gate as gateWords } from '#shared/messages/gate.ts';
import { signalsScreen as words } from '#shared/messages/signalsScreen.ts';
import { aboutRecord } from '../../ground/aboutRecord.ts';
import { hrefOf } from '../../ground/routes.ts';
import { RoleSignalsView } from '../../lists/signals/RoleSignalsView.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import styles from './SignalsScreen.module.css';

type Props = { readonly role: SignalRole; readonly isOpen: boolean };

const Worst = ({ role: { worstTopic, worstBand, conflicts } }: Pick<Props, 'role'>) => {
  if (worstTopic === null || worstBand === null) return <span className={styles.quiet}>{words.agree}</span>;
  const Sign = worstBand === 'watch' ? Eye : ArrowLeftRight;
  return (
    <span className={styles.worst} data-band={worstBand}>
      <Sign aria-hidden="true" />
      {words.worst({ topic: worstTopic, band: worstBand })}
      {conflicts > 1 && ` ${words.more({ count: conflicts - 1 })}`}
    </span>
  );
};

/** A role among the signals: what is worst in it, and, where it is open, all of it. */
export const SignalRoleItem = ({ role, isOpen }: Props) => {
  const id = useId();
  const { roleId, title, companyName, stageName, gate } = role;
  const Shield = gate === 'clear' ? ShieldCheck : ShieldAlert;
  return (
    <li className={styles.role} data-open={isOpen} {...aboutRecord({ roleId })}>
      <div className={styles.line}>
        <h2 id={id} className={styles.title}>
          <a href={hrefOf({ screen: 'signals', roleId })} aria-current={isOpen ? 'true' : undefined}>
            <ChevronRight aria-hidden="true" />
            <bdi>{title}</bdi>
          </a>
        </h2>
        <span className={styles.quiet}>
          <bdi>{companyName}</bdi> · <bdi>{stageName}</bdi>
        </span>
        <span className={styles.end}>
          {gate !== null && (
            <span className={styles.gate} data-verdict={gate} title={gateWords.shortFull[gate]}>
              <Shield aria-hidden="true" />
              {gateWords.short[gate]}
            </span>
          )}
          <Worst role={role} />
          {isOpen && (
            <ButtonLink href={hrefOf({ screen: 'board', roleId, tab: 'signals' })}>{words.openRole}</ButtonLink>
          )}
        </span>
      </div>
      {isOpen && <RoleSignalsView roleId={roleId} />}
    </li>
  );
};
