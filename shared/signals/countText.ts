import { foldTyped } from './foldTyped.ts';

const MOST_CANDIDATES = 1_000_000;
const WORK_WEEK = 5;

const NUMBERS = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
] as const; // biome-ignore format: a list is read as one

/** How many are “several”. */
const SEVERAL = 3;

const AMOUNTS: ReadonlyMap<string, number> = new Map([
  ...NUMBERS.map((word, value) => [word, value] as const),
  ...(['no', 'none', 'nobody', 'no one', 'no-one'] as const).map((word) => [word, 0] as const),
  ...(['several', 'some', 'few', 'a few'] as const).map((word) => [word, SEVERAL] as const),
  ...([['another', 1], ['couple', 2], ['a couple', 2], ['a couple of', 2]] as const),
]); // biome-ignore format: a table

const wholeOf = (typed: string): number | undefined => (/^\d{1,7}$/.test(typed) ? Number(typed) : AMOUNTS.get(typed));

/** Reads how many other candidates there are: `0`, `none`, `two others`, `several` (3). `undefined` if it is no number. */
export const readCandidates = (text: string): number | undefined => {
  const typed = foldTyped(text).replace(/ (?:(?:other |more )?(?:others?|candidates?|people)|more|else|left)$/, '');
  const count = wholeOf(typed);
  return count !== undefined && count <= MOST_CANDIDATES ? count : undefined;
};

/** Nothing of the week, and all of it. Hybrid says neither. */
const REMOTE = /^(?:(?:fully?|100 ?%|all) )?remote(?:ly)?$|^(?:wfh|home office|from home|no office(?: days)?)$/;
const OFFICE =
  /^(?:(?:fully?|full[- ]time|all|always)(?: (?:in|at))?(?: the)? )?(?:in[- ])?(?:office|on[- ]?site)$|^every day$/;
const SOME =
  /^([a-z]+|\d)(?: (?:office )?days?)?(?: (?:in|at) (?:the )?office| on[- ]?site)?(?:(?: (?:a|per|each)| ?\/) ?week)?$/;

/** Reads the office days a week, 0 to 5: `remote`, `3`, `3 days`, `two days a week`, `full time office`. */
export const readOfficeDays = (text: string): number | undefined => {
  const typed = foldTyped(text);
  if (REMOTE.test(typed)) return 0;
  if (OFFICE.test(typed)) return WORK_WEEK;
  const [, amount = ''] = SOME.exec(typed) ?? [];
  const days = amount === 'several' || amount === 'some' || amount === 'few' ? undefined : wholeOf(amount);
  return days !== undefined && days <= WORK_WEEK ? days : undefined;
};
