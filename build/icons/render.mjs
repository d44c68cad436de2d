// node build/icons/render.mjs: draws icon.svg at every size an app's icon is asked for, with the Electron that runs the
// app, so that no drawing program is needed. The pictures are committed; run this after changing the drawing.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sizes = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024];

if (process.versions.electron) await draw();
else await (await import('../bootstrap/drawInElectron.mjs')).drawInElectron(fileURLToPath(import.meta.url));

async function draw() {
  const { app, BrowserWindow } = await import('electron');
  const svg = readFileSync(join(import.meta.dirname, 'icon.svg'), 'base64');
  void app.whenReady().then(async () => {
    const window = new BrowserWindow({ show: false });
    await window.loadURL('about:blank');
    for (const size of sizes) {
      const picture = await window.webContents.executeJavaScript(`(async () => {
        const image = new Image(${size}, ${size});
        image.src = 'data:image/svg+xml;base64,${svg}';
        await image.decode();
        const canvas = new OffscreenCanvas(${size}, ${size});
        canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size});
        const blob = await canvas.convertToBlob({ type: 'image/png' });
        return new Uint8Array(await blob.arrayBuffer());
      })()`);
      writeFileSync(join(import.meta.dirname, `${size}x${size}.png`), picture);
    }
    app.quit();
  });
}
