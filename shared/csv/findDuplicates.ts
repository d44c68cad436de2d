import { dayNumber } from '../domain/calendarDay.ts';
import type { RoleId } from '../domain/ids.ts';
import type { BoardFacts } from './plan.ts';

/** How far apart the days of two roles of one name may lie for them to be taken for possible doubles (csv.md, rule 5). */
export const WITHIN_DAYS = 3;

export type Candidate = {
  readonly companyKey: string;
  readonly titleKey: string;
  readonly day: string | null;
  /** The kind of its source, if the row has an id or an address there: two of one source are two roles. Else `null`. */
  readonly idOf: string | null;
};

/** How far to look from a day, the nearest first. */
const DISTANCES = [0, ...Array.from({ length: WITHIN_DAYS }, (_, index) => [-index - 1, index + 1]).flat()];

/** Rows of one name that came before. */
type Seen = {
  readonly byDay: Map<number, Set<string | null>>;
  readonly undated: Set<string | null>;
  readonly all: Set<string | null>;
};

/** By day, so that a name that thousands share is looked up and not looked through. */
const byDay = <T extends { readonly day: string }>(roles: readonly T[]): ReadonlyMap<number, T> => {
  const found = new Map<number, T>();
  for (const role of roles) if (!found.has(dayNumber(role.day))) found.set(dayNumber(role.day), role);
  return found;
};

/** Whether one of the sources seen leaves it open that this row is the same role: another one, or a row without an id. */
const leavesOpen = (seen: ReadonlySet<string | null> | undefined, idOf: string | null): boolean =>
  seen !== undefined && seen.size > 0 && (idOf === null || seen.size > 1 || !seen.has(idOf));

type OnBoard = ReturnType<BoardFacts['sameName']>[number];

/** What is there of one name, on the board and of the rows before. */
type Name = { readonly onBoard: ReadonlyMap<number, OnBoard>; readonly seen: Seen };

const NOBODY: ReadonlyMap<number, OnBoard> = new Map();

const newName = (roles: readonly OnBoard[]): Name => ({
  onBoard: roles.length === 0 ? NOBODY : byDay(roles),
  seen: { byDay: new Map(), undated: new Set(), all: new Set() },
});

/** Compares a row with what is there of its name, and adds it. */
const doubleOf = ({ onBoard, seen }: Name, { day, idOf }: Candidate): { readonly roleId: RoleId | null } | null => {
  const at = day === null ? null : dayNumber(day);
  const isTwin =
    at === null
      ? leavesOpen(seen.all, idOf)
      : leavesOpen(seen.undated, idOf) || DISTANCES.some((distance) => leavesOpen(seen.byDay.get(at + distance), idOf));
  seen.all.add(idOf);
  if (at === null) seen.undated.add(idOf);
  else seen.byDay.set(at, (seen.byDay.get(at) ?? new Set()).add(idOf));
  if (at === null) {
    const [first] = onBoard.values();
    if (first !== undefined) return { roleId: first.id };
  } else {
    for (const distance of DISTANCES) {
      const role = onBoard.get(at + distance);
      if (role !== undefined) return { roleId: role.id };
    }
  }
  return isTwin ? { roleId: null } : null;
};

/**
 * For each new role the one that it may double: on the board, or (`roleId` null) earlier in this import. A question to the
 * user and nothing more. A row without a day may double any of its name.
 */
export const findDuplicates = (
  candidates: readonly Candidate[],
  board: BoardFacts,
): readonly ({ readonly roleId: RoleId | null } | null)[] => {
  const nameOf = ({ companyKey, titleKey }: Candidate): string => `${companyKey}\n${titleKey}`;
  // Most names stand in one row: for these nothing is gathered.
  const once = new Set<string>();
  const often = new Set<string>();
  for (const candidate of candidates) {
    const name = nameOf(candidate);
    if (once.has(name)) often.add(name);
    else once.add(name);
  }
  const names = new Map<string, Name>();
  return candidates.map((candidate) => {
    const name = nameOf(candidate);
    const known = names.get(name);
    if (known !== undefined) return doubleOf(known, candidate);
    const roles = board.sameName(candidate.companyKey, candidate.titleKey);
    const isAlone = !often.has(name);
    if (isAlone && roles.length === 0) return null;
    const found = newName(roles);
    if (!isAlone) names.set(name, found);
    return doubleOf(found, candidate);
  });
};
