import type { RoleId } from '../domain/ids.ts';
import { dayNumber } from './dayNumber.ts';
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

const near = (a: string, b: string): boolean => Math.abs(dayNumber(a) - dayNumber(b)) <= WITHIN_DAYS;

/**
 * For each new role the one that it may double: on the board, or (`roleId` null) earlier in this import in a file of
 * another kind. A question to the user and nothing more; without days there is nothing to compare.
 */
export const findDuplicates = (
  candidates: readonly Candidate[],
  board: BoardFacts,
): readonly ({ readonly roleId: RoleId | null } | null)[] => {
  const severalKinds = new Set(candidates.map(({ kind }) => kind)).size > 1;
  const seen = new Map<string, Candidate[]>();
  return candidates.map((candidate) => {
    const { companyKey, titleKey, day, kind } = candidate;
    if (day === null) return null;
    const onBoard = board.sameName(companyKey, titleKey).find((role) => near(role.day, day));
    if (onBoard !== undefined) return { roleId: onBoard.id };
    if (!severalKinds) return null;
    const name = `${companyKey}\n${titleKey}`;
    const earlier = seen.get(name) ?? [];
    const twin = earlier.some((other) => other.kind !== kind && other.day !== null && near(other.day, day));
    earlier.push(candidate);
    seen.set(name, earlier);
    return twin ? { roleId: null } : null;
  });
};
