import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { failureMessage } from '../../api/failure.ts';
import { useAppInfo } from '../../ground/appInfo.tsx';
import { hasMainKey, mainKey } from '../../ground/platformKeys.ts';

type Errors = Readonly<Record<string, string | undefined>>;

type Options<E extends Errors> = {
  readonly check: () => E;
  /** Saves; answers what is wrong after all, or `null`. */
  readonly save: () => Promise<E | null>;
  readonly onSaved: () => void;
};

/** A form that is saved by its button, by Enter in a line of text, and by Ctrl or Cmd and Enter anywhere. */
export const useCaptureForm = <E extends Errors>({ check, save, onSaved }: Options<E>) => {
  const { platform } = useAppInfo();
  const element = useRef<HTMLFormElement>(null);
  const isSaving = useRef(false);
  const [errors, setErrors] = useState<Errors>({});
  const [problem, setProblem] = useState<string | null>(null);

  const show = (found: Errors): boolean => {
    setErrors(found);
    const fields = [...(element.current?.querySelectorAll<HTMLElement>('[name]') ?? [])];
    const first = fields.find((field) => found[field.getAttribute('name') ?? ''] !== undefined);
    first?.focus();
    return Object.values(found).every((error) => error === undefined);
  };
  const trySave = async (): Promise<void> => {
    if (isSaving.current || !show(check())) {
      return;
    }
    isSaving.current = true;
    setProblem(null);
    try {
      const found = await save();
      if (found === null || show(found)) {
        onSaved();
      }
    } catch (failure) {
      setProblem(failureMessage(failure));
    } finally {
      isSaving.current = false;
    }
  };

  return {
    errors,
    /** For the end of the form: what went wrong, and the keys that save. */
    end: { problem, saveKeys: mainKey(platform, 'Enter') },
    clearError: (names: readonly string[]): void =>
      setErrors((before) => Object.fromEntries(Object.entries(before).filter(([name]) => !names.includes(name)))),
    form: {
      ref: element,
      noValidate: true,
      onSubmit: (event: FormEvent) => {
        event.preventDefault();
        void trySave();
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Enter' && hasMainKey(platform, event)) {
          event.preventDefault();
          void trySave();
        }
      },
    },
  };
};
