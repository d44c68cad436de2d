import { formatFullDay } from '#shared/messages/format.ts';
import { parts } from '#shared/messages/parts.ts';
import { signalView } from '#shared/messages/signalView.ts';
import { Quoted } from '../Quoted.tsx';
import styles from './ConflictCard.module.css';
import { SEPARATOR, spokenFacts } from './claimWords.ts';
import type { Side } from './conflictSides.ts';
import { type ClaimView, dayOf, isImplied, type Known } from './known.ts';

type VoiceProps = {
  readonly known: Known;
  readonly claim: ClaimView;
  /** What stands above it already. */
  readonly heading: string;
};

const Voice = ({ known, claim, heading }: VoiceProps) => {
  const signal = known.signalOf(claim);
  if (signal === undefined) return null;
  const part = known.person(claim.person)?.part ?? null;
  const facts = [
    ...(part === null ? [] : [parts[part]]),
    ...spokenFacts(signal, known),
    ...(isImplied(claim) ? [signalView.implied({ said: signal.said })] : []),
  ];
  const words = isImplied(claim)
    ? signalView.source({ topic: signal.said.topic, value: known.valueOf(signal.said) })
    : known.valueOf(claim.said);
  return (
    <div className={styles.voice}>
      {signal.quote !== '' && <Quoted words={signal.quote} />}
      {signal.quote === '' && words !== heading && (
        <p className={styles.instead} dir="auto">
          {words}
        </p>
      )}
      <p className={styles.facts} title={formatFullDay(dayOf(signal))}>
        <bdi className={styles.name}>{known.nameOf(claim.person)}</bdi>
        {SEPARATOR}
        {facts.join(SEPARATOR)}
      </p>
    </div>
  );
};

/** One side of what is at odds: the value, and who said it in which words, the strongest voice first. */
export const ConflictSide = ({ known, side }: { readonly known: Known; readonly side: Side }) => {
  const [strongest] = side.claims;
  if (strongest === undefined) return null;
  const heading = known.valueOf(strongest.said);
  return (
    <div className={styles.box}>
      <p className={styles.value} dir="auto">
        {heading}
      </p>
      {side.claims.map((claim) => (
        <Voice key={claim.id} known={known} claim={claim} heading={heading} />
      ))}
    </div>
  );
};
