import type * as z from 'zod';

/** Reads the text of a file of cases, by the schema of an engine. @throws Error that says in words what is wrong, and where */
export const readCasesAs = <Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> => {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new Error('The file is no JSON.');
  }
  const read = schema.safeParse(raw);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`${issue?.path.join('.') || 'The file'} ${issue?.message ?? 'does not fit'}.`);
};
