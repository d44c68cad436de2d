/** What a merge writes into the notes, so that nothing that both records said differently is lost. */
export const merging = {
  also: ({ values }: { readonly values: readonly string[] }) => `Also: ${values.join(', ')}`,
} as const;
