/**
 * LinkedIn's `Question And Answers` cell, `Q:A | Q:A`, as lines that a person reads. The first colon ends the question;
 * a part without one is kept as it stands, and nothing is ever dropped.
 */
export const questionsText = (cell: string): string => {
  if (!cell.includes(' | ') && !cell.includes(':')) return cell;
  return cell
    .split(' | ')
    .map((part) => part.trim().replace(/^([^:\n]+):\s*(?=\S)/, '$1: '))
    .filter((part) => part !== '')
    .join('\n');
};
