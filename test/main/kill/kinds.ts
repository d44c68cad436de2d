import type { CommandName } from '#shared/domain/commandName.ts';
import { boardCommands } from './boardCommands.ts';
import { companyCommands } from './companyCommands.ts';
import { followUpCommands } from './followUpCommands.ts';
import { importCommands } from './importCommands.ts';
import { peopleCommands } from './peopleCommands.ts';
import { roleCommands } from './roleCommands.ts';
import { signalCommands } from './signalCommands.ts';
import { talkCommands } from './talkCommands.ts';
import { undoCommands } from './undoCommands.ts';
import type { Maker } from './user.ts';
import { type WholeApp, wholeCommands } from './wholeCommands.ts';

/** Every kind of command that main's own thread carries out, by the name that undo has for it. */
export const PLAIN_KINDS = {
  ...roleCommands,
  ...boardCommands,
  ...peopleCommands,
  ...companyCommands,
  ...talkCommands,
  ...signalCommands,
  ...followUpCommands,
} satisfies Record<Exclude<CommandName, keyof typeof importCommands>, Maker>;

/** All that a user may do that writes. */
const KINDS = { ...PLAIN_KINDS, ...importCommands, ...undoCommands, ...wholeCommands } satisfies Record<
  CommandName | keyof typeof undoCommands | keyof typeof wholeCommands,
  Maker<WholeApp>
>;
export type PlainKind = keyof typeof PLAIN_KINDS;
export type Kind = keyof typeof KINDS;
export const MAKERS: Readonly<Record<Kind, Maker<WholeApp>>> = KINDS;
export const PLAIN_MAKERS: Readonly<Record<PlainKind, Maker>> = PLAIN_KINDS;

const namesOf = <K extends string>(kinds: Readonly<Record<K, unknown>>): readonly K[] => Object.keys(kinds) as K[]; // its own keys
export const COMMANDS = namesOf(KINDS);
export const PLAIN_COMMANDS = namesOf(PLAIN_KINDS);

/** What is done first where there is nothing to do a command to. */
export const GROUND: Partial<Readonly<Record<Kind, readonly Kind[]>>> = {
  leadToRole: ['addLead'],
  // So that the last command is no editing of notes.
  editNotes: ['addRole'],
  hideColumn: ['addColumn'],
  showColumn: ['hideColumn'],
  editView: ['addView'],
  removeView: ['addView'],
  addSample: ['deleteAll'],
  removeSample: ['addSample'],
  editPerson: ['addPerson'],
  removePerson: ['addPerson'],
  mergePeople: ['addPerson'],
  addToRole: ['addRole', 'addPerson'],
  changePart: ['addRole', 'addPerson', 'addToRole'],
  removeFromRole: ['addRole', 'addPerson', 'addToRole'],
  removeCompany: ['addPerson'],
  editInteraction: ['logInteraction'],
  removeInteraction: ['logInteraction'],
  settlePromise: ['addRole', 'logInteraction'],
  editPromise: ['addRole', 'logInteraction'],
  removePromise: ['addRole', 'logInteraction'],
  addSignal: ['addRole'],
  correctSignal: ['addRole', 'addSignal'],
  retractSignal: ['addRole', 'addSignal'],
  restoreSignal: ['addRole', 'addSignal', 'retractSignal'],
  settleConflict: ['addRole', 'addSignal'],
  reopenConflict: ['addRole', 'addSignal', 'settleConflict'],
  addOfferStep: ['addRole', 'addSignal'],
  removeOfferStep: ['addRole', 'addSignal', 'addOfferStep'],
  askQuestion: ['addRole', 'addPerson', 'addToRole'],
  addOwnFollowUp: ['addRole'],
  editOwnFollowUp: ['addRole', 'addOwnFollowUp'],
  removeOwnFollowUp: ['addRole', 'addOwnFollowUp'],
  doFollowUp: ['addRole', 'addInterview'],
  skipFollowUp: ['addRole', 'addInterview'],
  snoozeFollowUp: ['addRole', 'addInterview'],
  pinFollowUp: ['addRole', 'addInterview'],
  retireFollowUp: ['addRole', 'addInterview'],
  reopenFollowUp: ['addRole', 'addInterview'],
  editDraft: ['addRole', 'addPerson', 'addToRole', 'logInteraction'],
  settleQuiet: ['addRole', 'setStageDay'],
  editInterview: ['addInterview'],
  removeInterview: ['addInterview'],
  undoImport: ['import', 'addRole'],
  redo: ['undo'],
  restore: ['backup', 'addRole'],
};
