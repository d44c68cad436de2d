import { Circle, CircleCheck, X } from 'lucide-react';
import type { GateShown } from '#shared/contract/offerSteps.ts';
import type { RoleId, SignalId } from '#shared/domain/ids.ts';
import { gate as words } from '#shared/messages/gate.ts';
import { formatWeekday, wallTimeIn } from '#shared/messages/when.ts';
import { call } from '../../api/client.ts';
import { failureMessage } from '../../api/failure.ts';
import { inTurn } from '../../api/writes.ts';
import { type DialogRequest, openDialog } from '../../ground/dialogs.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { showProblem } from '../../ui/toasts.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { offerUndo } from '../offerUndo.ts';
import styles from './GateBanner.module.css';
import type { GateDeed, GatePoint } from './gatePoints.ts';
import type { Known } from './known.ts';
import { settleConflict } from './settleConflict.ts';

type Props = {
  readonly roleId: RoleId;
  readonly known: Known;
  readonly gate: GateShown;
  readonly points: readonly GatePoint[];
};

const labelOf = (deed: GateDeed): string => {
  switch (deed.kind) {
    case 'letter':
      return words.addLetter;
    case 'said':
      return words.addSaid;
    case 'accepted':
      return words.addAccepted;
    case 'acknowledged':
      return words.addAcknowledged;
    case 'may_give_notice':
      return words.addNotice;
    case 'cleared':
      return words.addCleared(deed);
    case 'confirm':
      return words.confirm(deed);
  }
};

/** The form in which a deed is written down. */
const formOf = (deed: Exclude<GateDeed, { kind: 'confirm' }>, roleId: RoleId, { letter }: GateShown): DialogRequest => {
  const said = { kind: 'signal', roleId, personId: null } as const;
  const step = { kind: 'offerStep', roleId, contingency: null, signalId: null } as const;
  switch (deed.kind) {
    case 'letter':
      return { ...said, topic: 'offer_form', channel: 'document' };
    case 'said':
      return { ...said, topic: deed.topic };
    case 'accepted':
      // The letter's own signals stand in the data that is shown.
      return { ...step, step: 'accepted', signalId: (letter[0] as SignalId | undefined) ?? null };
    case 'acknowledged':
    case 'may_give_notice':
      return { ...step, step: deed.kind };
    case 'cleared':
      return { ...step, step: 'cleared', contingency: deed.contingency };
  }
};

const run = (deed: GateDeed, roleId: RoleId, gate: GateShown): void => {
  if (deed.kind === 'confirm') {
    settleConflict({ roleId, topic: deed.topic, answer: 'confirmed', ids: [...deed.ids] });
  } else {
    openDialog(formOf(deed, roleId, gate));
  }
};

/** What happened with the offer, in the order of its time; each can be taken away. */
const Steps = ({ known }: Pick<Props, 'known'>) => {
  const { offerSteps } = known.data;
  return offerSteps.length === 0 ? null : (
    <>
      <h4>{words.steps}</h4>
      <ul className={styles.steps}>
        {offerSteps.map(({ id, at, zone, personName, ...one }) => {
          const what = words.step({ ...one, name: personName });
          return (
            <li key={id}>
              <span dir="auto">{what}</span>
              <span className={styles.quiet}>{formatWeekday(wallTimeIn(at, zone).day, known.today)}</span>
              <IconButton
                label={words.removeStep({ what })}
                onClick={() => {
                  inTurn(() => call('offerSteps.remove', { id })).then(
                    () => offerUndo(words.stepRemoved, 'removeOfferStep'),
                    (failure: unknown) => showProblem(failureMessage(failure)),
                  );
                }}
              >
                <X />
              </IconButton>
            </li>
          );
        })}
      </ul>
    </>
  );
};

/** The seven points: passed, or what is missing and what can be done about it. */
export const GateList = ({ roleId, known, gate, points }: Props) => (
  <>
    <ol className={styles.points} aria-label={words.list}>
      {points.map(({ name, isPassed, missing, deeds }) => (
        <li key={name} data-passed={isPassed}>
          {isPassed ? <CircleCheck aria-hidden="true" /> : <Circle aria-hidden="true" />}
          <div className={styles.what}>
            <p className={styles.name}>
              {words.names[name]}
              <VisuallyHidden>: {isPassed ? words.passed : words.notPassed}</VisuallyHidden>
            </p>
            {missing !== null && <p dir="auto">{missing}</p>}
            {deeds.length > 0 && (
              <div className={styles.deeds}>
                {deeds.map((deed) => (
                  <Button key={labelOf(deed)} onClick={() => run(deed, roleId, gate)}>
                    {labelOf(deed)}
                  </Button>
                ))}
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
    <Steps known={known} />
  </>
);
