// node build/tray/render.mjs: draws the icons of the tray with the Electron that runs the app, as build/icons/render.mjs
// does those of the app. The pictures are committed, for the eye here and for the app in main/tray/trayPictures.ts, so that
// it finds them wherever it runs; run this after changing a drawing.
//
// Three states, told apart by their shape as well as by their colour: nothing due, something due (a full disc in the
// corner), something missed (a triangle with its point up). On a coloured ground the sign is seen on panels of any shade;
// macOS draws templates itself, in black or white, so there it is the sign alone.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** For panels that are light or dark: the ground of the sign, and the colours of the two marks. */
const looks = {
  light: { ground: '#0b6b63', sign: '#ffffff', due: '#f5a524', missed: '#d92d20', rim: '#ffffff' },
  dark: { ground: '#14998d', sign: '#ffffff', due: '#fdb022', missed: '#f04438', rim: '#101828' },
};
const states = ['none', 'due', 'missed'];

/**
 * The app's own sign, an arrow that turns a corner, in a square of 24.
 * @param {string} colour
 * @param {number} width of its line
 */
const sign = (colour, width) =>
  `<g fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round">
    <path d="M7 5.5v4a3.6 3.6 0 0 0 3.6 3.6h7"/><path d="M13.8 8.6l4.6 4.5-4.6 4.5"/></g>`;

/**
 * The mark of a state, with a rim that parts it from what lies under it.
 * @param {string} state
 * @param {{fill: string, rim: string, rimWidth: number, inner: string}} look
 */
const mark = (state, { fill, rim, rimWidth, inner }) => {
  const edge = `stroke="${rim}" stroke-width="${rimWidth}" stroke-linejoin="round"`;
  if (state === 'due') return `<circle cx="17.8" cy="17.8" r="5" fill="${fill}" ${edge}/>`;
  if (state !== 'missed') return '';
  return `<path d="M16.4 9.8l6.2 12h-12.4z" fill="${fill}" ${edge}/>
    <path d="M16.4 14.2v3.2" stroke="${inner}" stroke-width="1.9" stroke-linecap="round"/>
    <circle cx="16.4" cy="19.8" r="1.05" fill="${inner}"/>`;
};

/** @param {string} content */
const svg = (content) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${content}</svg>`;

/**
 * @param {string} state
 * @param {typeof looks.light} look
 */
const coloured = (state, { ground, sign: ink, rim, ...marks }) =>
  svg(`<rect x="1" y="1" width="22" height="22" rx="5.5" fill="${ground}"/>
    <g transform="${state === 'none' ? '' : 'translate(-1.6 -1.9)'}">${sign(ink, 2.6)}</g>
    ${mark(state, { fill: state === 'due' ? marks.due : marks.missed, rim, rimWidth: 1.6, inner: '#ffffff' })}`);

/**
 * The sign is cut out around the mark, and the mark where it has something in it: both stand free on a panel of any colour.
 * @param {string} state
 */
const template = (state) => {
  const place = state === 'none' ? 'translate(-4.5 -3) scale(1.3)' : 'translate(-6.6 -5) scale(1.15)';
  const around = mark(state, { fill: '#000', rim: '#000', rimWidth: 4, inner: '#000' });
  const within = mark(state, { fill: '#fff', rim: '#fff', rimWidth: 0.8, inner: '#000' });
  return svg(`<mask id="around"><rect width="24" height="24" fill="#fff"/>${around}</mask>
    <mask id="within"><rect width="24" height="24" fill="#000"/>${within}</mask>
    <g mask="url(#around)"><g transform="${place}">${sign('#000', 2.4)}</g></g>
    <rect width="24" height="24" mask="url(#within)"/>`);
};

const drawings = states.flatMap((state) => [
  ...Object.entries(looks).flatMap(([look, colours]) =>
    [24, 48].map((size) => ({ name: `${state}-${look}-${size}`, size, drawing: coloured(state, colours) })),
  ),
  ...[18, 36].map((size) => ({ name: `${state}-template-${size}`, size, drawing: template(state) })),
]);

/** @param {readonly string[]} lines */
const moduleOf = (
  lines,
) => `/** The icons of the tray, as PNG in base 64, by state, look and width in pixels: drawn by build/tray/render.mjs. */
export const trayPictures = {
${lines.join('\n')}
} as const;
`;

if (process.versions.electron) await draw();
else await (await import('../bootstrap/drawInElectron.mjs')).drawInElectron(fileURLToPath(import.meta.url));

async function draw() {
  const { app, BrowserWindow } = await import('electron');
  void app.whenReady().then(async () => {
    const window = new BrowserWindow({ show: false });
    await window.loadURL('about:blank');
    /** @type {string[]} */
    const lines = [];
    for (const { name, size, drawing } of drawings) {
      const source = Buffer.from(drawing).toString('base64');
      const picture = await window.webContents.executeJavaScript(`(async () => {
        const image = new Image(${size}, ${size});
        image.src = 'data:image/svg+xml;base64,${source}';
        await image.decode();
        const canvas = new OffscreenCanvas(${size}, ${size});
        canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size});
        const blob = await canvas.convertToBlob({ type: 'image/png' });
        return new Uint8Array(await blob.arrayBuffer());
      })()`);
      writeFileSync(join(import.meta.dirname, `${name}.png`), picture);
      lines.push(`  '${name}': '${Buffer.from(picture).toString('base64')}',`);
    }
    writeFileSync(join(import.meta.dirname, '../../main/tray/trayPictures.ts'), moduleOf(lines));
    app.quit();
  });
}
