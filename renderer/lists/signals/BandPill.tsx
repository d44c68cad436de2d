import { ArrowLeftRight, Check, CircleHelp, Eye } from 'lucide-react';
import type { TopicView } from '#shared/contract/signals.ts';
import { signals as words } from '#shared/messages/signals.ts';
import { signalView } from '#shared/messages/signalView.ts';
import styles from './BandPill.module.css';

type Props = {
  readonly view: Pick<TopicView, 'band' | 'kind' | 'notComparable' | 'settled'>;
  /** What kind of conflict it is, in place of how much it matters. */
  readonly asKind?: boolean;
};

/** How much a topic is at odds, by a sign and in words; nothing where it is not. */
export const BandPill = ({ view: { band, kind, notComparable, settled }, asKind = false }: Props) => {
  if (settled !== null) {
    return (
      <span className={styles.pill} data-band="none">
        <Check />
        {signalView.settled}
      </span>
    );
  }
  if (band === 'none') {
    if (!notComparable) return null;
    return (
      <span className={styles.pill} data-band="none">
        <CircleHelp />
        {asKind ? signalView.notComparablePill : words.notComparable}
      </span>
    );
  }
  const Sign = band === 'watch' ? Eye : ArrowLeftRight;
  return (
    <span className={styles.pill} data-band={band}>
      <Sign />
      {asKind && kind !== null ? signalView.kind({ kind }) : words.bands[band]}
    </span>
  );
};
