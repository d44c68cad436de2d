import { createStore, type Store } from '../../ui/createStore.ts';
import { checkCompany, checkLink, checkLocation, checkTitle } from '../role/checkFields.ts';

/** What the form holds, as it was typed. */
export type RoleForm = {
  readonly title: string;
  readonly companyName: string;
  readonly location: string;
  readonly url: string;
  readonly appliedOn: string;
};

export type RoleFormErrors = { readonly [Field in keyof RoleForm]?: string };

const emptyRoleForm: RoleForm = { title: '', companyName: '', location: '', url: '', appliedOn: '' };

export type RoleDraft = {
  readonly form: RoleForm;
  /** The column that the role is to go to, if one was chosen. */
  readonly chosen: string | null;
};

export const emptyRoleDraft: RoleDraft = { form: emptyRoleForm, chosen: null };

/**
 * What was typed and neither saved nor given up. It outlives the dialog, so that Escape or a slip loses nothing: opened
 * again, the form shows it.
 */
export const roleDraft: Store<RoleDraft> = createStore(emptyRoleDraft);

/** Whether anything is typed. */
export const isFilled = ({ form }: RoleDraft): boolean => FIELDS.some((field) => form[field] !== '');

const checks: { readonly [Field in keyof RoleForm]: (text: string) => string | null } = {
  title: checkTitle,
  companyName: checkCompany,
  location: checkLocation,
  url: checkLink,
  // The browser's own date field holds a real day or nothing.
  appliedOn: () => null,
};

const FIELDS = ['title', 'companyName', 'location', 'url', 'appliedOn'] as const satisfies readonly (keyof RoleForm)[];

/** What is wrong with the form, by field; empty if nothing is. */
export const checkRoleForm = (form: RoleForm): RoleFormErrors =>
  Object.fromEntries(
    FIELDS.flatMap((field) => {
      const error = checks[field](form[field]);
      return error === null ? [] : [[field, error]];
    }),
  );

/** The first field that has an error, in the order of the form. */
export const firstError = (errors: RoleFormErrors): keyof RoleForm | undefined =>
  FIELDS.find((field) => errors[field] !== undefined);

/** A field left empty is not known, rather than known to be nothing. */
export const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
