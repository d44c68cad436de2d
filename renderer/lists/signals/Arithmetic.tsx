import type { TopicView } from '#shared/contract/signals.ts';
import { signalArithmetic as words } from '#shared/messages/signalArithmetic.ts';
import styles from './ConflictCard.module.css';
import { type Side, weightOf } from './conflictSides.ts';
import { type ClaimView, isSecondHand, type Known } from './known.ts';

type Props = {
  readonly known: Known;
  readonly view: TopicView;
  readonly sides: readonly Side[];
  readonly leading: NonNullable<TopicView['leading']>;
};

const termOf = (claim: ClaimView, known: Known): string | null => {
  const signal = known.signalOf(claim);
  if (signal === undefined) return null;
  return words.term({
    ...claim,
    name: known.nameOf(claim.person),
    value: known.valueOf(claim.said),
    ...{ how: signal.channel, isHearsay: isSecondHand(signal), sure: signal.certainty },
  });
};

/** How the figure of a conflict came about, step by step, in sentences. */
export const Arithmetic = ({ known, view, sides, leading }: Props) => {
  const { topic, band } = view;
  const [one, other] = sides;
  if (one === undefined || other === undefined) return null;
  const weight = weightOf(view);
  return (
    <div className={styles.arithmetic}>
      <h4>{words.heading}</h4>
      <ol>
        {sides.map((side) => {
          const value = side.claims[0] === undefined ? '' : known.valueOf(side.claims[0].said);
          return (
            <li key={side.ids.join(' ')}>
              <ul>
                {side.claims.map((claim) => (
                  <li key={claim.id} dir="auto">
                    {termOf(claim, known)}
                  </li>
                ))}
              </ul>
              <p dir="auto">{words.support({ value, support: side.support })}</p>
            </li>
          );
        })}
        <li>{words.distance({ distance: leading.distance })}</li>
        <li>
          {words.kappa({
            distance: leading.distance,
            supports: [one.support, other.support],
            kappa: leading.kappa,
          })}
        </li>
        <li>{words.severity({ topic, kappa: leading.kappa, weight, severity: leading.kappa * weight })}</li>
        <li>{words.band({ band, from: known.data.bands })}</li>
      </ol>
      {leading.isProgress && <p>{words.isProgress}</p>}
      <p className={styles.note}>{words.note}</p>
    </div>
  );
};
