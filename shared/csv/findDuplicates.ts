import { dayNumber } from '../domain/calendarDay.ts';
import type { RoleId } from '../domain/ids.ts';
import type { BoardFacts } from './plan.ts';

/** How far apart the days of two roles of one name may lie for them to be taken for possible doubles (csv.md, rule 5). */
const WITHIN_DAYS = 3;

export type Candidate = {
  readonly companyKey: string;
  readonly titleKey: string;
  readonly day: string | null;
  /** Rows of one kind of source never double each other: there the source's own ids tell its roles apart. */
  readonly kind: string;
};

/** How far to look from a day, the nearest first. */
const DISTANCES = [0, ...Array.from({ length: WITHIN_DAYS }, (_, index) => [-index - 1, index + 1]).flat()];

/** By day, so that a name that thousands share is looked up and not looked through. */
const byDay = <T extends { readonly day: string }>(roles: readonly T[]): ReadonlyMap<number, T> => {
  const found = new Map<number, T>();
  for (const role of roles) if (!found.has(dayNumber(role.day))) found.set(dayNumber(role.day), role);
  return found;
};

/**
 * For each new role the one that it may double: on the board, or (`roleId` null) earlier in this import in a file of
 * another kind. A question to the user and nothing more; without days there is nothing to compare.
 */
export const findDuplicates = (
  candidates: readonly Candidate[],
  board: BoardFacts,
): readonly ({ readonly roleId: RoleId | null } | null)[] => {
  const severalKinds = new Set(candidates.map(({ kind }) => kind)).size > 1;
  const onBoard = new Map<string, ReturnType<typeof byDay<ReturnType<BoardFacts['sameName']>[number]>>>();
  /** For each name the kinds seen on a day. */
  const seen = new Map<string, Map<number, Set<string>>>();
  return candidates.map((candidate) => {
    const { companyKey, titleKey, day, kind } = candidate;
    if (day === null) return null;
    const name = `${companyKey}\n${titleKey}`;
    const at = dayNumber(day);
    const known = onBoard.get(name) ?? byDay(board.sameName(companyKey, titleKey));
    onBoard.set(name, known);
    for (const distance of DISTANCES) {
      const role = known.get(at + distance);
      if (role !== undefined) return { roleId: role.id };
    }
    if (!severalKinds) return null;
    const days = seen.get(name) ?? new Map<number, Set<string>>();
    seen.set(name, days);
    const twin = DISTANCES.some((distance) => {
      const kinds = days.get(at + distance);
      return kinds !== undefined && (kinds.size > 1 || !kinds.has(kind));
    });
    const kinds = days.get(at) ?? new Set<string>();
    days.set(at, kinds.add(kind));
    return twin ? { roleId: null } : null;
  });
};
