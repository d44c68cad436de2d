import { PLAIN, type Preset } from './preset.ts';

/**
 * A kanban board's cards. A card's name holds company and title in one, so that the user is asked how it is to be split; its
 * address is the card's and not the posting's.
 */
export const trello: Preset = {
  ...PLAIN,
  id: 'trello',
  label: 'Trello',
  columns: {
    'Card ID': 'externalId',
    'Card Name': 'companyTitle',
    'Card URL': 'keep',
    'Card Description': 'description',
    Labels: 'keep',
    'Due Date': 'keep',
    'List ID': null,
    'List Name': 'stage',
    'Board ID': null,
    'Board Name': 'keep',
    Archived: null,
  },
  isOpen: true,
  keyName: 'trello',
};
