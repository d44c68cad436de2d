import { CircleHelp, UserX } from 'lucide-react';
import { useId } from 'react';
import { signalView as words } from '#shared/messages/signalView.ts';
import { TOPICS } from '#shared/signals/choices.ts';
import { Ring } from '../../ui/Ring.tsx';
import styles from './AsideCard.module.css';
import type { Known } from './known.ts';

/** What is thin about who decides, if anything. */
const decidersLine = ({ data, nameOf }: Known): string | null => {
  const { known, heard } = data.coverage.deciders;
  if (known.length === 0) return words.noDecider;
  return heard.length === 0 ? words.deciderNotHeard({ names: known.map(nameOf) }) : null;
};

/** How much of a role was looked at and heard: who was met and followed up with, and where that is thin. */
export const CoverageList = ({ known }: { readonly known: Known }) => {
  const id = useId();
  const { met, followedUp, oneVoice, isPayHeard, shareNotHeard } = known.data.coverage;
  const deciders = decidersLine(known);
  const notHeard = Math.round(shareNotHeard * TOPICS.length);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id}>{words.heardFrom}</h3>
      <ul>
        {/* Who was followed up with is known of today alone. */}
        {known.knownOn === null && (
          <li className={styles.first}>
            <Ring part={followedUp} whole={met} />
            <span>{met === 0 ? words.nobodyMet : words.ring({ met, followedUp })}</span>
          </li>
        )}
        {oneVoice.map(({ topic, how, person }) => (
          <li key={topic}>
            <UserX />
            <span dir="auto">{words.oneVoice({ topic, how, name: known.nameOf(person) })}</span>
          </li>
        ))}
        {deciders !== null && (
          <li>
            <UserX />
            <span dir="auto">{deciders}</span>
          </li>
        )}
        {!isPayHeard && (
          <li>
            <CircleHelp />
            <span>{words.payNotHeard}</span>
          </li>
        )}
        {notHeard > 0 && (
          <li>
            <CircleHelp />
            <span>{words.notHeardShare({ count: notHeard, of: TOPICS.length })}</span>
          </li>
        )}
      </ul>
    </section>
  );
};
