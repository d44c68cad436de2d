import { startImportWorker } from './startImportWorker.ts';

startImportWorker();
