import type { CommandName } from '../domain/commandName.ts';

/** What each command did, as the object of "Undo …" and "Redo …". */
const deeds = {
  addRole: 'adding the role',
  editRole: 'editing the role',
  editNotes: 'editing notes',
  moveRole: 'moving',
  closeRole: 'the outcome',
  removeRole: 'removing the role',
  setStageDay: 'the change of a day',
  addColumn: 'adding the column',
  renameColumn: 'renaming the column',
  moveColumn: 'moving the column',
  hideColumn: 'hiding the column',
  showColumn: 'showing the column',
  addPerson: 'adding the person',
  editPerson: 'editing the person',
  removePerson: 'removing the person',
  mergePeople: 'merging people',
  addToRole: 'adding somebody to the role',
  changePart: 'the change of a part',
  removeFromRole: 'removing somebody from the role',
  addConnections: 'adding connections',
  editCompany: 'editing the company',
  removeCompany: 'removing the company',
  mergeCompanies: 'merging companies',
  logInteraction: 'logging',
  editInteraction: 'changing an entry',
  removeInteraction: 'removing an entry',
  settlePromise: 'what became of the promise',
  editPromise: 'changing the promise',
  removePromise: 'removing the promise',
  removeDecisionDay: 'removing the decision day',
  doFollowUp: 'the follow-up',
  skipFollowUp: 'skipping the follow-up',
  snoozeFollowUp: 'putting off',
  pinFollowUp: 'choosing a day for the follow-up',
  retireFollowUp: 'retiring the follow-up',
  reopenFollowUp: 'taking up the follow-up again',
  settleQuiet: 'settling the quiet roles',
  addInterview: 'adding the interview',
  editInterview: 'editing the interview',
  removeInterview: 'removing the interview',
  addLead: 'adding the lead',
  leadToRole: 'making a role of the lead',
  addView: 'saving the view',
  editView: 'editing the view',
  removeView: 'removing the view',
  import: 'the import',
  undoImport: 'taking back the import',
  addSample: 'adding the sample data',
  removeSample: 'removing the sample data',
} as const satisfies Record<CommandName, string>;

type What = { readonly name: CommandName; readonly about: string };

const deed = ({ name, about }: What): string => (about === '' ? deeds[name] : `${deeds[name]} “${about}”`);

export const undo = {
  undo: 'Undo',
  redo: 'Redo',
  undoWhat: (what: What) => `Undo ${deed(what)}`,
  redoWhat: (what: What) => `Redo ${deed(what)}`,
  /** Of one or several things, in the order in which they were taken back. */
  undone: (...what: readonly What[]) => `Undone: ${what.map(deed).join('; ')}.`,
  redone: (what: What) => `Redone: ${deed(what)}.`,
} as const;
