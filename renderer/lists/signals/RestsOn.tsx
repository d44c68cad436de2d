import type { RoleId } from '#shared/domain/ids.ts';
import { restsOn as words } from '#shared/messages/restsOn.ts';
import { formatWeekday } from '#shared/messages/when.ts';
import type { Verdict } from '#shared/signals/choices.ts';
import styles from './GateBanner.module.css';
import { dayOf, type Known, tellerOf } from './known.ts';
import { useSignalsBehind } from './useSignalsBehind.ts';

type Props = { readonly roleId: RoleId; readonly known: Known; readonly verdict: Verdict };

/** The single sentences without which the verdict would be another. */
export const RestsOn = ({ roleId, known, verdict }: Props) => {
  const { data } = useSignalsBehind(roleId);
  const changing = (data?.restsOn ?? []).flatMap((one) => {
    const signal = known.data.signals.find(({ id }) => id === one.signal);
    return one.verdict === verdict || signal === undefined ? [] : [{ signal, verdict: one.verdict }];
  });
  if (changing.length === 0) return null;
  return (
    <>
      <h4>{words.heading}</h4>
      <ul className={styles.steps}>
        {changing.map(({ signal, verdict: without }) => (
          <li key={signal.id}>
            <span dir="auto">
              {words.line({
                name: known.nameOf(tellerOf(signal)),
                value: known.valueOf(signal.said),
                topic: signal.said.topic,
                day: formatWeekday(dayOf(signal), known.today),
                without,
              })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};
