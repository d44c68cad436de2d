import { foldText } from './foldText.ts';

/** By which a company or a title is found again: its folded form, or the name itself where folding leaves nothing (`!!!`). */
export const nameKey = (name: string): string => foldText(name) || name.trim();
