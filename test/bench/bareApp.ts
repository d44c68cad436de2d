import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The yardstick: the least that is an Electron app with a window. Shown once its page is painted, as any good window is. */
const MAIN = `
const { app, BrowserWindow } = require('electron');
app.setPath('userData', process.argv.find((word) => word.startsWith('--profile=')).slice(10));
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 820, show: false });
  window.once('ready-to-show', () => window.show());
  window.loadFile('index.html');
});
app.on('window-all-closed', () => app.quit());
`;

/** Writes the bare app into a folder and gives that folder. */
export const writeBareApp = (folder: string): string => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }));
  writeFileSync(join(folder, 'main.cjs'), MAIN);
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><title>Bare</title><h1>Bare</h1>');
  return folder;
};
