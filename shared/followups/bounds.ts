/** Between which numbers each kind of a rule's settings lies. A year has some 250 work days; nobody asks ten times. */
export const RULE_BOUNDS = {
  days: { min: 1, max: 250 },
  steps: { min: 1, max: 10 },
  people: { min: 1, max: 8 },
  minutes: { min: 0, max: 1440 },
} as const;
