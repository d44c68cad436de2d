import { checkCompany, checkLink, checkLocation, checkTitle } from '../../lists/checkFields.ts';
import { createDraftForm, type Texts } from '../../lists/draftForm.ts';

/** `stageId`: the column that the role is to go to, if one was chosen. */
const NAMES = ['title', 'companyName', 'location', 'url', 'appliedOn', 'stageId'] as const;

export type RoleForm = Texts<(typeof NAMES)[number]>;

/** What was typed and neither saved nor given up. */
export const roleForm = createDraftForm('role', NAMES);

/** What is wrong with the form, by field. The browser's own date field holds a real day or nothing. */
export const checkRoleForm = ({ title, companyName, location, url }: RoleForm) => ({
  title: checkTitle(title),
  companyName: checkCompany(companyName),
  location: checkLocation(location),
  url: checkLink(url),
});
