import { CalendarDays, Handshake, MessageSquare, Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Caller } from '#shared/contract/callers.ts';
import { calling as words } from '#shared/messages/calling.ts';
import { parts } from '#shared/messages/parts.ts';
import { promises as promiseWords } from '#shared/messages/promises.ts';
import { useToday } from '../../ground/today.ts';
import { Pill } from '../../ui/Pill.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Calling.module.css';

const Fact = ({
  icon,
  name,
  children,
}: {
  readonly icon: ReactNode;
  readonly name: string;
  readonly children: ReactNode;
}) => (
  <div className={styles.fact}>
    {icon}
    <div className={styles.factText}>
      <VisuallyHidden>{name}: </VisuallyHidden>
      {children}
    </div>
  </div>
);

/** What is to be known while they speak: what was said last, what they owe, when one meets, and their number. */
const Facts = ({ caller: { person, last, promises, interview } }: { readonly caller: Caller }) => {
  const today = useToday();
  return (
    <div className={styles.facts}>
      <Fact icon={<MessageSquare />} name={words.last}>
        {last === null ? (
          <span className={styles.quiet}>{words.nothingSaid}</span>
        ) : (
          <>
            <span className={styles.quiet}>{words.said({ ...last, today })}</span>
            {last.text.trim() !== '' && (
              <bdi className={styles.words} dir="auto">
                {last.text.trim()}
              </bdi>
            )}
          </>
        )}
      </Fact>
      {promises.map((promise) => (
        <Fact key={promise.id} icon={<Handshake />} name={words.promises}>
          <bdi>{promiseWords.line({ ...promise, personName: null })}</bdi>{' '}
          <span className={styles.quiet}>
            {promiseWords.by({ ...promise, today })} ({promiseWords.distance({ ...promise, today })})
          </span>
        </Fact>
      ))}
      {interview !== null && (
        <Fact icon={<CalendarDays />} name={words.interview}>
          {words.interviewAt({ at: interview.startsAt, channel: interview.channel, today })}
        </Fact>
      )}
      {person !== null && (
        <Fact icon={<Phone />} name={words.number}>
          {person.phone === null ? <span className={styles.quiet}>{words.noNumber}</span> : <bdi>{person.phone}</bdi>}
        </Fact>
      )}
    </div>
  );
};

const RoleLine = ({ caller: { person, role, otherRoles } }: { readonly caller: Caller }) => {
  if (role === null) {
    const where = [person?.position, person?.companyName].filter((text) => text).join(', ');
    return <span className={styles.role}>{where === '' ? words.noRole : <bdi>{where}</bdi>}</span>;
  }
  return (
    <span className={styles.role}>
      <bdi className={styles.roleTitle}>{person === null ? role.companyName : words.at(role)}</bdi>{' '}
      <Pill>{role.stageName}</Pill>{' '}
      {otherRoles > 0 && <span className={styles.quiet}>{words.otherRoles({ count: otherRoles })}</span>}
    </span>
  );
};

type Props = {
  readonly id: string;
  readonly caller: Caller;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
};

/** Somebody who may be calling. Of the one that is chosen everything stands there. */
export const CallerOption = ({ id, caller, isActive, onChoose, onOpen }: Props) => {
  const { person, role, by } = caller;
  const what = role?.part != null ? parts[role.part] : null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the text field, where the focus stays.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={styles.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onDoubleClick={onOpen}
    >
      <div className={styles.head}>
        <bdi className={styles.name}>{person?.name ?? role?.title}</bdi>{' '}
        <span className={styles.quiet}>{person === null ? words.roleAlone : what}</span>{' '}
        {by === 'number' && <Pill tone="clear">{words.byNumber}</Pill>}
      </div>
      <RoleLine caller={caller} />
      {isActive && <Facts caller={caller} />}
    </div>
  );
};
