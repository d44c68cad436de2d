import * as z from 'zod';
import { readCasesAs } from '../domain/readCases.ts';
import type { Signal } from './signal.ts';
import { partsFields, signalFields } from './signalFields.ts';
import type { Parts } from './strength.ts';

/** Where an id comes a second time; -1 if all differ. */
const firstRepeated = (signals: readonly Signal[]): number => {
  const seen = new Set<string>();
  return signals.findIndex(({ id }) => seen.size === seen.add(id).size);
};

const signals = z.array(signalFields, 'is no list of signals').superRefine((list, context) => {
  const index = firstRepeated(list);
  if (index !== -1)
    context.addIssue({ code: 'custom', path: [index, 'id'], message: 'is the id of another signal too' });
});

const cases = z.array(
  z.object({ name: z.string('is no text'), parts: partsFields, signals }, 'is no case {name, parts, signals}'),
  'is no list of cases',
);

/** Signals on a role, and who is who in it. */
export type SignalCase = { readonly name: string; readonly parts: Parts; readonly signals: readonly Signal[] };

/** Reads the text of a file of cases. @throws Error that says in words what is wrong, and where */
export const readCases = (text: string): readonly SignalCase[] => readCasesAs(cases, text);
