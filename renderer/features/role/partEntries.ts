import { PARTS } from '#shared/domain/choices.ts';
import { parts } from '#shared/messages/parts.ts';

/** The parts as options of a choice. */
export const partOptions = PARTS.map((part) => ({ value: part, label: parts[part] }));
