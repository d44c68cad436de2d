import type { Part } from '../domain/person.ts';
import { parts } from './parts.ts';

/** What a merge writes into the notes, so that nothing that both records said differently is lost. */
export const merging = {
  also: ({ values }: { readonly values: readonly string[] }) => `Also: ${values.join(', ')}`,
  /** A part that gives way to the one that the kept record has in the same role. */
  part: ({ part, title }: { readonly part: Part; readonly title: string }) => `${parts[part]} in ${title}`,
  /** The day as it stands in the data: notes are the same in every language. */
  connectedOn: ({ day }: { readonly day: string }) => `connected on ${day}`,
} as const;
