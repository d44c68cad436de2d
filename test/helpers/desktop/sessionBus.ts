import { type ChildProcess, spawn } from 'node:child_process';
import { type EventEmitter, once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Message, type MessageBus, sessionBus } from '@jellybrick/dbus-next';
import { busNeeds, ensureSystemLibraries } from '../../../build/bootstrap/systemLibraries.mjs';

/**
 * A bus that nobody else is on, and where nothing is started because somebody asks for it: what a machine happens to have
 * installed has no say in a test.
 */
const configOf = (folder: string): string => `<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${join(folder, 'bus')}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/** The first line that a program prints; what it complains of is told only if it ends before that. */
const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    let complaint = '';
    child.stderr?.on('data', (chunk) => {
      complaint += chunk;
    });
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.split('\n')[0] ?? '');
    });
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`dbus-daemon ended with code ${code}: ${complaint}`)));
  });

/** Starts a bus of its own; `stop` ends it, and with it every connection. */
export const startSessionBus = async () => {
  await ensureSystemLibraries(busNeeds);
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-bus-'));
  const configFile = join(folder, 'bus.conf');
  await writeFile(configFile, configOf(folder));
  const daemon = spawn('dbus-daemon', [`--config-file=${configFile}`, '--print-address', '--nofork'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => daemon.on('close', () => resolve()));
  const address = await firstLine(daemon);
  return {
    address,
    stop: async (): Promise<void> => {
      daemon.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** A program's own connection to a bus. */
export const connectTo = async (address: string): Promise<MessageBus> => {
  const bus = sessionBus({ busAddress: address });
  await once(bus, 'connect');
  // A bus that is stopped cuts its connections off; the types of the package leave the event out.
  const events: EventEmitter = bus;
  events.on('error', () => undefined);
  return bus;
};

export type Call = {
  readonly to: string;
  readonly path: string;
  readonly iface: string;
  readonly member: string;
  readonly signature?: string;
  readonly body?: unknown[];
};

/** Asks somebody on the bus; gives what they answer. */
export const ask = async (bus: MessageBus, { to, iface, ...call }: Call): Promise<readonly unknown[]> => {
  const reply = await bus.call(new Message({ ...call, destination: to, interface: iface }));
  return reply?.body ?? [];
};

/** Whether anybody on the bus goes by that name. */
export const hasOwner = async (bus: MessageBus, name: string): Promise<boolean> => {
  const about = { to: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', iface: 'org.freedesktop.DBus' };
  const [isOwned] = await ask(bus, { ...about, member: 'NameHasOwner', signature: 's', body: [name] });
  return isOwned === true;
};

/** Of the types of messages, as the D-Bus specification numbers them. */
const SIGNAL = 4;

/** Hears every signal of that name, whoever sends it. */
export const listenTo = async (bus: MessageBus, member: string, heard: (message: Message) => void): Promise<void> => {
  const about = { to: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', iface: 'org.freedesktop.DBus' };
  const rule = `type='signal',member='${member}'`;
  await ask(bus, { ...about, member: 'AddMatch', signature: 's', body: [rule] });
  bus.on('message', (message) => {
    if (message.type === SIGNAL && message.member === member) heard(message);
  });
};
