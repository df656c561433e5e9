import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { refuseByDefault } from './certificates.ts';
import { fakeEvent } from './testing/fake-electron.ts';
import { createFakeLog } from './testing/fake-timers.ts';

const setUp = () => {
  const app = new EventEmitter();
  const log = createFakeLog();
  refuseByDefault(app as never, log);
  return { app, log };
};

describe('SEC-17 refuseByDefault', () => {
  it('refuses every certificate error', () => {
    const { app, log } = setUp();
    const event = fakeEvent();
    const answers: unknown[] = [];
    app.emit(
      'certificate-error',
      event,
      null,
      'https://centre.example/secret?token=1',
      'ERR',
      {},
      (a: boolean) => answers.push(a),
    );
    expect(event.defaultPrevented).toBe(true);
    expect(answers).toEqual([false]);
    expect(log.lines.join()).toContain('centre.example');
    expect(log.lines.join()).not.toContain('token');
  });

  it('sends no client certificate', () => {
    const { app } = setUp();
    const event = fakeEvent();
    const answers: unknown[][] = [];
    app.emit('select-client-certificate', event, null, 'no address', [{}], (...a: unknown[]) =>
      answers.push(a),
    );
    expect(event.defaultPrevented).toBe(true);
    expect(answers).toEqual([[]]);
  });

  it('leaves a login to Electron, which cancels it', () => {
    const { app } = setUp();
    const event = fakeEvent();
    app.emit('login', event, null, {}, { isProxy: false, host: 'x' }, () => undefined);
    expect(event.defaultPrevented).toBe(false);
  });
});
