/**
 * The two names under which everything goes between page and main: calls there, events back. What is called and what is
 * told stands within, and is known by the contract alone, so that no list of names has to be kept. The preload reads
 * this, and stays a few lines long.
 */
export const WIRE = { call: 'call', event: 'event' } as const;
