/**
 * The form that goes with a count in English: `plural(2, 'role', 'roles')` is `roles`. The rule of `Intl.PluralRules`
 * for whole numbers (a test compares the two), written out, because asking Intl delays the first paint.
 */
export const plural = (count: number, one: string, other: string): string => (count === 1 ? one : other);
