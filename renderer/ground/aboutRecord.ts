import type { PersonId, RoleId } from '#shared/domain/ids.ts';

type About = { readonly roleId: RoleId; readonly personId?: PersonId | undefined };

/** Says of an element which record it shows, for what is added while it has the focus. */
export const aboutRecord = ({ roleId, personId }: About) => ({
  'data-about-role': roleId,
  'data-about-person': personId,
});

/** The record that has the focus. */
export const focusedRecord = (): { readonly roleId: RoleId | null; readonly personId: PersonId | null } => {
  const shown = document.activeElement?.closest<HTMLElement>('[data-about-role]')?.dataset;
  return {
    // Written by `aboutRecord` alone.
    roleId: (shown?.aboutRole as RoleId | undefined) ?? null,
    personId: (shown?.aboutPerson as PersonId | undefined) ?? null,
  };
};
