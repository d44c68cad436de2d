import type { Session } from 'electron';
import { serveAppFiles } from './appProtocol.ts';
import { refuseNetwork } from './network.ts';
import { denyPermissions } from './permissions.ts';

/** Everything that a session must have before a page is loaded into it. */
export const secureSession = (
  session: Session,
  pageFolder: string,
  devOrigin: string | undefined,
  onServed: (path: string) => void,
): void => {
  serveAppFiles(session, pageFolder, onServed);
  denyPermissions(session);
  refuseNetwork(session, devOrigin);
};
