import { PLAIN, type Preset } from './preset.ts';

/** The job tracker of Teal, by the columns of its table. */
export const teal: Preset = {
  ...PLAIN,
  id: 'teal',
  label: 'Teal',
  columns: {
    'Job Position': 'title',
    Company: 'company',
    'Max. Salary': 'salary',
    Location: 'location',
    Status: 'stage',
    'Date Saved': 'savedDate',
    'Date Applied': 'appliedDate',
    'Follow up': 'keep',
    Excitement: 'keep',
  },
  isOpen: true,
};
