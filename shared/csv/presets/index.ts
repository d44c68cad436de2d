import type { ColumnMeaning } from '../columnMeaning.ts';
import { headerName } from '../foldHeader.ts';
import { atomicCrm, google, googleOld, outlook } from './contacts.ts';
import { huntr } from './huntr.ts';
import { jobSync } from './jobSync.ts';
import { linkedInApplications, linkedInConnections, linkedInSaved } from './linkedIn.ts';
import type { Preset } from './preset.ts';
import { reactiveResume } from './reactiveResume.ts';
import { teal } from './teal.ts';
import { trello } from './trello.ts';

export const PRESETS: readonly Preset[] = [
  linkedInApplications,
  linkedInSaved,
  linkedInConnections,
  jobSync,
  huntr,
  reactiveResume,
  teal,
  trello,
  atomicCrm,
  google,
  googleOld,
  outlook,
];

const OF_LINKEDIN: readonly (Preset | null)[] = [linkedInApplications, linkedInSaved, linkedInConnections];

/** Whether a table is part of LinkedIn's own export. */
export const isLinkedIn = (preset: Preset | null): boolean => OF_LINKEDIN.includes(preset);

/** The format whose columns are all there, whatever their order. */
export const presetOf = (headers: readonly string[]): Preset | null => {
  const names = new Set(headers.map(headerName).filter((name) => name !== ''));
  const fits = ({ columns, isOpen }: Preset): boolean => {
    const wanted = Object.keys(columns).map(headerName);
    return (isOpen || wanted.length === names.size) && wanted.every((name) => names.has(name));
  };
  return PRESETS.find(fits) ?? null;
};

/** For each column of a file of this format its meaning, or `null`. A column that the format has not is kept. */
export const presetMeanings = (preset: Preset, headers: readonly string[]): readonly (ColumnMeaning | null)[] => {
  const byName = new Map(Object.entries(preset.columns).map(([name, meaning]) => [headerName(name), meaning]));
  return headers.map((header) => {
    const meaning = byName.get(headerName(header));
    return meaning === undefined ? 'keep' : meaning;
  });
};
