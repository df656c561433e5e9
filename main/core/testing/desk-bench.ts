/** A whole core on fakes: scripted centre, phone and desk pages, a store on real SQLite in a folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCore } from '../app.ts';
import type { Core, CoreOptions, CorePorts, StoreWorkerPort } from '../ports.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createFakeDesk, createFakePhone, type FakeDesk, type FakePhone } from './fake-page.ts';
import { startInProcessStore } from './in-process-store.ts';
import { sampleSignIn, sampleSnapshot } from './sample.ts';
import { createScriptedCentre, type ScriptedCentre } from './scripted-centre.ts';

export interface DeskBench {
  readonly time: FakeClock;
  readonly centre: ScriptedCentre;
  readonly notes: { readonly id: string; readonly title: string; isOpen: boolean }[];
  readonly log: string[];
  readonly profileDir: string;
  core(): Core;
  phone(): FakePhone;
  desk(): FakeDesk;
  /** A new core on the same profile after the old one was stopped. */
  restartCore(): Promise<void>;
  /** The same after a SIGKILL: nothing more is kept, sent or fired by the old one from this moment on. */
  crashCore(): Promise<void>;
  newPhone(calls: Parameters<typeof createFakePhone>[0]): FakePhone;
  newDesk(): FakeDesk;
  stop(): Promise<void>;
}

export interface BenchOptions {
  readonly options?: Partial<CoreOptions>;
  readonly startStoreWorker?: () => StoreWorkerPort;
  readonly isSignedIn?: boolean;
  /** The profile cannot be written: no key, so no files. */
  readonly hasNoKey?: boolean;
  readonly prepare?: (profileDir: string) => void;
  /** The centre as it is when core starts. */
  readonly beforeStart?: (centre: ScriptedCentre) => void;
}

/** Signed in and registered unless told otherwise. */
export async function openBench(how: BenchOptions = {}): Promise<DeskBench> {
  const profileDir = mkdtempSync(join(tmpdir(), 'puesto-core-'));
  how.prepare?.(profileDir);
  const time = createFakeClock();
  const centre = createScriptedCentre({
    snapshot: sampleSnapshot(),
    signInAnswer: sampleSignIn(),
  });
  how.beforeStart?.(centre);
  const notes: DeskBench['notes'] = [];
  const log: string[] = [];
  let nextId = 0;
  const line = (area: string, fact: string, ids?: object): void => {
    log.push(
      `${area}: ${fact} ${JSON.stringify(ids ?? {}, (_, v: unknown) => (v instanceof Error ? v.message : v))}`,
    );
  };
  const ports: CorePorts = {
    clock: time.clock,
    timers: time.timers,
    newId: (prefix) => {
      nextId += 1;
      return `${prefix}-${nextId.toString().padStart(4, '0')}`;
    },
    log: { info: line, warn: line },
    fetch: centre.fetch,
    openSocket: centre.openSocket,
    secrets: {
      protection: 'weak',
      databaseKey: () =>
        how.hasNoKey
          ? Promise.reject(new Error('EROFS: read-only file system'))
          : Promise.resolve('ab'.repeat(32)),
    },
    notify: {
      show: ({ id, title }) => {
        notes.push({ id, title, isOpen: true });
      },
      close: (id) => {
        for (const note of notes) if (note.id === id) note.isOpen = false;
      },
    },
    startStoreWorker: how.startStoreWorker ?? startInProcessStore,
  };
  const options: CoreOptions = {
    shell: 'web',
    version: '0.0.0',
    profileDir,
    centreUrl: 'http://127.0.0.1:7000',
    signInAs: (how.isSignedIn ?? true) ? { username: 'marta', password: 'right' } : null,
    language: null,
    ...how.options,
  };
  let life = { isDead: false };
  const start = (): Core => {
    life = { isDead: false };
    return createCore(mortal(ports, life), options, () => 0);
  };
  let core = start();
  let phone = createFakePhone();
  let desk = createFakeDesk();
  const attach = async (): Promise<void> => {
    core.attachDesk(desk.port);
    core.attachPhone(phone.port);
    phone.start();
    await time.settle();
    await time.settle();
  };
  const comeBack = async (living: Parameters<typeof createFakePhone>[0]): Promise<void> => {
    core = start();
    phone = createFakePhone(living);
    desk = createFakeDesk();
    await attach();
  };
  await attach();
  return {
    time,
    centre,
    notes,
    log,
    profileDir,
    core: () => core,
    phone: () => phone,
    desk: () => desk,
    async restartCore() {
      const living = phone.calls();
      core.phoneGone();
      await core.stop();
      await comeBack(living);
    },
    async crashCore() {
      life.isDead = true;
      centre.drop();
      await comeBack(phone.calls());
    },
    newPhone(calls) {
      phone = createFakePhone(calls);
      core.attachPhone(phone.port);
      phone.start();
      return phone;
    },
    newDesk() {
      desk = createFakeDesk();
      core.attachDesk(desk.port);
      return desk;
    },
    async stop() {
      await core.stop();
      rmSync(profileDir, { recursive: true, force: true });
    },
  };
}

/** Ports that stop working at once when their core is dead. */
function mortal(ports: CorePorts, life: { readonly isDead: boolean }): CorePorts {
  const alive = (run: () => void) => (): void => {
    if (!life.isDead) run();
  };
  return {
    ...ports,
    timers: {
      after: (delayMs, run) => ports.timers.after(delayMs, alive(run)),
      every: (periodMs, run) => ports.timers.every(periodMs, alive(run)),
    },
    fetch: async (url, options) =>
      life.isDead ? new Promise(() => undefined) : ports.fetch(url, options),
    startStoreWorker: () => {
      const worker = ports.startStoreWorker();
      return {
        ...worker,
        post: (message) => {
          if (!life.isDead) worker.post(message);
        },
      };
    },
  };
}
