import type { App } from 'electron';

const APP_ID = 'app.followthrough.desktop';
/** By which Windows calls the app back when a notice is clicked; the same in every version, or old notices lead nowhere. */
const TOAST_ACTIVATOR = 'A59F58F1-E1FE-4AED-AE1E-3824DEE368A2';

type Known = Pick<App, 'setName' | 'setAppUserModelId'> & Partial<Pick<App, 'setToastActivatorCLSID'>>;

/** Tells the system who the app is, before anything of it is shown. The caller-back comes first: the id registers both. */
export const introduce = (app: Known, platform: NodeJS.Platform): void => {
  app.setName('Followthrough');
  if (platform === 'win32') app.setToastActivatorCLSID?.(TOAST_ACTIVATOR);
  app.setAppUserModelId(APP_ID);
};
