import {
  ArrowLeftRight,
  CalendarClock,
  CalendarDays,
  Check,
  CircleCheck,
  Clock,
  Heart,
  Hourglass,
  Mail,
  MessageCircle,
  MessageCircleQuestionMark,
  NotebookPen,
  Phone,
  PhoneMissed,
  Reply,
  Send,
  ShieldAlert,
  ShieldCheck,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { daysSince } from '#shared/domain/dayMath.ts';
import type { LocalDay } from '#shared/domain/localDay.ts';
import { quietDays } from '#shared/domain/quiet.ts';
import type { RoleCard } from '#shared/domain/role.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { isHardRule } from '#shared/followups/nextStep.ts';
import { boardCard as words } from '#shared/messages/boardCard.ts';
import { gate } from '#shared/messages/gate.ts';
import { dayOfInstant } from '#shared/messages/when.ts';
import { Pill, type PillTone } from '../../ui/Pill.tsx';
import { Ring } from '../../ui/Ring.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Card.module.css';

type Props = {
  readonly card: RoleCard;
  readonly stage: Stage;
  readonly today: LocalDay;
  /** Exact dates cost time to write, and nobody reads a tooltip before the pointer is there. */
  readonly hasTips: boolean;
};

const TAGS_SHOWN = 2;

const GATE_TONES = { dont_resign: 'conflict', hold: 'today', clear: 'clear' } as const;

/** Days without a word from them; `null` while that is no reason to worry. */
const quietOf = ({ stageSince, lastHeardAt, nextInterviewAt }: RoleCard, { kind }: Stage, today: LocalDay) =>
  quietDays(
    {
      kind,
      stageSince,
      heardOn: lastHeardAt === null ? null : dayOfInstant(lastHeardAt),
      isAwaited: nextInterviewAt !== null,
    },
    today,
  );

const STEP_ICONS = {
  ...{ thank_you: Mail, applied: Mail, post_interview: Mail, decision_date: Hourglass, promise: PhoneMissed },
  ...{ reply_owed: Reply, lead_unanswered: Phone, prep: NotebookPen, competing_offer: Mail },
  ...{ conflict_open: ArrowLeftRight, question: MessageCircleQuestionMark, own: Check },
} as const satisfies Record<NonNullable<RoleCard['next']>['rule'], unknown>;

const toneOfStep = ({ rule, day }: NonNullable<RoleCard['next']>, today: LocalDay): PillTone => {
  if (day > today) return 'neutral';
  return isHardRule(rule) ? 'overdue' : 'today';
};

/** What the user is to do next: when it is due in its colour, before that with its day. */
const StepPill = ({
  next,
  today,
  hasTips,
}: Pick<Props, 'today' | 'hasTips'> & { readonly next: NonNullable<RoleCard['next']> }) => {
  const Icon = next.day > today ? Clock : STEP_ICONS[next.rule];
  const long = words.stepFull({ ...next, today });
  return (
    <Pill tone={toneOfStep(next, today)} title={hasTips ? long : undefined}>
      <Icon />
      <span aria-hidden="true">{words.step({ ...next, today })}</span>
      <VisuallyHidden>{long}</VisuallyHidden>
    </Pill>
  );
};

/** The one fact that matters most: why it closed, what comes next, or how long nobody has said a word. */
const Fact = ({ card, stage, today, hasTips }: Props) => {
  const { outcome, next, nextInterviewAt, promisedOn, lastTouchAt, appliedOn, closesOn } = card;
  if (stage.kind === 'closed' && outcome !== null) {
    return (
      <Pill tone={outcome === 'accepted' ? 'clear' : 'neutral'}>
        <CircleCheck />
        {words.outcomes[outcome]}
      </Pill>
    );
  }
  // Of an interview its own time says more than that it is to be prepared.
  const isDue = next !== null && next.day <= today && !(next.rule === 'prep' && nextInterviewAt !== null);
  if (isDue) return <StepPill next={next} today={today} hasTips={hasTips} />;
  if (nextInterviewAt !== null) {
    const isToday = dayOfInstant(nextInterviewAt) === today;
    return (
      <Pill
        tone={isToday ? 'today' : 'neutral'}
        title={hasTips ? words.interviewFull({ at: nextInterviewAt }) : undefined}
      >
        <CalendarDays />
        {words.interview({ at: nextInterviewAt, today })}
      </Pill>
    );
  }
  if (promisedOn !== null) {
    return (
      <Pill tone="wait" title={hasTips ? words.waitingFull({ day: promisedOn }) : undefined}>
        <Hourglass />
        {words.waiting({ day: promisedOn, today })}
      </Pill>
    );
  }
  const quiet = quietOf(card, stage, today);
  if (quiet !== null) {
    return (
      <Pill tone="wait" title={hasTips ? words.quietFull({ days: quiet }) : undefined}>
        <Hourglass />
        <span aria-hidden="true">{words.quiet({ days: quiet })}</span>
        <VisuallyHidden>{words.quietFull({ days: quiet })}</VisuallyHidden>
      </Pill>
    );
  }
  if (closesOn !== null && closesOn >= today && stage.kind !== 'closed') {
    return (
      <Pill
        tone={closesOn === today ? 'today' : 'neutral'}
        title={hasTips ? words.closesOnFull({ day: closesOn }) : undefined}
      >
        <CalendarClock />
        {words.closesOn({ day: closesOn, today })}
      </Pill>
    );
  }
  if (next !== null) return <StepPill next={next} today={today} hasTips={hasTips} />;
  if (lastTouchAt !== null) {
    return (
      <Pill title={hasTips ? words.lastTouchFull({ at: lastTouchAt }) : undefined}>
        <MessageCircle />
        <span aria-hidden="true">{words.lastTouch({ at: lastTouchAt, today })}</span>
        <VisuallyHidden>{words.lastTouchLong({ at: lastTouchAt, today })}</VisuallyHidden>
      </Pill>
    );
  }
  return appliedOn === null ? null : (
    <Pill title={hasTips ? words.appliedOnFull({ day: appliedOn }) : undefined}>
      <Send />
      {words.appliedOn({ day: appliedOn, today })}
    </Pill>
  );
};

const Tags = ({ tags }: { readonly tags: readonly string[] }) => {
  const text = words.tags({ tags });
  return (
    <span className={styles.tags} title={text}>
      <span className={styles.tagNames} aria-hidden="true">
        {tags.slice(0, TAGS_SHOWN).join(', ')}
      </span>
      {tags.length > TAGS_SHOWN && (
        <span aria-hidden="true">{words.moreTags({ count: tags.length - TAGS_SHOWN })}</span>
      )}
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  );
};

/** A small number with its sign; screen readers get the sentence. */
const Mark = ({
  icon,
  short,
  long,
  tone,
}: {
  readonly icon: ReactNode;
  readonly short: string;
  readonly long: string;
  readonly tone?: 'conflict' | 'today' | 'clear';
}) => (
  <span className={styles.mark} title={long} data-tone={tone}>
    {icon}
    <span aria-hidden="true">{short}</span>
    <VisuallyHidden>{long}</VisuallyHidden>
  </span>
);

/** The last line of a card: what comes next, tags, how much the user wants it, whom they met, days in the stage. */
export const CardFooter = ({ card, stage, today, hasTips }: Props) => {
  const days = daysSince(card.stageSince, today);
  const inStage = words.daysInStage({ days, stage: stage.name });
  return (
    <span className={styles.foot}>
      <span className={styles.facts}>
        <Fact card={card} stage={stage} today={today} hasTips={hasTips} />
        {card.tags.length > 0 && <Tags tags={card.tags} />}
      </span>
      <span className={styles.end}>
        {card.excitement !== null && (
          <Mark
            icon={<Heart />}
            short={words.excitementShort({ value: card.excitement })}
            long={words.excitement({ value: card.excitement })}
          />
        )}
        {card.conflict !== null && card.conflict.band !== 'watch' && (
          <Mark
            tone="conflict"
            icon={<ArrowLeftRight />}
            short={words.conflictShort(card.conflict)}
            long={words.conflict(card.conflict)}
          />
        )}
        {card.gate !== null && (
          <Mark
            tone={GATE_TONES[card.gate]}
            icon={card.gate === 'clear' ? <ShieldCheck /> : <ShieldAlert />}
            short=""
            long={gate.shortFull[card.gate]}
          />
        )}
        {card.met > 0 && (
          <Mark
            icon={<Ring part={card.followedUp} whole={card.met} />}
            short={words.coverageShort(card)}
            long={words.coverage(card)}
          />
        )}
        <span title={hasTips ? `${inStage}, ${words.since({ day: card.stageSince })}` : undefined}>
          <span aria-hidden="true">{words.daysShort({ days })}</span>
          <VisuallyHidden>{inStage}</VisuallyHidden>
        </span>
      </span>
    </span>
  );
};
