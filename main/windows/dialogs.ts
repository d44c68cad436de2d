import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron';
import { dialogs } from '#shared/messages/dialogs.ts';
import type { ToPick } from '../ipc/handlers/imports.ts';
import type { SavedKind } from '../services/pickSaveFile.ts';

const ANY_FILE: FileFilter = { name: dialogs.importFiles.anyFile, extensions: ['*'] };
const CALENDAR = 'ics';

type Kind = Pick<OpenDialogOptions, 'properties' | 'filters'> & {
  readonly words: { readonly title: string; readonly button: string };
};

const KINDS: Readonly<Record<ToPick, Kind>> = {
  files: {
    words: dialogs.importFiles,
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: dialogs.importFiles.kinds, extensions: ['zip', 'csv', 'tsv', 'txt'] }, ANY_FILE],
  },
  folder: { words: dialogs.importFolder, properties: ['openDirectory'] },
  invitation: {
    words: dialogs.invitation,
    properties: ['openFile'],
    filters: [{ name: dialogs.invitation.kinds, extensions: [CALENDAR] }, ANY_FILE],
  },
};

/** Lets the user choose files or a folder to import, or an invitation; an empty list if they back out. */
export const pickImportPaths = async (window: BrowserWindow, what: ToPick): Promise<readonly string[]> => {
  const { words, ...options } = KINDS[what];
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.title,
    buttonLabel: words.button,
    ...options,
  });
  return canceled ? [] : filePaths;
};

/** A name without an ending gets one, unless another file has that name: of that one the user was not asked. */
const withEnding = (path: string, ending: string): string => {
  const ended = `${path}.${ending}`;
  return extname(path) === '' && !existsSync(ended) ? ended : path;
};

/** Lets the user say where a file is to be written; `null` if they back out. */
export const pickSaveFile = async (
  window: BrowserWindow,
  kind: SavedKind,
  suggestedName: string,
): Promise<string | null> => {
  const words = dialogs.save[kind];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.title,
    buttonLabel: words.button,
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [{ name: words.kinds, extensions: [kind] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return canceled || filePath === '' ? null : withEnding(filePath, kind);
};
