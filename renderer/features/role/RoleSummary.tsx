import { role as words } from '#shared/messages/role.ts';
import { dayOfInstant, formatDistance, formatFullMoment, formatWeekday, ownZone } from '#shared/messages/when.ts';
import { hrefOf } from '../../ground/routes.ts';
import { useToday } from '../../ground/today.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './RoleSummary.module.css';
import type { RoleDetails } from './useRole.ts';

type Fact = {
  readonly label: string;
  readonly text: string;
  readonly at: RoleDetails['card']['lastTouchAt'];
  readonly tab: 'interviews' | 'people' | 'timeline';
  readonly aside?: string;
};

/** Where the role stands between the user and its people; each line leads to the tab that holds more. */
export const RoleSummary = ({ role: { card } }: { readonly role: RoleDetails }) => {
  const today = useToday();
  const dayOf = (at: NonNullable<Fact['at']>): string => formatWeekday(dayOfInstant(at), today);
  const facts: readonly Fact[] = [
    {
      label: words.nextInterview,
      text: card.nextInterviewAt === null ? words.never : dayOf(card.nextInterviewAt),
      at: card.nextInterviewAt,
      tab: 'interviews',
    },
    {
      label: words.met,
      text: words.metCount({ count: card.met }),
      at: null,
      tab: 'people',
      ...(card.met > 0 && { aside: words.followedUp(card) }),
    },
    {
      label: words.lastTouch,
      text: card.lastTouchAt === null ? words.never : dayOf(card.lastTouchAt),
      at: card.lastTouchAt,
      tab: 'timeline',
    },
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, text, at, tab, aside }) => (
        <div key={label} className={styles.fact}>
          <dt>{label}</dt>
          <dd>
            <a
              href={hrefOf({ screen: 'board', roleId: card.id, tab })}
              title={at === null ? undefined : formatFullMoment(at, ownZone())}
            >
              {text}
              {at !== null && <VisuallyHidden>, {formatFullMoment(at, ownZone())}</VisuallyHidden>}
            </a>
            {aside !== undefined && <span>{aside}</span>}
            {at !== null && !Number.isNaN(Date.parse(at)) && <span>{formatDistance(dayOfInstant(at), today)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
};
