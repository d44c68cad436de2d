import { PLAIN, type Preset } from './preset.ts';

export const jobSync: Preset = {
  ...PLAIN,
  id: 'jobsync',
  label: 'JobSync',
  columns: {
    // Counts the rows of one export; the next export counts anew, so it is no id.
    index: null,
    createdAt: 'savedDate',
    applied: 'appliedFlag',
    appliedDate: 'appliedDate',
    Company: 'company',
    JobTitle: 'title',
    jobType: 'keep',
    workplaceType: 'keep',
    Location: 'location',
    JobSource: 'source',
    Status: 'stage',
  },
  isOpen: true,
};
