/** Two notes as one, with a blank line between them. Nothing of either is lost; one that both hold is there once. */
export const joinNotes = (...notes: readonly string[]): string => {
  const kept: string[] = [];
  for (const note of notes) if (note.trim() !== '' && !kept.includes(note)) kept.push(note);
  return kept.join('\n\n');
};
