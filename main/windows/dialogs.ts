import { type BrowserWindow, dialog } from 'electron';
import { dialogs } from '#shared/messages/dialogs.ts';

/** Lets the user choose files or a folder to import; an empty list if they back out. */
export const pickImportPaths = async (window: BrowserWindow, what: 'files' | 'folder'): Promise<readonly string[]> => {
  const words = what === 'files' ? dialogs.importFiles : dialogs.importFolder;
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.title,
    buttonLabel: words.button,
    properties: what === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory'],
    ...(what === 'files' && {
      filters: [
        { name: dialogs.importFiles.kinds, extensions: ['zip', 'csv', 'tsv', 'txt'] },
        { name: dialogs.importFiles.anyFile, extensions: ['*'] },
      ],
    }),
  });
  return canceled ? [] : filePaths;
};
