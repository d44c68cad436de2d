import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** What the app notes about itself: names of events, codes and counts; never what the user typed or a file held. */
export type Log = {
  readonly info: (event: string, facts?: Facts) => void;
  readonly warn: (event: string, facts?: Facts) => void;
  readonly error: (event: string, error: unknown, facts?: Facts) => void;
  /** Like `error`, but the line is in the file when it returns: for the moment before the app ends. */
  readonly fatal: (event: string, error: unknown) => void;
};
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** Messages of errors may quote data, so only their kind, code and places in the code are kept. */
export const describeError = (error: unknown): Facts => {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    code: 'code' in error && typeof error.code === 'string' ? error.code : '',
    frames: frames
      .slice(0, 8)
      .map((line) => line.trim().replace(/\(?(?:file:\/\/)?[^\s()]*[\\/]/, '('))
      .join(' | '),
  };
};

/** Writes to a file of at most 1 MB, with one older file kept beside it. Loaded late: nothing is logged on a good start. */
export const createLog = (file: string): Log => {
  const append = async (level: 'info' | 'warn' | 'error', event: string, facts: Facts): Promise<void> => {
    const { default: logger } = await import('electron-log/node.js');
    logger.transports.file.resolvePathFn = () => file;
    logger.transports.file.maxSize = 1_048_576;
    logger.transports.console.level = false;
    logger[level](event, JSON.stringify(facts));
  };
  const write = (level: 'info' | 'warn' | 'error', event: string, facts: Facts): void => {
    // A log that cannot be written must not be the fault that ends the app.
    append(level, event, facts).catch(() => undefined);
  };
  return {
    info: (event, facts = {}) => write('info', event, facts),
    warn: (event, facts = {}) => write('warn', event, facts),
    error: (event, error, facts = {}) => write('error', event, { ...facts, ...describeError(error) }),
    fatal: (event, error) => {
      const line = `[${new Date().toISOString()}] [fatal] ${event} ${JSON.stringify(describeError(error))}\n`;
      try {
        mkdirSync(dirname(file), { recursive: true });
        appendFileSync(file, line);
      } catch {
        // Nothing can be written; the dialog that follows is all that is left.
      }
    },
  };
};
