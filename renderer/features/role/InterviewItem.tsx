import { ChevronDown, Ellipsis, MapPin, Phone, Users, Video } from 'lucide-react';
import type { InterviewChannel } from '#shared/domain/channel.ts';
import { INTERVIEW_STATES } from '#shared/domain/choices.ts';
import type { Interview, InterviewState } from '#shared/domain/interview.ts';
import { interviewChannels } from '#shared/messages/channels.ts';
import { interviews as words } from '#shared/messages/interviews.ts';
import { signalForm } from '#shared/messages/signalForm.ts';
import { formatWeekday, ownZone, wallTimeIn } from '#shared/messages/when.ts';
import { failureMessage } from '../../api/failure.ts';
import { useToday } from '../../ground/today.ts';
import { calendarEntry } from '../../lists/exportToCalendar.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { addSignalFrom, type Conversation, saidInElement } from '../../lists/saidIn.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { showProblem } from '../../ui/toasts.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './InterviewsTab.module.css';
import { formOf, setInterviewDraft } from './interviewDrafts.ts';
import { removeInterview, setInterviewState } from './useInterviews.ts';

/** What may have become of one whose time is over. */
const ENDS: readonly InterviewState[] = ['held', 'no_show', 'cancelled'];

const ICONS: Readonly<Record<InterviewChannel, typeof Phone>> = { call: Phone, video: Video, in_person: MapPin };

const tell = (failure: unknown): void => showProblem(failureMessage(failure));

type Props = { readonly interview: Interview; readonly isPast: boolean };

/** One interview: when, how, where, with whom, and what became of it. */
export const InterviewItem = ({ interview, isPast }: Props) => {
  const today = useToday();
  const { startsAt: at, zone, state, channel, place, interviewers, notes, minutes } = interview;
  const Icon = ICONS[channel];
  const when = words.when({ at, zone, ownZone: ownZone(), today });
  const full = words.whenFull({ at, zone });
  const choose = (to: InterviewState): void => {
    if (to !== state) {
      setInterviewState(interview, to).catch(tell);
    }
  };
  const conversation: Conversation = {
    ...{ interactionId: null, interviewId: interview.id, channel, at, zone },
    // With several it has to be said who.
    personId: interviewers.length === 1 ? (interviewers[0]?.personId ?? null) : null,
  };
  return (
    <li className={styles.interview} data-state={state} {...saidInElement(conversation)}>
      <Icon className={styles.icon} />
      <div className={styles.what}>
        <time className={styles.when} dateTime={at} title={full}>
          {when}
          <VisuallyHidden>. {full}</VisuallyHidden>
        </time>
        <p className={styles.quiet} dir="auto">
          {[interviewChannels[channel], words.lasts({ minutes }), place].filter((text) => text !== null).join(' · ')}
        </p>
        <p className={styles.quiet} dir="auto">
          <Users />
          {interviewers.length === 0 ? words.nobody : interviewers.map(({ name }) => name).join(', ')}
        </p>
        {notes !== '' && (
          <p className={styles.notes} dir="auto">
            {notes}
          </p>
        )}
        {isPast && state === 'scheduled' ? (
          // biome-ignore lint/a11y/useSemanticElements: three answers to a question are no group of fields.
          <div className={styles.question} role="group" aria-label={words.didItHappen}>
            <span>{words.didItHappen}</span>
            {ENDS.map((end) => (
              <Button key={end} onClick={() => choose(end)}>
                {words.states[end]}
              </Button>
            ))}
          </div>
        ) : (
          <MenuButton
            className={styles.state}
            label={words.stateMenu({ state: words.states[state] })}
            entries={() => [
              {
                kind: 'section',
                label: words.state,
                actions: INTERVIEW_STATES.map((one) => ({
                  kind: 'action',
                  id: one,
                  label: words.states[one],
                  isChosen: one === state,
                  run: () => choose(one),
                })),
              },
            ]}
          >
            {words.states[state]}
            <ChevronDown />
          </MenuButton>
        )}
      </div>
      <MenuButton
        className={styles.more}
        label={words.menu({ day: formatWeekday(wallTimeIn(at, zone).day, today) })}
        entries={() => [
          {
            kind: 'action',
            id: 'edit',
            label: words.edit,
            run: () => setInterviewDraft(interview.id, formOf(interview)),
          },
          {
            kind: 'action',
            id: 'signal',
            label: signalForm.add,
            run: () => addSignalFrom(interview.roleId, conversation),
          },
          // What is over or was called off is nothing to be reminded of.
          ...(state === 'scheduled' ? [calendarEntry({ kind: 'interview', id: interview.id })] : []),
          {
            kind: 'action',
            id: 'remove',
            label: words.remove,
            run: () => {
              removeInterview(interview).then(() => offerUndo(words.removed, 'removeInterview'), tell);
            },
          },
        ]}
      >
        <Ellipsis />
      </MenuButton>
    </li>
  );
};
