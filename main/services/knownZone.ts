import { isZone } from '#shared/domain/zone.ts';
import type { Clock } from '../clock.ts';

/** The user's zone, as far as this system knows it. */
export const knownZone = ({ zone }: Pick<Clock, 'zone'>): string => (isZone(zone()) ? zone() : 'UTC');
