import { plainLine } from './plainLine.ts';

/** So much of what was written elsewhere is said: taken over, it stands whole in the form. */
const SAID = 200;

const nowWords = (now: string): string => {
  const said = plainLine(now, SAID);
  return said === '' ? 'empty' : `“${said}”`;
};

/** Of something that was changed elsewhere while the user had begun to change it. */
export const newer = {
  /** Fields that were changed elsewhere since the user began to change them. */
  changedSince: ({ fields }: { readonly fields: readonly { readonly name: string; readonly now: string }[] }) =>
    `Changed elsewhere since you began: ${fields.map(({ name, now }) => `${name} is now ${nowWords(now)}`).join('; ')}. What you typed is kept here, and takes its place if you save.`,
  take: 'Take what is there now',
  /** What was said of something that was logged, where nothing is chosen or ticked. */
  notSaid: 'not said',
  automatic: 'Sent automatically',
  ticked: 'Yes',
  unticked: 'No',
} as const;
