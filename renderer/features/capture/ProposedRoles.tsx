import { useId } from 'react';
import type { InvitedRole } from '#shared/contract/calendar.ts';
import type { RoleId } from '#shared/domain/ids.ts';
import { calendar as words } from '#shared/messages/calendar.ts';
import type { Choice } from '../../lists/choice.ts';
import styles from './Capture.module.css';

type Props = {
  readonly roles: readonly InvitedRole[];
  readonly value: RoleId | null;
  readonly onChoose: (role: Choice<RoleId>) => void;
};

/** Roles that something is likely for, to choose one at a glance; nothing where there are none. */
export const ProposedRoles = ({ roles, value, onChoose }: Props) => {
  const name = useId();
  if (roles.length === 0) return null;
  return (
    <fieldset className={styles.proposed}>
      <legend>{words.roles}</legend>
      {roles.map(({ roleId, ...role }, index) => (
        <label key={roleId}>
          <input
            type="radio"
            name={name}
            // biome-ignore lint/a11y/noAutofocus: the first question of a dialog that the user opened.
            autoFocus={index === 0}
            checked={value === roleId}
            onChange={() => onChoose({ kind: 'known', id: roleId, name: role.title })}
          />
          <span dir="auto">{words.role(role)}</span>
        </label>
      ))}
    </fieldset>
  );
};
