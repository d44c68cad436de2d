import { CalendarDays, CalendarPlus } from 'lucide-react';
import { useId, useRef } from 'react';
import type { Interview } from '#shared/domain/interview.ts';
import { common } from '#shared/messages/common.ts';
import { interviews as words } from '#shared/messages/interviews.ts';
import { failureMessage } from '../../api/failure.ts';
import { useNow } from '../../lists/useNow.ts';
import { Button } from '../../ui/Button.tsx';
import { useStore } from '../../ui/createStore.ts';
import { Delayed } from '../../ui/Delayed.tsx';
import { InterviewForm } from './InterviewForm.tsx';
import { InterviewItem } from './InterviewItem.tsx';
import styles from './InterviewsTab.module.css';
import { blankInterview, interviewDrafts, setInterviewDraft } from './interviewDrafts.ts';
import { PanelEmpty } from './PanelEmpty.tsx';
import { useInterviews } from './useInterviews.ts';
import type { RoleDetails } from './useRole.ts';

const MS_PER_MINUTE = 60_000;

const endOf = ({ startsAt, minutes }: Interview): number => Date.parse(startsAt) + minutes * MS_PER_MINUTE;

type ListProps = {
  readonly heading: string;
  readonly interviews: readonly Interview[];
  readonly isPast: boolean;
  readonly onClosed: () => void;
};

const InterviewList = ({ heading, interviews, isPast, onClosed }: ListProps) => {
  const id = useId();
  const forms = useStore(interviewDrafts, (all) => all);
  return interviews.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {heading}
      </h3>
      <ul>
        {interviews.map((interview) => {
          const form = forms.get(interview.id);
          return form === undefined ? (
            <InterviewItem key={interview.id} interview={interview} isPast={isPast} />
          ) : (
            <li key={interview.id}>
              <InterviewForm roleId={interview.roleId} interview={interview} form={form} onClosed={onClosed} />
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** The interviews of a role: those to come, the next one first, and those that are over. */
export const InterviewsTab = ({ role: { card } }: { readonly role: RoleDetails }) => {
  const now = useNow();
  const { data, error } = useInterviews(card.id);
  const add = useRef<HTMLButtonElement>(null);
  const form = useStore(interviewDrafts, (all) => all.get(card.id));
  // The form has taken the focus with it; the button is drawn again with the next frame.
  const focusAdd = (): void => void requestAnimationFrame(() => add.current?.focus());

  if (data === undefined) {
    return <Delayed>{error === null ? common.loading : failureMessage(error)}</Delayed>;
  }
  const isPast = (interview: Interview): boolean => endOf(interview) <= now;
  // Of one whose time cannot be read nobody knows that it is over.
  const upcoming = data.filter((interview) => !isPast(interview)).reverse();
  const past = data.filter(isPast);
  return (
    <>
      {form === undefined ? (
        <div>
          <Button ref={add} onClick={() => setInterviewDraft(card.id, blankInterview())}>
            <CalendarPlus />
            {words.add}
          </Button>
        </div>
      ) : (
        <InterviewForm roleId={card.id} interview={null} form={form} onClosed={focusAdd} />
      )}
      {data.length === 0 && form === undefined && (
        <PanelEmpty icon={<CalendarDays />} heading={words.emptyHeading}>
          {words.empty}
        </PanelEmpty>
      )}
      <InterviewList heading={words.upcoming} interviews={upcoming} isPast={false} onClosed={focusAdd} />
      <InterviewList heading={words.past} interviews={past} isPast onClosed={focusAdd} />
    </>
  );
};
