import { PLAIN, type Preset } from './preset.ts';

export const huntr: Preset = {
  ...PLAIN,
  id: 'huntr',
  label: 'Huntr',
  columns: {
    id: 'externalId',
    title: 'title',
    location: 'location',
    url: 'url',
    companyName: 'company',
    listName: 'stage',
    htmlDescription: 'description',
  },
  isOpen: true,
  keyName: 'huntr',
};
