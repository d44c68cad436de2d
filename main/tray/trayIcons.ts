import type { NativeImage } from 'electron';
import type { TrayModel } from '#shared/tray/trayModel.ts';
import { trayPictures } from './trayPictures.ts';

type State = TrayModel['icon'];
type Image = Pick<NativeImage, 'addRepresentation' | 'setTemplateImage'>;

export type TrayIconsParts<Made extends Image> = {
  /** Electron's `nativeImage`. */
  readonly nativeImage: { readonly createEmpty: () => Made };
  readonly platform: NodeJS.Platform;
  /** Whether the desktop is dark. The panel need not be: each look is seen on both. */
  readonly isDark: () => boolean;
};

const dataUrl = (name: keyof typeof trayPictures): string => `data:image/png;base64,${trayPictures[name]}`;

/** The pictures of a state at its plain size and for screens with twice as many pixels. macOS draws templates in its own colours. */
const urlsOf = (state: State, platform: NodeJS.Platform, isDark: boolean): readonly [string, string] => {
  if (platform === 'darwin') return [dataUrl(`${state}-template-18`), dataUrl(`${state}-template-36`)];
  const look = isDark ? 'dark' : 'light';
  return [dataUrl(`${state}-${look}-24`), dataUrl(`${state}-${look}-48`)];
};

/** The icon of each state, as Electron takes it. */
export const createTrayIcons =
  <Made extends Image>({ nativeImage, platform, isDark }: TrayIconsParts<Made>) =>
  (state: State): Made => {
    const image = nativeImage.createEmpty();
    urlsOf(state, platform, isDark()).forEach((dataURL, index) => {
      image.addRepresentation({ scaleFactor: index + 1, dataURL });
    });
    image.setTemplateImage(platform === 'darwin');
    return image;
  };
