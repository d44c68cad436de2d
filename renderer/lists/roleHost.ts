import { createContext, use } from 'react';
import type { StageId } from '#shared/domain/ids.ts';
import type { RoleCard } from '#shared/domain/role.ts';

/** What the screen on which a role's panel stands does for it. */
export type RoleHost = {
  /** How many cards a column shows once the role is among them. */
  readonly sizeWith: (card: RoleCard, stageId: StageId) => number;
  readonly remove: (card: RoleCard) => void;
};

export const RoleHostContext = createContext<RoleHost | null>(null);

/** Only below a screen that shows the panel. */
export const useRoleHost = (): RoleHost => {
  const host = use(RoleHostContext);
  if (host === null) {
    throw new Error('useRoleHost is used outside of a screen that shows roles');
  }
  return host;
};
