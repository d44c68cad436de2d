import type { EventEmitter } from 'node:events';
import { Message, sessionBus, Variant } from '@jellybrick/dbus-next';
import type { BusAnswer, BusCall } from './sessionBus.ts';

/** A program may first have to be started by the bus. */
const ANSWER_MS = 2000;

const plain = (value: unknown): unknown => {
  if (value instanceof Variant) return plain(value.value);
  return Array.isArray(value) ? value.map(plain) : value;
};

/** Connects to the session's bus, asks, and leaves it. */
export const askBus = async ({ args = [], ...call }: BusCall): Promise<BusAnswer> => {
  const bus = sessionBus();
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), ANSWER_MS);
  // There is no bus, or it went away. The types of the package leave the event out.
  const events: EventEmitter = bus;
  events.on('error', () => late.resolve(null));
  try {
    const message = new Message({ ...call, signature: 's'.repeat(args.length), body: [...args] });
    const reply = await Promise.race([bus.call(message), late.promise]);
    return reply === null ? null : reply.body.map(plain);
  } catch {
    // The bus says that there is no such program, or the program that it knows no such question.
    return null;
  } finally {
    clearTimeout(timer);
    bus.disconnect();
  }
};
