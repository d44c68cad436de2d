import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A word of a command in a desktop entry: quoted, and what the quotes or the entry itself would read is written otherwise. */
const word = (text: string): string => `"${text.replaceAll('%', '%%').replace(/["`$\\]/g, '\\$&')}"`;

/** A file that has a desktop of Linux start the app at login, by the Desktop Application Autostart Specification. */
export const autostartEntry = (name: string, words: readonly string[]): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${name}`,
    // The entry's own escapes come on top of those of the quotes.
    `Exec=${words.map(word).join(' ').replaceAll('\\', '\\\\')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');

const textOf = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
};

/** Whether the desktop starts it: somebody may have switched it off without deleting it. @throws where it cannot be read */
export const isAutostarted = (file: string): boolean => {
  const text = textOf(file);
  return text !== undefined && !/^(Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/m.test(text);
};

/** @throws where the folder or the file cannot be written */
export const writeAutostart = (file: string, entry: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, entry, { mode: 0o644 });
};

/** Writes it anew if it is on and says something else. @throws where it cannot be read or written */
export const renewAutostart = (file: string, entry: string): void => {
  if (isAutostarted(file) && textOf(file) !== entry) writeAutostart(file, entry);
};

/** @throws where it is there and cannot be deleted */
export const removeAutostart = (file: string): void => rmSync(file, { force: true });
