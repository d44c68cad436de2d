import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createLog, describeError } from '#main/log.ts';
import { tempFolder } from '#test/helpers/tempFolder.ts';

describe('the log', () => {
  it('keeps what failed and where, and nothing of what the user typed', async () => {
    const file = join(tempFolder(), 'logs', 'app.log');
    const error = Object.assign(new Error('UNIQUE failed for "Dr. Secret, Acme Corp"'), { code: 'SQLITE_CONSTRAINT' });
    createLog(file).error('ipc.handler_threw', error, { channel: 'roles.create' });
    const text = await vi.waitFor(() => readFileSync(file, 'utf8'));
    expect(text).toContain('roles.create');
    expect(text).toContain('SQLITE_CONSTRAINT');
    expect(text).toContain('log.test.ts');
    expect(text).not.toContain('Secret');
  });

  it('has the line of a fatal fault before anything else happens', () => {
    const file = join(tempFolder(), 'logs', 'app.log');
    createLog(file).fatal('main.uncaught_exception', new TypeError('of "Dr. Secret"'));
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('main.uncaught_exception');
    expect(text).toContain('TypeError');
    expect(text).not.toContain('Secret');
  });

  it('that cannot be written ends nothing', () => {
    const log = createLog(join('/dev/null', 'logs', 'app.log'));
    log.error('x', new Error('y'));
    expect(() => log.fatal('x', new Error('y'))).not.toThrow();
  });

  it("names places in the code without the folders of the user's machine", () => {
    const error = new Error('x');
    error.stack =
      'Error: x\n    at run (/home/maria/job hunt/app/main.js:1:2)\n    at file:///C:/Users/maria/app/other.js:3:4';
    expect(JSON.stringify(describeError(error))).not.toContain('maria');
    expect(describeError(error).frames).toContain('main.js:1:2');
  });
});
