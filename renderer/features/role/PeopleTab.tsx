import { Users } from 'lucide-react';
import { role as words } from '#shared/messages/role.ts';
import { AddPerson } from './AddPerson.tsx';
import { PanelEmpty } from './PanelEmpty.tsx';
import styles from './PeopleTab.module.css';
import { PersonItem } from './PersonItem.tsx';
import type { RoleDetails } from './useRole.ts';

/** Who has a part in the role. */
export const PeopleTab = ({ role }: { readonly role: RoleDetails }) => (
  <>
    <AddPerson role={role} />
    {role.people.length === 0 ? (
      <PanelEmpty icon={<Users />} heading={words.peopleEmptyHeading}>
        {words.peopleEmpty}
      </PanelEmpty>
    ) : (
      <ul className={styles.people}>
        {role.people.map((person) => (
          <PersonItem key={person.personId} person={person} roleId={role.card.id} />
        ))}
      </ul>
    )}
  </>
);
