import type { Parsed } from '../contract/index.ts';
import type { RoleId } from '../domain/ids.ts';
import type { PromiseMade } from '../domain/promise.ts';

type Refs = Parsed<'followUps.act'>['items'];
type Settled = { readonly promiseId: PromiseMade['id']; readonly version: number };

/** What can be done from the tray, as data: whoever made the menu need not be there when it is clicked. */
export type TrayAct =
  | { readonly kind: 'done'; readonly items: Refs }
  | ({ readonly kind: 'kept' | 'broken' } & Settled)
  | { readonly kind: 'snooze'; readonly items: Refs; readonly until: 'hour' | 'tomorrow' | 'workDay' }
  | { readonly kind: 'open'; readonly roleId: RoleId; readonly key: string }
  | { readonly kind: 'pause'; readonly for: 'hour' | 'tomorrow' }
  | { readonly kind: 'openToday' | 'add' | 'whoIsCalling' | 'resume' | 'openApp' | 'quit' };
