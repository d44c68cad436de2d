import * as z from 'zod';
import { PARTS } from './choices.ts';
import { companyRef } from './companyRef.ts';
import { companyId, personId } from './ids.ts';
import { storedDay } from './localDay.ts';
import { line, note, optionalLine } from './text.ts';

export const part = z.enum(PARTS);
export type Part = z.infer<typeof part>;

export const personName = line(300);

/** What the user writes down about a person. */
export const personFields = z.object({
  name: personName,
  /** The employer or agency. */
  company: companyRef.nullable(),
  /** What they do there, in their own words. */
  position: optionalLine(300),
  email: optionalLine(320),
  phone: optionalLine(60),
  profileUrl: optionalLine(4000),
  notes: note,
});

/** Someone at a company. */
export const person = z.object({
  id: personId,
  name: z.string(),
  companyId: companyId.nullable(),
  companyName: z.string().nullable(),
  position: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  profileUrl: z.string().nullable(),
  notes: z.string(),
  /** When LinkedIn says that the two connected. */
  connectedOn: storedDay.nullable(),
  version: z.int().positive(),
});
export type Person = Readonly<z.infer<typeof person>>;
