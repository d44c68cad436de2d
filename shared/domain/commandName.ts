import * as z from 'zod';

/** Everything that can be undone, by name; the words for it are in `messages/undo.ts`. */
export const COMMAND_NAMES = [
  'addRole', 'editRole', 'editNotes', 'moveRole', 'closeRole', 'removeRole', 'setStageDay',
  'addColumn', 'renameColumn', 'moveColumn', 'hideColumn', 'showColumn',
  'addPerson', 'editPerson', 'removePerson', 'mergePeople', 'addToRole', 'changePart', 'removeFromRole', 'addConnections',
  'editCompany', 'removeCompany', 'mergeCompanies',
  'logInteraction', 'editInteraction', 'removeInteraction', 'settlePromise', 'editPromise', 'removePromise',
  'addSignal', 'correctSignal', 'retractSignal', 'restoreSignal', 'askQuestion', 'settleConflict', 'reopenConflict',
  'addOfferStep', 'removeOfferStep',
  'addOwnFollowUp', 'editOwnFollowUp', 'removeOwnFollowUp',
  'doFollowUp', 'skipFollowUp', 'snoozeFollowUp', 'pinFollowUp', 'retireFollowUp', 'reopenFollowUp', 'settleQuiet',
  'editDraft', 'editTemplate',
  'addInterview', 'editInterview', 'removeInterview',
  'addLead', 'leadToRole', 'addView', 'editView', 'removeView',
  'import', 'undoImport', 'addSample', 'removeSample',
] as const; // biome-ignore format: a list is read as one
export const commandName = z.enum(COMMAND_NAMES);
export type CommandName = z.infer<typeof commandName>;
