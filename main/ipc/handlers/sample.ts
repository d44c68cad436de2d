import type { SampleData } from '../../services/sampleData.ts';
import type { Handlers } from '../handler.ts';

export const sampleHandlers = (sample: SampleData): Handlers<'sample.add' | 'sample.remove'> => ({
  'sample.add': sample.add,
  'sample.remove': sample.remove,
});
