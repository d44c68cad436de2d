import { type RefObject, useState } from 'react';
import { createStore, type Store, useStore } from '../ui/createStore.ts';

export type Texts<Name extends string> = { readonly [N in Name]: string };
type Problems<Name extends string> = { readonly [N in Name]?: string | null };

/** A form that can be closed and opened again without losing what is typed in it. */
export type DraftForm<Name extends string> = {
  readonly names: readonly Name[];
  readonly empty: Texts<Name>;
  readonly typed: Store<Texts<Name>>;
};

/** Makes a form with these fields, in the order in which they stand. */
export const createDraftForm = <Name extends string>(names: readonly Name[]): DraftForm<Name> => {
  const empty = Object.fromEntries(names.map((name) => [name, ''])) as Texts<Name>; // every name has its text
  return { names, empty, typed: createStore(empty) };
};

/** Whether anything is typed in a form. */
export const useIsFilled = <Name extends string>({ names, typed }: DraftForm<Name>): boolean =>
  useStore(typed, (texts) => names.some((name) => texts[name] !== ''));

/** A field left empty is not known, rather than known to be nothing. */
export const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

type Options<Name extends string> = {
  readonly form: DraftForm<Name>;
  readonly element: RefObject<HTMLFormElement | null>;
  readonly check: (texts: Texts<Name>) => Problems<Name>;
};

/** The fields of a form, what is wrong with them, and what to do with both. */
export const useDraftForm = <Name extends string>({ form, element, check }: Options<Name>) => {
  const texts = useStore(form.typed, (all) => all);
  const [problems, setProblems] = useState<Problems<Name>>({});

  const setText = (name: Name, text: string): void => {
    form.typed.set({ ...form.typed.get(), [name]: text });
    setProblems({ ...problems, [name]: null });
  };

  return {
    texts,
    setText,
    field: (name: Name) => ({ name, value: texts[name], error: problems[name] ?? undefined }),
    /** Whether all is well; otherwise the focus goes to the first field that is not. */
    isValid: (): boolean => {
      const found = check(texts);
      setProblems(found);
      const first = form.names.find((name) => (found[name] ?? null) !== null);
      if (first !== undefined) {
        element.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
      }
      return first === undefined;
    },
    /** Empties the form, unless something was typed since `saved`. */
    clear: (saved: Texts<Name> = form.typed.get()): void => {
      if (form.typed.get() === saved) {
        form.typed.set(form.empty);
      }
    },
  };
};
