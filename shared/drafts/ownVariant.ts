import type { DraftTemplate, Variant } from './variants.ts';

/** A last paragraph of few words, or with one's own name, is how the letter is signed. */
const isSignature = (paragraph: string): boolean =>
  /\{\s*my\s+name\s*\}/i.test(paragraph) ? paragraph.length < 200 : paragraph.trim().split(/\s+/).length <= 4;

/** The user's own template as the one way to say it; what is added stands before the signature. */
export const ownVariant = ({ subject, body }: DraftTemplate): Variant => {
  const at = body.trimEnd().lastIndexOf('\n\n');
  const isSigned = at !== -1 && isSignature(body.slice(at));
  return {
    subject,
    sentences: [body],
    body: (spare) => {
      if (spare.length === 0) return body;
      const own = spare.join(' ');
      return isSigned ? `${body.slice(0, at)}\n\n${own}${body.slice(at)}` : `${body.trimEnd()}\n\n${own}`;
    },
  };
};
