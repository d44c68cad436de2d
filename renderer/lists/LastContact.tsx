import { lists as words } from '#shared/messages/lists.ts';
import { useToday } from '../ground/today.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './ListScreen.module.css';

/** When the user was last in contact, as people say it; the exact time is in the tooltip and for screen readers. */
export const LastContact = ({ at }: { readonly at: string | null }) => {
  const today = useToday();
  if (at === null) {
    return <span className={styles.quiet}>{words.noContact}</span>;
  }
  const exact = words.moment({ instant: at });
  return (
    <time dateTime={at} title={exact}>
      {words.ago({ instant: at, today })}
      <VisuallyHidden>, {exact}</VisuallyHidden>
    </time>
  );
};
