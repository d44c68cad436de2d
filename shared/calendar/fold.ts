/** RFC 5545, 3.1: no line has more octets, its line end aside. */
const OCTETS = 75;

const octetsOf = (codePoint: number): number => {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
};

/** A content line in lines of at most 75 octets of UTF-8, each but the first with a space before it; no character is cut. */
export const foldLine = (line: string): string => {
  const parts: string[] = [];
  let start = 0;
  let octets = 0;
  for (let at = 0; at < line.length; ) {
    const codePoint = line.codePointAt(at) ?? 0;
    const size = octetsOf(codePoint);
    if (octets + size > OCTETS) {
      parts.push(line.slice(start, at));
      start = at;
      // The space that marks the line as one that goes on.
      octets = 1;
    }
    octets += size;
    at += codePoint > 0xffff ? 2 : 1;
  }
  parts.push(line.slice(start));
  return parts.join('\r\n ');
};
