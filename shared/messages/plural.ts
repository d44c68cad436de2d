const rules = new Intl.PluralRules('en');

/** The form that goes with a count in English: `plural(2, 'role', 'roles')` is `roles`. */
export const plural = (count: number, one: string, other: string): string =>
  rules.select(count) === 'one' ? one : other;
