import { parentPort, workerData } from 'node:worker_threads';
import type { HolidayOrder } from './keepHolidays.ts';
import { lookUpHolidays } from './lookUp.ts';

const { place, years } = workerData as HolidayOrder; // what `keepHolidays` asks
parentPort?.postMessage(lookUpHolidays(place, years));
