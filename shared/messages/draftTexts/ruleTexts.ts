/** Sentences that stand in one text together, one per place; `{fields}` and `[optional parts]` are those of templates. */
type Row = readonly string[];

/** What is said at one step of a rule. Sentences of one place can stand in for each other: no row leans on its own kin. */
export type StepTexts = {
  /** Why I write, what I ask, how I close. */
  readonly email: readonly Row[];
  /** Why I write, what I ask. */
  readonly message: readonly Row[];
  /** Why I call, what I ask. */
  readonly call: readonly Row[];
};

/** The default words of one rule. */
export type RuleTexts = {
  /** One for each row of an e-mail. */
  readonly subjects: readonly string[];
  /** What comes after the last step says the same as that. */
  readonly steps: readonly [StepTexts, ...StepTexts[]];
  readonly call: {
    /** What to settle before one hangs up: told to the user. */
    readonly close: readonly string[];
    /** What to leave as a message if nobody answers. */
    readonly voicemail: readonly string[];
  };
  /** Sentences that fit any text of the rule, for when all its texts have gone to others of the company. */
  readonly spare: readonly string[];
};
