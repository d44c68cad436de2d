import { PLAIN, type Preset } from './preset.ts';

export const reactiveResume: Preset = {
  ...PLAIN,
  id: 'reactive-resume',
  label: 'Reactive Resume',
  columns: {
    Company: 'company',
    Role: 'title',
    Stage: 'stage',
    Location: 'location',
    Salary: 'salary',
    Source: 'source',
    Tags: 'keep',
  },
};
