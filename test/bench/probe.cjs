// Loaded into Electron's main process before the app (`-r`), the same for every app measured: says when its window is
// shown with a picture in it. Two frames after `show`, because the event itself comes before the first of them.
const { app } = require('electron');

const TWO_FRAMES = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))';

app.on('browser-window-created', (_event, window) => {
  window.once('show', async () => {
    await window.webContents.executeJavaScript(TWO_FRAMES);
    process.stdout.write('WINDOW SHOWN\n');
  });
});
