import type * as z from 'zod';
import { appContract } from './app.ts';
import { boardContract } from './board.ts';
import { importsContract } from './imports.ts';

/** The one contract of the bridge: per channel what goes in and what comes out. Both ends are derived from it. */
export const contract = { ...appContract, ...boardContract, ...importsContract } as const;

export type Channel = keyof typeof contract;
/** What the caller gives. */
export type Input<C extends Channel> = z.input<(typeof contract)[C]['input']>;
/** What the handler receives, parsed. */
export type Parsed<C extends Channel> = z.output<(typeof contract)[C]['input']>;
export type Output<C extends Channel> = z.output<(typeof contract)[C]['output']>;
