/** What is typed over something, with what stood in each field when that was begun. */
export type Over<Shown> = Shown & {
  /** Of a field that is missing here nobody knows what it was begun with. */
  readonly from: Partial<Shown>;
};

type IsSame<Shown> = (name: keyof Shown, one: Partial<Shown>, other: Partial<Shown>) => boolean;

/** Some fields of another. */
export const fieldsOf = <Shown extends object>(
  names: readonly (keyof Shown)[],
  shown: Partial<Shown>,
): Partial<Shown> => {
  const some: Partial<Shown> = {};
  for (const name of names) if (name in shown) some[name] = shown[name];
  return some;
};

/**
 * For a form of these fields in which something is changed that may be changed elsewhere meanwhile: nothing newer is
 * written over by what the user did not touch, nor, before they are told, by what they did.
 */
export const createNewerFields = <Shown extends object>(names: readonly (keyof Shown)[], isSame: IsSame<Shown>) => {
  type Draft = Over<Shown>;

  /** Fields that the user has changed, and that are neither as they were when the user began nor as the user would have them. */
  const changedSince = (draft: Draft, now: Shown): readonly (keyof Shown)[] =>
    names.filter(
      (name) => !isSame(name, draft, draft.from) && !isSame(name, draft.from, now) && !isSame(name, draft, now),
    );

  return {
    changedSince,
    /** The draft over what stands there by now: what was not touched in it is as it stands. */
    broughtUpTo: <D extends Draft>(draft: D, now: Shown): D => {
      const newer = changedSince(draft, now);
      const untouched = names.filter((name) => isSame(name, draft, draft.from));
      const settled = names.filter((name) => !newer.includes(name));
      return {
        ...draft,
        ...fieldsOf(untouched, now),
        from: { ...draft.from, ...fieldsOf(settled, now) },
      };
    },
    /** The draft with what stands there by now, where it was changed elsewhere since. */
    withNewer: <D extends Draft>(draft: D, now: Shown): D => {
      const newer = fieldsOf(changedSince(draft, now), now);
      return { ...draft, ...newer, from: { ...draft.from, ...newer } };
    },
    isSameDraft: (one: Shown, other: Shown): boolean => names.every((name) => isSame(name, one, other)),
  };
};
