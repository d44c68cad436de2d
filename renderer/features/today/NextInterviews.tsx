import { CalendarDays, Clock } from 'lucide-react';
import { useId } from 'react';
import type { Today } from '#shared/contract/followUps.ts';
import { today as words } from '#shared/messages/today.ts';
import {
  dayOfInstant,
  formatClock,
  formatDistance,
  formatFullMoment,
  formatWeekday,
  formatZone,
  ownZone,
} from '#shared/messages/when.ts';
import { hrefOf } from '../../ground/routes.ts';
import { useToday } from '../../ground/today.ts';
import rows from '../../lists/followUps/FollowUps.module.css';
import { useNow } from '../../lists/useNow.ts';
import { Pill } from '../../ui/Pill.tsx';
import styles from './Today.module.css';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
/** Within so many minutes hours are counted, before that days. */
const SOON_MINUTES = 12 * HOUR_MINUTES;

type Interview = Today['interviews'][number];

const Countdown = ({ startsAt }: Pick<Interview, 'startsAt'>) => {
  const today = useToday();
  const minutes = Math.ceil((Date.parse(startsAt) - useNow()) / MINUTE_MS);
  if (minutes <= 0) return words.now;
  if (minutes < HOUR_MINUTES) return words.inMinutes({ count: minutes });
  return minutes < SOON_MINUTES
    ? words.inHours({ count: Math.round(minutes / HOUR_MINUTES) })
    : formatDistance(dayOfInstant(startsAt), today);
};

const whenOf = ({ startsAt, zone, people }: Interview, today: string): string => {
  const here = formatClock(startsAt, ownZone());
  const there = formatClock(startsAt, zone);
  const elsewhere = here === there ? '' : ` (${there} in ${formatZone(zone)})`;
  const who = words.interviewWith({ count: people });
  return `${formatWeekday(dayOfInstant(startsAt), today)}, ${here}${elsewhere}${who === '' ? '' : ` ${who}`}`;
};

/** The interviews to come, with how long it is until each. */
export const NextInterviews = ({ interviews }: Pick<Today, 'interviews'>) => {
  const id = useId();
  const today = useToday();
  if (interviews.length === 0) return null;
  return (
    <section aria-labelledby={id} className={styles.group}>
      <header className={styles.head}>
        <CalendarDays />
        <h2 id={id}>{words.interviews}</h2>
      </header>
      <ul className={rows.list}>
        {interviews.map((interview) => (
          <li key={interview.id} className={rows.entry}>
            <a className={rows.row} href={hrefOf({ screen: 'board', roleId: interview.roleId, tab: 'interviews' })}>
              <span className={styles.day} aria-hidden="true">
                {dayOfInstant(interview.startsAt).slice(-2).replace(/^0/, '')}
              </span>
              <span className={rows.what}>
                <span className={rows.name}>
                  <bdi>{interview.roleTitle}</bdi>
                  <span className={rows.about}>
                    , <bdi>{interview.companyName}</bdi>
                  </span>
                </span>
                <span className={rows.reasons} title={formatFullMoment(interview.startsAt, interview.zone)}>
                  {whenOf(interview, today)}
                </span>
              </span>
              <Pill>
                <Clock />
                <Countdown startsAt={interview.startsAt} />
              </Pill>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
