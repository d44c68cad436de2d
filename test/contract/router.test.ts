import { beforeEach, describe, expect, it } from 'vitest';
import { createAnswer } from '#main/ipc/answer.ts';
import type { AppChannel, Handlers } from '#main/ipc/handler.ts';
import { recoveryHandlers } from '#main/ipc/handlers/recovery.ts';
import { type AnswerAny, startRouter } from '#main/ipc/router.ts';
import type { Facts, Log } from '#main/log.ts';
import { isTrustedSender } from '#main/security/trustedSender.ts';
import { type Channel, contract, isChannel } from '#shared/contract/index.ts';
import { ok } from '#shared/contract/result.ts';
import { WIRE } from '#shared/contract/wire.ts';
import { errors } from '#shared/messages/errors.ts';
import { fakeElectron, resetFakeElectron } from '#test/helpers/fakeElectron.ts';
import { goodInputs } from '#test/helpers/goodInputs.ts';

const channels = Object.keys(contract) as Channel[];

const setUp = (overrides: Partial<Record<Channel, (input: unknown) => unknown>> = {}) => {
  const called: string[] = [];
  const logged: { event: string; facts: Facts | undefined }[] = [];
  const note = (event: string, facts?: Facts) => void logged.push({ event, facts });
  const log: Log = {
    info: note,
    warn: note,
    error: (event, _error, facts) => note(event, facts),
    fatal: (event) => note(event),
  };
  const fallback = (channel: Channel) => () => {
    called.push(channel);
    return ok(null);
  };
  const handlers = Object.fromEntries(channels.map((channel) => [channel, overrides[channel] ?? fallback(channel)]));
  const answer = createAnswer(handlers as unknown as Handlers<Channel>, log);
  return { answer, log, called, logged };
};

beforeEach(resetFakeElectron);

describe('every channel', () => {
  it.each(channels)('%s refuses a foreign sender without looking at the input', async (channel) => {
    const { answer, log, called, logged } = setUp();
    const stop = startRouter({
      answer: Promise.resolve(answer as AnswerAny), // only names of channels are asked here
      isTrusted: (sender) => isTrustedSender(sender, undefined),
      log,
    });
    const ask = fakeElectron.ipcHandlers.get(WIRE.call);
    const foreign = { senderFrame: { url: 'https://followthrough/', parent: null } };
    const result = await ask?.(foreign, channel, goodInputs[channel] ?? {});
    stop();
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    expect(called).toEqual([]);
    expect(logged).toEqual([{ event: 'ipc.untrusted_sender', facts: { channel } }]);
  });

  it.each(channels)('%s refuses malformed input', async (channel) => {
    const { answer, called } = setUp();
    const malformed: unknown[] = [undefined, null, 'text', 42, [], [[]], () => 1];
    const wrongFields = {
      id: 'not-an-id',
      filter: 7,
      url: 7,
      what: 'all',
      paths: [7],
      file: 1,
      raw: 1,
      action: 'destroy',
      index: -1,
      title: '',
      name: '',
      theme: 'pink',
      batchId: 'x',
    };
    const takesNothing = Object.keys(contract[channel].input.shape).length === 0;
    for (const input of takesNothing ? malformed : [...malformed, wrongFields]) {
      const result = await answer(channel, input);
      expect(result, JSON.stringify(input)).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    }
    expect(called).toEqual([]);
  });

  it.each(channels)('%s takes what the page sends', async (channel) => {
    const { answer, called } = setUp();
    await answer(channel, goodInputs[channel] ?? {});
    expect(called).toEqual([channel]);
  });

  it.each(channels)('%s gives out nothing that the contract does not know', async (channel) => {
    const { answer, logged } = setUp({ [channel]: () => ok({ unexpected: 'a stack trace, a path' }) });
    const result = await answer(channel, goodInputs[channel] ?? {});
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(result)).not.toContain('stack trace');
    expect(logged.map((line) => line.event)).toEqual(['ipc.malformed_output']);
  });
});

describe('a handler', () => {
  it('that throws is answered as a fault of the app, without its words, and logged', async () => {
    const { answer, logged } = setUp({
      'stages.list': () => {
        throw new Error('secret path /home/me');
      },
    });
    const result = await answer('stages.list', {});
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(logged.map((line) => line.event)).toEqual(['ipc.handler_threw']);
  });

  it('that meets a full disk is answered in words', async () => {
    const { answer } = setUp({
      'stages.list': () => {
        throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
      },
    });
    expect(await answer('stages.list', {})).toMatchObject({ ok: false, error: { code: 'disk_full' } });
  });

  it('that fails after a commit is never said to have changed nothing', async () => {
    let commits = 0;
    const commitThen = (end: () => unknown) => () => {
      commits += 1;
      return end();
    };
    const ends = {
      malformed: () => ok('not what the contract says'),
      throws: () => {
        throw new Error('a fault');
      },
      'meets a full disk': () => {
        throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
      },
    };
    for (const [name, end] of Object.entries(ends)) {
      const parts = { onDamage: () => undefined, onWaiting: () => undefined, commits: () => commits };
      const { log } = setUp();
      const ask = async (handler: () => unknown) => {
        const handlers = { 'stages.list': handler } as unknown as Handlers<Channel>;
        const result = await createAnswer(handlers, log, parts)('stages.list', {});
        return result.ok ? '' : result.error.message;
      };
      expect(await ask(end), name).toMatch(/as it was before|what was there before is untouched/);
      expect(await ask(commitThen(end)), name).toBe(errors.failedAfterWrite());
    }
  });

  it('is not asked with what cannot be saved; the sentence names the field as the form does', async () => {
    const { answer, called } = setUp();
    const tooLong = { ...goodInputs['people.create'], company: { kind: 'new', name: 'x'.repeat(301) } };
    const named = await answer('people.create', tooLong);
    expect(named).toMatchObject({ error: { message: errors.invalidInput({ field: 'Company' }) } });
    const early = await answer('roles.setStageDay', { ...goodInputs['roles.setStageDay'], on: '0023-05-01' });
    expect(early).toMatchObject({ error: { message: errors.dayNotTaken({ field: 'Date' }) } });
    const unnamed = await answer('people.create', { ...goodInputs['people.create'], role: 7 });
    expect(unnamed).toMatchObject({ error: { message: errors.invalidInput({}) } });
    const huge = await answer('people.create', { ...goodInputs['people.create'], notes: 'x'.repeat(30_000_000) });
    expect(huge).toMatchObject({ error: { message: errors.inputTooLarge() } });
    expect(called).toEqual([]);
  });

  it('gets its input parsed: trimmed, and without what the contract does not name', async () => {
    const seen: unknown[] = [];
    const { answer } = setUp({
      'stages.create': (input) => {
        seen.push(input);
        return ok(null);
      },
    });
    await answer('stages.create', { name: '  Phone screen ', kind: 'screening', admin: true });
    expect(seen).toEqual([{ name: 'Phone screen', kind: 'screening' }]);
  });
});

describe('the router', () => {
  it('listens under one name, hands on what is called, and is deaf after it was stopped', async () => {
    const asked: unknown[] = [];
    const answer: AnswerAny = async (...call) => {
      asked.push(call);
      return ok(null);
    };
    const stop = startRouter({ answer: Promise.resolve(answer), isTrusted: () => true, log: setUp().log });
    expect([...fakeElectron.ipcHandlers.keys()]).toEqual([WIRE.call]);
    await fakeElectron.ipcHandlers.get(WIRE.call)?.({}, 'stages.list', {});
    expect(asked).toEqual([['stages.list', {}]]);
    stop();
    expect(fakeElectron.ipcHandlers.size).toBe(0);
  });

  it('takes no name for a channel that is not in the contract itself', () => {
    const odd = [
      'constructor',
      '__proto__',
      'toString',
      'roles',
      '',
      ['stages.list'],
      { toString: () => 'stages.list' },
    ];
    for (const name of [...odd, null, undefined, 7]) expect(isChannel(name), String(name)).toBe(false);
    for (const name of channels) expect(isChannel(name)).toBe(true);
  });

  it('lets a window in recovery do nothing but show itself', async () => {
    const noRepair = {} as Parameters<typeof recoveryHandlers>[1];
    const firstScreen = () => {
      throw new Error('not asked here');
    };
    const answer = createAnswer(recoveryHandlers(firstScreen, noRepair), setUp().log);
    const isOfData = (name: Channel): name is Exclude<Channel, AppChannel | 'app.bootstrap'> =>
      !/^(app|presence)\./.test(name) && name !== 'settings.update';
    for (const channel of channels.filter(isOfData)) {
      const result = await answer(channel, goodInputs[channel] ?? {});
      expect(result, channel).toMatchObject({ ok: false, error: { code: 'database' } });
    }
  });
});
