import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { askForMicrophone, watchServices } from './system-voice.ts';
import { createFakeLog } from './testing/fake-timers.ts';

const ask = async (platform: NodeJS.Platform, answer: () => Promise<boolean>) => {
  const log = createFakeLog();
  const asked: string[] = [];
  await askForMicrophone(
    {
      askForMediaAccess: (kind) => {
        asked.push(`ask ${kind}`);
        return answer();
      },
      getMediaAccessStatus: (kind) => {
        asked.push(`status ${kind}`);
        return 'denied';
      },
    },
    platform,
    log,
  );
  return { asked, log: log.lines.join() };
};

describe('askForMicrophone', () => {
  it('asks on macOS, looks on Windows, does nothing on Linux', async () => {
    const yes = () => Promise.resolve(true);
    expect((await ask('darwin', yes)).asked).toEqual(['ask microphone']);
    expect((await ask('win32', yes)).asked).toEqual(['status microphone']);
    expect((await ask('linux', yes)).asked).toEqual([]);
  });

  it('writes a refusal down and bears a system that throws', async () => {
    expect((await ask('darwin', () => Promise.resolve(false))).log).toContain('refused');
    expect((await ask('darwin', () => Promise.reject(new Error('x')))).log).toContain('warn');
  });
});

describe('watchServices', () => {
  it('writes down a service that crashed, not one that ended in order', () => {
    const app = new EventEmitter();
    const log = createFakeLog();
    watchServices(app as never, log);
    const gone = { type: 'Utility', exitCode: 1, name: 'Audio Service' };
    app.emit('child-process-gone', {}, { ...gone, reason: 'clean-exit' });
    app.emit('child-process-gone', {}, { ...gone, reason: 'crashed' });
    expect(log.lines).toHaveLength(1);
    expect(log.lines[0]).toContain('Audio Service');
  });
});
