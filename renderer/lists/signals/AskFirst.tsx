import { useId } from 'react';
import type { SignalsBehind } from '#shared/contract/signals.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { conflictActions } from '#shared/messages/conflictActions.ts';
import { restsOn as words } from '#shared/messages/restsOn.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './AsideCard.module.css';
import { askNow } from './askNow.ts';
import type { Known } from './known.ts';
import { useSignalsBehind } from './useSignalsBehind.ts';

type Question = SignalsBehind['questions'][number];

/** More are not first. */
const SHOWN = 3;

const whyOf = ({ gateSteps, gatesChanged }: Question): string => {
  if (gateSteps > 0) return words.couldTurn;
  return gatesChanged > 0 ? words.couldClear : words.couldDiffer;
};

/** The questions whose answers could change most, with whom to ask. */
export const AskFirst = ({ roleId, known }: { readonly roleId: RoleId; readonly known: Known }) => {
  const id = useId();
  const { data } = useSignalsBehind(roleId);
  const questions = (data?.questions ?? []).slice(0, SHOWN);
  if (questions.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id}>{words.askFirst}</h3>
      <ul>
        {questions.map((question) => {
          const { topic, person } = question;
          const name = known.nameOf(person);
          return (
            <li key={topic} className={styles.question}>
              <span>
                <strong dir="auto">{words.question({ name, topic })}</strong> {whyOf(question)}
              </span>
              <Button
                aria-label={`${conflictActions.ask({ name })}: ${words.question({ name, topic })}`}
                onClick={() => void askNow(roleId, topic, { id: person, name })}
              >
                {conflictActions.askShort}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
