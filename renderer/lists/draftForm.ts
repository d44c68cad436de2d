import { type RefObject, useEffect, useState } from 'react';
import { createKeptDrafts, type KeptDrafts } from './keptDrafts.ts';
import { useOfferedDraft } from './useOfferedDraft.ts';

export type Texts<Name extends string> = { readonly [N in Name]: string };
type Problems<Name extends string> = { readonly [N in Name]?: string | null };

/** A form that can be closed, and the app with it, without losing what is typed in it. */
export type DraftForm<Name extends string> = {
  readonly names: readonly Name[];
  readonly empty: Texts<Name>;
  readonly drafts: KeptDrafts<Texts<Name>>;
};

/** Makes a form with these fields, in the order in which they stand. `form` names its drafts. */
export const createDraftForm = <Name extends string>(form: string, names: readonly Name[]): DraftForm<Name> => {
  const empty = Object.fromEntries(names.map((name) => [name, ''])) as Texts<Name>; // every name has its text
  return { names, empty, drafts: createKeptDrafts(form, empty) };
};

/** A field left empty is not known, rather than known to be nothing. */
export const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

type Options<Name extends string> = {
  readonly form: DraftForm<Name>;
  readonly element: RefObject<HTMLFormElement | null>;
  readonly check: (texts: Texts<Name>) => Problems<Name>;
  /** Hears whether anything is typed. */
  readonly onFilled: (isFilled: boolean) => void;
};

/** The fields of a form, what is wrong with them, what was begun before, and what to do with all of that. */
export const useDraftForm = <Name extends string>({ form, element, check, onFilled }: Options<Name>) => {
  const { drafts, empty, names } = form;
  const { draft, set, forget, offer, isFilled } = useOfferedDraft({
    drafts,
    empty,
    isFilled: (texts) => names.some((name) => texts[name].trim() !== ''),
  });
  const [problems, setProblems] = useState<Problems<Name>>({});
  useEffect(() => onFilled(isFilled), [onFilled, isFilled]);

  /** Whether all is well; otherwise the focus goes to the first field that is not. */
  const show = (found: Problems<Name>): boolean => {
    setProblems(found);
    const first = names.find((name) => (found[name] ?? null) !== null);
    if (first !== undefined) {
      element.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
    }
    return first === undefined;
  };

  /** Puts texts into some fields; what was wrong with them is open again. */
  const put = (some: Partial<Texts<Name>>): void => {
    set({ ...draft, ...some });
    setProblems({ ...problems, ...Object.fromEntries(Object.keys(some).map((name) => [name, null])) });
  };
  const field = (name: Name) => ({ name, value: draft[name], error: problems[name] ?? undefined });

  return {
    texts: draft,
    offer,
    set: put,
    field,
    /** A field for the props of a line of text. */
    line: (name: Name) => ({
      ...field(name),
      onChange: (event: { readonly target: { readonly value: string } }): void => {
        // One text, of a field that there is.
        const some: Partial<Record<Name, string>> = {};
        some[name] = event.target.value;
        put(some);
      },
    }),
    isValid: (): boolean => show(check(draft)),
    show,
    forget,
  };
};
