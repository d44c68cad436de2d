import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useId, useState } from 'react';
import type { GateShown } from '#shared/contract/offerSteps.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { gate as words } from '#shared/messages/gate.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './GateBanner.module.css';
import { GateList } from './GateList.tsx';
import { gatePoints } from './gatePoints.ts';
import type { Known } from './known.ts';
import { RestsOn } from './RestsOn.tsx';

type Props = { readonly roleId: RoleId; readonly known: Known; readonly gate: GateShown };

/** Whether to resign: the verdict in words, what is open, and all seven points on demand. A list, never a score. */
export const GateBanner = ({ roleId, known, gate }: Props) => {
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const { verdict, asOf, lapsesAfter, isLapsed, severe } = gate;
  const points = gatePoints(known, gate);
  // Three people may be at odds on one topic in three ways: it is one to be cleared.
  const topics = [...new Set(severe.map(({ topic }) => topic))];
  const open = points.filter(({ isPassed }) => !isPassed).map(({ name }) => words.brief[name]);
  const { today } = known;
  const Icon = verdict === 'clear' ? ShieldCheck : ShieldAlert;
  return (
    <section className={styles.banner} data-verdict={verdict} aria-labelledby={`${id}-verdict`}>
      <header className={styles.head}>
        <Icon aria-hidden="true" />
        <div className={styles.what}>
          <h3 id={`${id}-verdict`}>
            {verdict === 'clear' ? words.clearAsOf({ day: asOf, today }) : words.verdicts[verdict]}
          </h3>
          <p>
            {open.length === 0 ? words.allOpen : words.open({ names: open })}
            {topics.length > 0 && ` ${words.severe({ topics })}`}
            {isLapsed && ` ${words.lapsed}`}
            {verdict === 'clear' && lapsesAfter !== null && ` ${words.lapses({ day: lapsesAfter, today })}`}
          </p>
        </div>
        <Button aria-expanded={isWhole} aria-controls={`${id}-points`} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.fewer : words.points}
        </Button>
      </header>
      <div id={`${id}-points`} hidden={!isWhole} className={styles.whole}>
        {isWhole && (
          <>
            <GateList roleId={roleId} known={known} gate={gate} points={points} />
            <RestsOn roleId={roleId} known={known} verdict={verdict} />
            <p className={styles.note}>{words.note}</p>
          </>
        )}
      </div>
    </section>
  );
};
