/**
 * LinkedIn's `Question And Answers` cell, `Q:A | Q:A`, as lines that a person reads. The first colon ends the question;
 * a part without one is kept as it stands, and nothing is ever dropped.
 */
export const questionsText = (cell: string): string => {
  if (cell === '' || (!cell.includes(' | ') && !cell.includes(':'))) return cell;
  const lines: string[] = [];
  for (const piece of cell.split(' | ')) {
    const part = piece.trim();
    const colon = part.indexOf(':');
    const answer = colon === -1 ? '' : part.slice(colon + 1).trimStart();
    if (part !== '') lines.push(answer === '' ? part : `${part.slice(0, colon)}: ${answer}`);
  }
  return lines.join('\n');
};
