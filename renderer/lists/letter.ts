import { useDraft } from './useDraft.ts';

export type LetterText = { readonly subject: string | null; readonly body: string };

type Options = {
  /** Of which letter. */
  readonly name: string;
  readonly stored: LetterText;
  readonly save: (letter: LetterText) => Promise<void>;
  readonly reload: () => void;
};

/** A subject and a text, edited in place; each is saved with the other as it stands. */
export const useLetter = ({ name, stored, save, reload }: Options) => {
  const hasSubject = stored.subject !== null;
  const subject = useDraft({
    name: `${name}/subject`,
    stored: stored.subject ?? '',
    save: (text) => save({ subject: hasSubject ? text : null, body: body.text }),
    reload,
  });
  const body = useDraft({
    name: `${name}/body`,
    stored: stored.body,
    save: (text) => save({ subject: hasSubject ? subject.text : null, body: text }),
    reload,
  });
  return { subject: hasSubject ? subject : null, body };
};
export type LetterFields = ReturnType<typeof useLetter>;
