/** The later of some days; the first is always there. */
export const laterOf = (day: string, ...others: readonly (string | null | undefined)[]): string =>
  others.reduce<string>((latest, other) => (other != null && other > latest ? other : latest), day);

/** The last of some days; `undefined` of none. */
export const lastOf = (days: Iterable<string>): string | undefined => {
  let last: string | undefined;
  for (const day of days) if (last === undefined || day > last) last = day;
  return last;
};
