import { FIRST_YEAR, LAST_YEAR } from '../domain/years.ts';
import { formatCount } from './format.ts';
import { plural } from './plural.ts';

type InFile = { readonly file: string };
type InEntry = { readonly file: string; readonly entry: string };
type AtLine = { readonly file: string; readonly line: number };

const nothingImported = 'Nothing was imported.';
const notSaved = 'Nothing was changed.';
const nothingAdded = 'Nothing was added.';

/** One sentence or two for everything that can go wrong: what happened, what was kept, what to do. */
export const errors = {
  // The system around the app
  noticeNotShown: () =>
    'Your system did not show it. What is due stands in Today all the same. Check that notifications are allowed for Followthrough and that your desktop shows them.',
  loginNotSet: () =>
    `Your system did not take it. ${notSaved} Its folder for programs that start at login may be read-only.`,

  // Files to import
  notCsv: ({ file }: InFile) =>
    `${file} is not a CSV file or LinkedIn’s export. ${nothingImported} Choose a .csv file, LinkedIn’s .zip or its folder.`,
  spreadsheet: ({ file }: InFile) =>
    `${file} is a spreadsheet, not a CSV file. ${nothingImported} Open it in your spreadsheet program, save it as CSV, and import that.`,
  vCards: ({ file }: InFile) =>
    `${file} holds vCards, not a CSV file. ${nothingImported} Export the people from your address book as CSV, and import that.`,
  emptyFile: ({ file }: InFile) =>
    `${file} is empty: there is no text in it. ${nothingImported} Check that the download finished, then try again.`,
  headerOnly: ({ file }: InFile) =>
    `${file} has column names but no rows under them. ${nothingImported} Choose a file with at least one row.`,
  noHeader: ({ file }: InFile) =>
    `No column names were found in the first lines of ${file}. ${nothingImported} Its first line should name the columns, such as Company and Title.`,
  unclosedQuote: ({ file, line }: AtLine) =>
    `A quotation mark in ${file} is opened on line ${line} and never closed. ${nothingImported} Close it in a text editor, or export the file anew.`,
  nulByte: ({ file, line }: AtLine) =>
    `${file} has a NUL character on line ${line}, which no CSV file may have. ${nothingImported} The file may be damaged, or saved in an encoding that it does not name: export it anew as CSV in UTF-8.`,
  tooLarge: ({ file, limitMB }: InFile & { readonly limitMB: number }) =>
    `${file} is larger than ${formatCount(limitMB)} MB. ${nothingImported} Split it into smaller files and import them one after another.`,
  tooManyRows: ({ file, limit }: InFile & { readonly limit: number }) =>
    `${file} has more than ${formatCount(limit)} rows. ${nothingImported} Split it into smaller files and import them one after another.`,
  tooManyColumns: ({ file, line, limit }: AtLine & { readonly limit: number }) =>
    `Line ${line} of ${file} has more than ${formatCount(limit)} columns. ${nothingImported} Check that the file is a CSV, or leave out columns you do not need.`,
  tooManyRowsTogether: ({ limit }: { readonly limit: number }) =>
    `What you chose holds more than ${formatCount(limit)} rows together. ${nothingImported} Import it in parts, one after another.`,
  tooManyCells: ({ file, limit }: InFile & { readonly limit: number }) =>
    `${file} has more than ${formatCount(limit)} cells. ${nothingImported} Leave out columns you do not need, or split it into smaller files and import them one after another.`,
  tooManyCellsTogether: ({ limit }: { readonly limit: number }) =>
    `What you chose holds more than ${formatCount(limit)} cells together. ${nothingImported} Import it in parts, one after another.`,
  cellTooLarge: ({ file, line, limit }: AtLine & { readonly limit: number }) =>
    `The cell that begins on line ${line} of ${file} holds more than ${formatCount(limit)} characters. ${nothingImported} If it is meant to be shorter, the quotation mark at its end may be missing.`,
  rowTooLarge: ({ file, line, limit }: AtLine & { readonly limit: number }) =>
    `The row that begins on line ${line} of ${file} holds more than ${formatCount(limit)} characters. ${nothingImported} If it is meant to be shorter, a quotation mark may be missing in it.`,
  zipDamaged: ({ file }: InFile) =>
    `${file} cannot be opened: it is damaged or is not a ZIP archive. ${nothingImported} Download it again.`,
  zipEntryDamaged: ({ file, entry }: InEntry) =>
    `${entry} in ${file} is damaged: it is not what the archive says that it holds. ${nothingImported} Download the archive again.`,
  zipEntryUnsupported: ({ file, entry }: InEntry) =>
    `${entry} in ${file} is packed in a way that cannot be read here. ${nothingImported} Unpack the archive yourself and import the folder.`,
  zipEncrypted: ({ file }: InFile) =>
    `${file} is protected by a password. ${nothingImported} Unpack it yourself and import the folder.`,
  zipOutside: ({ file }: InFile) =>
    `${file} holds a file that points outside the archive, as no export does. ${nothingImported} Do not trust this file: get the export again from where it comes.`,
  zipBomb: ({ file, entry, ratio }: InEntry & { readonly ratio: number }) =>
    `${entry} in ${file} unpacks to more than ${formatCount(ratio)} times its size, as no list of applications does. ${nothingImported} Do not trust this file: get the export again from where it comes.`,
  zipWithoutFiles: ({ file }: InFile) =>
    `${file} holds no CSV file. ${nothingImported} Choose the archive as you downloaded it, or a .csv file.`,
  zipOfSpreadsheets: ({ file, entry }: InEntry) =>
    `${file} holds no CSV file. ${nothingImported} There is a spreadsheet in it, ${entry}: unpack the archive, open that in your spreadsheet program, save it as CSV, and import the CSV file.`,
  zipOfZips: ({ file, entry }: InEntry) =>
    `${file} holds no CSV file. ${nothingImported} There are more archives in it than are opened at once: unpack it yourself, then import ${entry} by itself.`,
  zipOfTexts: ({ file, entry }: InEntry) =>
    `${file} holds no CSV file. ${nothingImported} If your applications are in ${entry}, unpack the archive and choose that file by itself.`,
  folderWithoutFiles: ({ folder }: { readonly folder: string }) =>
    `The folder ${folder} holds no CSV file. ${nothingImported} Choose the folder that the export was unpacked into.`,
  exportWithoutJobs: ({ file }: InFile) =>
    `${file} looks like LinkedIn’s export but holds no job applications, saved jobs or connections. ${nothingImported} On LinkedIn, ask for the larger data archive, or for one that includes Job Applications and Saved Jobs.`,
  noTableOfRoles: ({ file }: InFile) =>
    `In ${file} no CSV file has columns for a company and a title. ${nothingImported} Choose the CSV file that lists your applications by itself, to say what its columns are.`,
  tooManyFiles: ({ limit }: { readonly limit: number }) =>
    `More than ${formatCount(limit)} files at once. ${nothingImported} Choose fewer.`,
  tooManyTables: ({ limit }: { readonly limit: number }) =>
    `What you chose holds more than ${formatCount(limit)} CSV files. ${nothingImported} Choose only those that list your applications.`,
  tooManyEntries: ({ name, limit }: { readonly name: string; readonly limit: number }) =>
    `${name} holds more than ${formatCount(limit)} files and folders. ${nothingImported} Choose the folder or the files of the export alone.`,
  tooMuchTogether: ({ limitMB }: { readonly limitMB: number }) =>
    `What you chose holds more than ${formatCount(limitMB)} MB of CSV files together. ${nothingImported} Import it in parts, one after another.`,
  vanished: ({ file }: InFile) =>
    `${file} can no longer be found: it was moved or deleted. ${nothingImported} Put it back, or choose it again.`,
  changedWhileReading: ({ file }: InFile) =>
    `${file} changed while it was being read. ${nothingImported} Wait until its download or export is finished, then try again.`,
  unreadable: ({ file }: InFile) =>
    `You have no permission to read ${file}, or its disk cannot be read. ${nothingImported} Check the permissions of the file, or copy it to another folder.`,
  nothingDropped: () => 'What was dropped holds no files. Drop a .csv file, LinkedIn’s .zip, or its folder.',

  // The import as a whole
  importUnderway: () => 'Another import is under way. Nothing was changed. Wait until it ends, or cancel it first.',
  importNotReady: () => 'There is no plan to carry out. Nothing was imported. Choose the files again.',
  importStagesOpen: () =>
    'Some stage names of the file have no stage on your board yet. Nothing was imported. Choose one for each, then import.',
  stageNameNotAsked: () => 'The plan asks nothing about a stage of that name. Nothing was changed.',
  importTooLargeForDisk: ({ count, neededMB }: { readonly count: number; readonly neededMB: number }) =>
    `There is too little room on the disk: ${formatCount(count)} ${plural(count, 'role', 'roles')} may take ${formatCount(neededMB)} MB. Nothing was imported. Free some space, then try again.`,
  importDiskFull: () =>
    'The disk became full during the import, and everything it had written was taken back. Free some space, then try again.',
  readingStopped: () =>
    'The part of the app that reads files ended before it was done. Nothing was imported. Try again; if it ends once more, import fewer or smaller files at once.',
  planLost: () =>
    'The part of the app that held the plan ended, and the plan is lost. Nothing was imported. Choose the files again.',
  importStopped: () =>
    'The import stopped half-way, and everything it had written was taken back. Try it again; if it stops once more, restart the app.',
  importNotTakenBack: () =>
    'The import stopped half-way, and what it had written could not be taken back yet. What was there before is untouched. If the disk is full, free some space; then restart the app or import again: the rest is taken back first.',
  restNotTakenBack: () =>
    'An import or an undo that was cut off before could not be put right yet. Nothing else was touched. If the disk is full, free some space; then restart the app or try again.',
  undoNotBegun: () =>
    'The undo ended before it had changed anything. Try it again; if it ends once more, restart the app.',
  replayStopped: () =>
    'The undo or redo stopped before it was known to be done. It is done whole or not at all. Look at what is there, then undo again if you need to.',
  undoNotFinished: () =>
    'The undo stopped half-way and could not be finished yet. Nothing but the import’s own roles was touched. If the disk is full, free some space; then restart the app or import again: the undo is finished first.',
  batchNotFound: () => 'This import is no longer in the history. Nothing was changed.',
  editedSince: ({ count }: { readonly count: number }) =>
    `${formatCount(count)} ${plural(count, 'role', 'roles')} of this import ${plural(count, 'has', 'have')} changed since. Nothing was undone yet. Choose whether ${plural(count, 'it goes', 'they go')} back too, then undo.`,
  batchAlreadyUndone: () => 'This import was undone before. Nothing was changed.',

  // Calendar files
  calendarEmpty: () =>
    'There is nothing for a calendar: no interview ahead, no open promise, no follow-up. No file was written.',
  calendarNotOpen: () =>
    'This is over or was called off, so it does not belong into a calendar. No file was written. Set it back to open first if that is wrong.',
  calendarWithoutTime: () =>
    'The time of this cannot be read. No file was written. Enter its day and time anew, then export again.',
  saveDiskFull: ({ file }: InFile) =>
    `The disk is full, so ${file} was not written. What was there before is untouched. Free some space or choose another folder, then export again.`,
  saveReadOnly: ({ file }: InFile) =>
    `You have no permission to write ${file}. What was there before is untouched. Choose another folder, then export again.`,
  notSaved: ({ file }: InFile) =>
    `${file} could not be written: its folder is gone, or its disk cannot be written. Nothing else was changed. Choose another folder, then export again.`,
  invitationTooLarge: ({ file, limitMB }: InFile & { readonly limitMB: number }) =>
    `${file} is larger than ${formatCount(limitMB)} MB, as no invitation is. ${nothingAdded} Choose the invitation alone, or add the interview by hand.`,
  invitationUnreadable: ({ file }: InFile) =>
    `You have no permission to read ${file}, or it is no file any more. ${nothingAdded} Check its permissions, or copy it to another folder.`,
  notInvitation: ({ file }: InFile) =>
    `${file} is not a calendar file, or a damaged one. ${nothingAdded} Choose the .ics file of the invitation, or download it again.`,
  invitationWithoutEvent: ({ file }: InFile) =>
    `${file} holds no event. ${nothingAdded} Choose the .ics file of the invitation.`,
  invitationWithoutTime: ({ file }: InFile) =>
    `The event in ${file} has no time that can be read. ${nothingAdded} Add the interview by hand.`,
  severalInvitations: ({ file }: InFile) =>
    `${file} holds more than one event. ${nothingAdded} Export the one event alone from your calendar, then choose that file.`,
  invitationCancelled: ({ file }: InFile) =>
    `${file} calls the meeting off. ${nothingAdded} If the interview is here already, set it to cancelled on its role.`,

  // Records
  stale: () =>
    'This was changed elsewhere since you opened it. Nothing was overwritten. Look at the newer version, then try again.',
  roleNotFound: () => `This role is no longer on your board: it was removed in the meantime. ${notSaved}`,
  stageNotFound: () => `This column is no longer there: it was removed in the meantime. ${notSaved}`,
  lastVisibleStage: () =>
    `A board needs at least one column. ${notSaved} Show another column first, then hide this one.`,
  personNotFound: () => `This person is no longer among your people: they were removed in the meantime. ${notSaved}`,
  companyNotFound: () => `This company is no longer there: it was removed in the meantime. ${notSaved}`,
  interviewNotFound: () => `This interview is no longer there: it was removed in the meantime. ${notSaved}`,
  viewNotFound: () => `This view is no longer there: it was removed in the meantime. ${notSaved}`,
  stepNotFound: () => `This step is no longer in the role’s history. ${notSaved}`,
  dayInFuture: () => `That day is still to come. ${notSaved} Choose today or a day before.`,
  interactionNotFound: () => `This entry is no longer there: it was removed in the meantime. ${notSaved}`,
  followUpGone: () => `This is no longer to be done: something happened in the meantime. ${notSaved}`,
  followUpsNotWritten: () => `Followthrough is closing. ${notSaved} Do it again at the next start.`,
  quietChanged: () => `There are more, or fewer, by now: look at the number again. ${notSaved}`,
  quietNotSettled: () => `Followthrough is closing. ${notSaved} Do it again at the next start.`,
  untilPassed: () => `That moment has passed. ${notSaved} Choose one that is still to come.`,
  ownFollowUpNotFound: () => `This follow-up is no longer there: it was removed in the meantime. ${notSaved}`,
  closedRoleHasNoFollowUps: () =>
    `The role is closed, and nothing is followed up on a closed role. ${notSaved} Move it to another column first.`,
  promiseNotFound: () => `This promise is no longer there: it was removed in the meantime. ${notSaved}`,
  signalNotFound: () => `This signal is no longer there: it was removed in the meantime. ${notSaved}`,
  signalInFuture: () => `That has not been said yet: the day lies ahead. ${notSaved}`,
  offerStepNotFound: () => `This step of the offer is no longer there: it was removed in the meantime. ${notSaved}`,
  signalPlaceGone: () => `The conversation in which this was said is no longer there. ${notSaved}`,
  promiseNeedsRole: () =>
    `What they said comes next belongs to a role, and none is chosen. ${notSaved} Choose the role.`,
  companyNameTaken: ({ name }: { readonly name: string }) =>
    `There is another company named ${name}. ${notSaved} Merge the two if they are one, or keep both under this name.`,
  companyHasRoles: ({ company }: { readonly company: string }) =>
    `There are roles at ${company} or through it. ${notSaved} Remove them first, or merge the company with another.`,
  mergeWithItself: () => `A record cannot be merged with itself. ${notSaved} Choose two.`,
  mergedNotesTooLong: ({ kept, dropped }: { readonly kept: string; readonly dropped: string }) =>
    `The notes of ${kept} and ${dropped} are too long to be kept in one. ${notSaved} Shorten the notes of either, then merge the two.`,
  interactionInFuture: () =>
    `This lies more than a day ahead. ${notSaved} Write down what happened, or add an interview for what is coming.`,
  noConnections: ({ file }: InFile) =>
    `${file} holds no connections. Nothing was changed. On LinkedIn, ask for an archive that includes Connections, then choose its .zip or Connections.csv.`,
  connectionsNotChosen: () => `No connections have been read yet. ${notSaved} Choose LinkedIn’s export first.`,
  connectionsUnderway: () => `Connections are being added already. ${notSaved} Wait until they are there.`,
  connectionsNotAdded: () =>
    'The app ended before all connections were there, so none were added. Start it again, then add them once more.',
  connectionsChosenAnew: () => 'Another export was chosen before this one was read. Nothing was changed.',
  connectionsNotRead: () => 'The connections could not be read. Nothing was changed. Try again.',
  sampleNotOnEmpty: () => `The sample data goes only onto an empty board. ${notSaved}`,
  inputTooLarge: () => `This is more than can be taken at once. ${notSaved} Shorten what you entered.`,
  invalidInput: ({ field }: { readonly field?: string | undefined }) =>
    field === undefined
      ? `Something in this cannot be saved. ${notSaved} Check what you entered.`
      : `“${field}” cannot be saved as it is. ${notSaved} Check what you entered there.`,
  dayNotTaken: ({ field }: { readonly field: string }) =>
    `“${field}” needs a day from ${FIRST_YEAR} to ${LAST_YEAR}. ${notSaved} Check the year.`,
  tooManyDrafts: () =>
    'So much is begun and not finished that this cannot be kept for later. It stays here while the window is open: save it, or give up something older.',
  linkRefused: () => 'This link was not opened. Only web addresses and e-mail addresses can be opened from here.',
  folderNotOpened: ({ folder }: { readonly folder: string }) =>
    `The folder could not be opened. You find your data in ${folder}.`,

  // The database and its disk
  diskFull: () =>
    'The disk is full. Nothing was written, and what was there before is untouched. Free some space, then try again.',
  databaseLocked: () =>
    'Your data is in use: an import is writing it, or another program. This was not written, and what was there before is untouched. Try again in a moment; if it stays so, close other programs that may use the file.',
  databaseReadOnly: () =>
    'Your data cannot be written: its folder or file is read-only. What was there before is untouched. Change the permissions of the folder, then restart the app.',
  databaseDamaged: () =>
    'Your data file is damaged. Nothing was written. Restart the app: it keeps the damaged file and tells you what can be done.',
  databaseOpen: () => 'Your data is open, so there is nothing to put right. Nothing was changed.',
  databaseNotOpen: () =>
    'Your data is not open, so nothing was changed. Do what the window says, then restart the app.',
  databaseGone: () =>
    'Your data file cannot be found: its folder was moved or its disk is gone. Nothing was written. Bring it back, then restart the app.',

  settingsNotKept: () =>
    'Your choice holds until you quit, but it could not be saved. Your data is untouched. Free some space or check the permissions of the data folder, then choose again.',

  // The app itself
  internal: () =>
    'Something went wrong inside the app. Your data is as it was before. Try again; if it happens again, restart the app.',
  failedAfterWrite: () =>
    'Something went wrong after all or a part of this had been saved. Look at what is there before you do it again; if it happens again, restart the app.',
  untrustedSender: () => 'This request did not come from the app’s own window and was refused.',

  // Undo
  nothingToUndo: () => 'There is nothing to undo. Nothing was changed.',
  nothingToRedo: () => 'There is nothing to redo. Nothing was changed.',
  undoConflict: () =>
    'This cannot be taken back any more, because something it touched has changed since. Everything is as it was; undo again reaches the step before.',
} as const;
