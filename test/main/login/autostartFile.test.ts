import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  autostartEntry,
  isAutostarted,
  removeAutostart,
  renewAutostart,
  writeAutostart,
} from '#main/login/autostartFile.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

const fileIn = (folder: string): string => join(folder, 'autostart', 'app.desktop');
const ENTRY = autostartEntry('Followthrough', ['/opt/Followthrough/followthrough', '--hidden']);

describe('the file that starts the app at login', () => {
  it('is written with its folder, found, and removed again', () => {
    const file = fileIn(tempFolder());
    expect(isAutostarted(file)).toBe(false);
    removeAutostart(file);
    writeAutostart(file, ENTRY);
    expect(isAutostarted(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(
      [
        '[Desktop Entry]',
        'Type=Application',
        'Name=Followthrough',
        'Exec="/opt/Followthrough/followthrough" "--hidden"',
        'Terminal=false',
        'X-GNOME-Autostart-enabled=true',
        '',
      ].join('\n'),
    );
    // Nobody runs it as a program.
    expect(statSync(file).mode & 0o111).toBe(0);
    removeAutostart(file);
    expect(isAutostarted(file)).toBe(false);
  });

  it.each([
    ['a space', '/home/a b/app', '"/home/a b/app"'],
    ['a percent sign', '/home/100%/app', '"/home/100%%/app"'],
    ['a quotation mark', '/home/"x"/app', '"/home/\\\\"x\\\\"/app"'],
    ['a dollar and a backtick', '/home/$x`y`/app', '"/home/\\\\$x\\\\`y\\\\`/app"'],
    ['a backslash', '/home/a\\b/app', '"/home/a\\\\\\\\b/app"'],
  ])('quotes a path with %s by the rules of desktop entries', (_, path, word) => {
    expect(autostartEntry('N', [path])).toContain(`\nExec=${word}\n`);
  });

  it.each(['Hidden=true', 'Hidden = true', 'X-GNOME-Autostart-enabled=false'])(
    'that the user has switched off by “%s” in the desktop’s own settings does not start it',
    (line) => {
      const file = fileIn(tempFolder());
      writeAutostart(file, ENTRY.replace('X-GNOME-Autostart-enabled=true', line));
      expect(isAutostarted(file)).toBe(false);
      writeAutostart(file, ENTRY);
      expect(isAutostarted(file)).toBe(true);
    },
  );

  it('is written anew where the app lies elsewhere by now, and only if it is on', () => {
    const file = fileIn(tempFolder());
    const old = autostartEntry('Followthrough', ['/opt/Followthrough-0.1.AppImage', '--hidden']);
    renewAutostart(file, ENTRY);
    expect(isAutostarted(file)).toBe(false);
    writeAutostart(file, old);
    renewAutostart(file, ENTRY);
    expect(readFileSync(file, 'utf8')).toBe(ENTRY);
    const off = old.replace('X-GNOME-Autostart-enabled=true', 'Hidden=true');
    writeAutostart(file, off);
    renewAutostart(file, ENTRY);
    expect(readFileSync(file, 'utf8')).toBe(off);
  });

  it('that cannot be written or read throws, and what is in its place stays as it was', () => {
    const folder = tempFolder();
    // A folder that takes nothing: a file stands where it would be. Root may write to read-only ones.
    writeFileSync(join(folder, 'autostart'), 'mine');
    expect(() => writeAutostart(fileIn(folder), ENTRY)).toThrow(/EEXIST|ENOTDIR/);
    expect(isAutostarted(fileIn(folder))).toBe(false);
    expect(readFileSync(join(folder, 'autostart'), 'utf8')).toBe('mine');
    const other = tempFolder();
    mkdirSync(fileIn(other), { recursive: true });
    expect(() => isAutostarted(fileIn(other))).toThrow(/EISDIR/);
    expect(() => removeAutostart(fileIn(other))).toThrow();
  });
});
