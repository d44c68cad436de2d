import type { RoleId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/localDay.ts';
import type { Clock } from '../clock.ts';
import { storageTrouble } from '../db/failure.ts';
import type { Transact } from '../db/write.ts';
import type { RoleFactsRepository } from '../repositories/roleFacts.ts';
import type { TouchedRolesRepository } from '../repositories/touchedRoles.ts';
import type { Plans } from './plans.ts';

export type DerivedParts = {
  readonly clock: Pick<Clock, 'now' | 'today'>;
  readonly roleFacts: RoleFactsRepository;
  readonly touchedRoles: TouchedRolesRepository;
  readonly plans: Pick<Plans, 'refreshTouched' | 'passed' | 'forgetAll'>;
};

/**
 * The rows that are made from others, role by role: after each write for the roles that it touched, in the same
 * transaction, and once more for those of which something has passed meanwhile. Undo, redo and imports are writes like
 * any other. Whatever is made of roles later is made here.
 */
export const createDerived = ({ clock, roleFacts, touchedRoles, plans }: DerivedParts) => {
  /** For how many touches it is made in the present transaction: each adds one, and an answer may have needed it early. */
  let madeFor = 0;
  /** The latest instant for which something was made in this session. */
  let latest = '' as Instant;
  const forget = (): void => {
    madeFor = 0;
  };
  const moment = () => ({ now: clock.now(), today: clock.today() });
  /** Makes anew what hangs on the roles touched so far. To be called within a transaction, as often as it is needed. */
  const refresh = (): void => {
    const present = moment();
    if (present.now > latest) latest = present.now;
    roleFacts.refreshTouched(present);
    plans.refreshTouched(present.now);
    madeFor = touchedRoles.count();
  };
  /** Writes before something is read, if that can be: on a full disk, or in a file that is in use, what is there is read. */
  const ifPossible = (write: () => void): boolean => {
    try {
      write();
      return true;
    } catch (error) {
      const trouble = storageTrouble(error);
      if (trouble === undefined || trouble === 'damaged') throw error;
      return false;
    }
  };
  /** Some is missing, and could not be made yet. */
  let isMissing = false;
  const complete = (transact: Transact): void => {
    isMissing = roleFacts.isIncomplete();
    if (isMissing) isMissing = !ifPossible(() => transact(() => roleFacts.refreshAll(moment())));
  };
  return {
    refresh,
    /** The end of a transaction: the same, and which roles it has touched. */
    settle: (): readonly RoleId[] => {
      if (touchedRoles.count() === 0) return [];
      const touched = touchedRoles.all();
      if (touchedRoles.count() !== madeFor) refresh();
      touchedRoles.clear();
      forget();
      return touched;
    },
    /** The end of a transaction that has only made new roles, on which nothing hangs. */
    settleNew: (): void => {
      roleFacts.addNew(moment());
      touchedRoles.clear();
    },
    /** What the present transaction has made is gone with it. */
    forget,
    /**
     * Looks after what has passed meanwhile, or was written beside all commands, before it is read. A clock that went back
     * (it was set wrong, or the user travelled) has taken for passed what is still to come: then all is made anew.
     * @returns whether there was something: what was shown before may be old
     */
    catchUp: (transact: Transact): boolean => {
      const wasMissing = isMissing;
      if (isMissing) complete(transact);
      const present = moment();
      const day = roleFacts.day();
      const passed = [...roleFacts.passed(present), ...plans.passed(present.now)];
      const isBack = present.now < latest || present.today < (day ?? present.today);
      latest = present.now;
      if (!isBack && day === present.today && passed.length === 0 && touchedRoles.count() === 0) {
        return wasMissing && !isMissing;
      }
      return ifPossible(() =>
        transact(() => {
          if (isBack) {
            roleFacts.refreshAll(present);
            plans.forgetAll();
          }
          if (day !== present.today) roleFacts.setDay(present.today);
          for (const id of passed) touchedRoles.add(id);
        }),
      );
    },
    /** Makes all of it where some is missing: after an update of the app, or when another program wrote. */
    complete,
  };
};
export type Derived = ReturnType<typeof createDerived>;
