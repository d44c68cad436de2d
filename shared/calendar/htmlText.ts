const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
};

/** The characters behind the few entities that mail programs write, and behind numbers. */
export const withoutEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

const TAG = /<\/?(?:a|b|br|div|em|h[1-6]|hr|html|i|li|ol|p|span|strong|table|td|tr|u|ul)(?:\s[^<>]*)?\/?>/i;

/** Google writes HTML where the standard wants plain text: the words of it. Text without tags comes back as it is. */
export const withoutTags = (text: string): string => {
  if (!TAG.test(text)) return text;
  const lines = text
    .replace(/<(?:br|hr)\s*\/?>|<\/(?:p|div|li|tr|h[1-6])\s*>/gi, '\n')
    .replace(/<li(?:\s[^<>]*)?>/gi, '- ')
    .replace(/<\/?[a-z][^<>]*>/gi, '');
  return withoutEntities(lines);
};
