import { ChevronDown, Ellipsis, Mail, MessageSquarePlus } from 'lucide-react';
import type { RolePerson } from '#shared/contract/roles.ts';
import { PARTS } from '#shared/domain/choices.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import type { Part } from '#shared/domain/person.ts';
import { parts } from '#shared/messages/parts.ts';
import { role as words } from '#shared/messages/role.ts';
import { dayOfInstant, formatFullMoment, ownZone } from '#shared/messages/when.ts';
import { failureMessage } from '../../api/failure.ts';
import { openDialog } from '../../ground/dialogs.ts';
import { hrefOf } from '../../ground/routes.ts';
import { useToday } from '../../ground/today.ts';
import { mailTo } from '../../lists/mailTo.ts';
import { offerUndo } from '../../lists/offerUndo.ts';
import { openLink } from '../../lists/openLink.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { copyText } from '../../ui/copyText.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import type { MenuAction } from '../../ui/menuEntries.ts';
import { showProblem, showToast } from '../../ui/toasts.ts';
import styles from './PeopleTab.module.css';
import { setPart, takeOff } from './peopleActions.ts';

type Props = { readonly person: RolePerson; readonly roleId: RoleId };

const tell = (failure: unknown): void => showProblem(failureMessage(failure));

const copy = (text: string): void => {
  if (copyText(text)) {
    showToast({ text: words.copied({ text }) });
  }
};

/** Somebody who has a part in the role. */
export const PersonItem = ({ person, roleId }: Props) => {
  const today = useToday();
  const { personId, name, part, email, phone, lastContactAt } = person;
  const known = [person.position, person.companyName].filter((text) => text !== null && text !== '');

  const choosePart = (to: Part): void => {
    if (to !== part) {
      setPart(personId, roleId, to).catch(tell);
    }
  };
  const more = (): readonly MenuAction[] => [
    ...(email === null
      ? []
      : [{ kind: 'action', id: 'email', label: words.copyEmail, run: () => copy(email) } as const]),
    ...(phone === null
      ? []
      : [{ kind: 'action', id: 'phone', label: words.copyPhone, run: () => copy(phone) } as const]),
    {
      kind: 'action',
      id: 'remove',
      label: words.removePerson,
      run: () => {
        takeOff(personId, roleId).then(() => offerUndo(words.personRemoved({ name }), 'removeFromRole'), tell);
      },
    },
  ];

  return (
    <li className={styles.person}>
      <Avatar name={name} />
      <div className={styles.who}>
        <div className={styles.name}>
          <a href={hrefOf({ screen: 'people', personId })} dir="auto" title={name}>
            {name}
          </a>
          <MenuButton
            className={styles.part}
            label={words.partOf({ name, part: parts[part] })}
            entries={() => [
              {
                kind: 'section',
                label: words.part,
                actions: PARTS.map((one) => ({
                  kind: 'action',
                  id: one,
                  label: parts[one],
                  isChosen: one === part,
                  run: () => choosePart(one),
                })),
              },
            ]}
          >
            {parts[part]}
            <ChevronDown />
          </MenuButton>
        </div>
        {known.length > 0 && (
          <p className={styles.quiet} dir="auto" title={known.join(' · ')}>
            {known.join(' · ')}
          </p>
        )}
        {(email !== null || phone !== null) && (
          <p className={styles.quiet}>{[email, phone].filter((text) => text !== null).join(' · ')}</p>
        )}
        <p
          className={styles.quiet}
          title={lastContactAt === null ? undefined : formatFullMoment(lastContactAt, ownZone())}
        >
          {lastContactAt === null ? words.noContact : words.spokeLast({ day: dayOfInstant(lastContactAt), today })}
        </p>
      </div>
      <div className={styles.actions}>
        <IconButton label={words.logWith({ name })} onClick={() => openDialog({ kind: 'capture', roleId, personId })}>
          <MessageSquarePlus />
        </IconButton>
        {email !== null && (
          <IconButton label={words.writeTo({ email })} onClick={() => openLink(mailTo(email))}>
            <Mail />
          </IconButton>
        )}
        <MenuButton className={styles.more} label={words.personMenu({ name })} entries={more}>
          <Ellipsis />
        </MenuButton>
      </div>
    </li>
  );
};
