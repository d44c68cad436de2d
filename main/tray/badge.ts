import { app, type BrowserWindow, type NativeImage } from 'electron';
import type { TrayModel } from '#shared/tray/trayModel.ts';

/** How much is due, on the dock or launcher, or as a mark on the window in the task bar: as each system has it. */
export const showBadge = (
  { count, icon, tooltip }: TrayModel,
  window: BrowserWindow | undefined,
  imageOf: (icon: TrayModel['icon']) => NativeImage,
): void => {
  if (process.platform === 'win32') window?.setOverlayIcon(icon === 'none' ? null : imageOf(icon), tooltip);
  else app.setBadgeCount(count);
};
