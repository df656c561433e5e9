/**
 * What a spec does with the PBX: a customer calls in, somebody listens at Asterisk, digits are read, channels are listed.
 * Every wait is for something that Asterisk tells or records. It decides nothing about Puesto.
 */
import { closeSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Asterisk } from './asterisk.ts';
import type { ManagerMessage } from './manager.ts';
import { AGENT_CONTEXT, CUSTOMER_CONTEXT, HEARD_RATE_HZ, QUEUE } from './pbx-plan.ts';
import { soundOf, type Sound } from './tones.ts';

/** Somebody whose ear and mouth are recorded at Asterisk. */
export interface Ear {
  /** What they hear from now on, measured over `forMs`. */
  hears(tonesHz: readonly number[], forMs?: number): Promise<Sound>;
  /** What they say from now on. */
  says(tonesHz: readonly number[], forMs?: number): Promise<Sound>;
}

export interface Customer extends Ear {
  readonly name: string;
  readonly number: string;
  readonly channel: string;
  hangUp(): Promise<void>;
  /** Resolves when Asterisk has ended the customer’s channel. */
  gone(withinMs?: number): Promise<ManagerMessage>;
}

export interface CustomerWish {
  /** The number that the customer dials. */
  readonly to: string;
  /** What the customer sings. */
  readonly hz: number;
  readonly callerName?: string;
  /** The number that the customer calls from; a new one unless told. */
  readonly from?: string;
  /** Pressed one second after the answer, instead of singing. */
  readonly digits?: string;
}

export interface Channel {
  readonly name: string;
  readonly extension: string;
  readonly state: string;
  readonly application: string;
  readonly caller: string;
}

export interface Pbx {
  readonly asterisk: Asterisk;
  /** An originate: a customer who dials `to`, and sings or presses digits once answered. Resolves when the call is on its way. */
  customer(wish: CustomerWish): Promise<Customer>;
  /** Listens to a channel that is up, e.g. an agent’s: `hears` is what is played to it, `says` what comes from it. */
  listenTo(channel: string, name: string): Promise<Ear>;
  /** Somebody whom the dialplan records: a singer (`singer-880`). */
  ear(name: string): Ear;
  /** The first channel of an endpoint, when it is up. */
  channelOf(endpoint: string, withinMs?: number): Promise<string>;
  channels(): Promise<readonly Channel[]>;
  /** Resolves when no channel is left. */
  quiet(withinMs?: number): Promise<void>;
  joinQueue(user: string): Promise<void>;
  leaveQueue(user: string): Promise<void>;
  /** What the menu understood since `since`, an index into the manager’s events. */
  digits(since: number, withinMs?: number): Promise<string>;
  /** The codec that a channel speaks on its wire. */
  codec(channel: string): Promise<string>;
  /** Empties the mailbox of this user, as listening to all of it does. */
  forgetMessages(user: string): Promise<void>;
  /** Resolves when somebody is registered as this user. */
  registered(user: string, withinMs?: number): Promise<void>;
  /** Ends every call, empties the queue and throws the recordings away; for between two specs. */
  clear(): Promise<void>;
}

/** Most questions start a program of Asterisk’s: not too many a second. */
const pollMs = 150;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const bytesPerMs = (HEARD_RATE_HZ * 2) / 1_000;
/** Asterisk writes its recordings in blocks of this size at most. */
const blockBytes = 4_096;

/** Waits until `find` answers something. */
async function until<T>(
  what: string,
  withinMs: number,
  find: () => Promise<T | null | undefined | false> | T | null | undefined | false,
): Promise<T> {
  const endMs = performance.now() + withinMs;
  for (;;) {
    const found = await find();
    if (found) return found;
    if (performance.now() > endMs) throw new Error(`Not within ${withinMs} ms: ${what}.`);
    await pause(pollMs);
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Measures what is written to a recording from now on; what was in Asterisk's hands before is left out. */
async function measure(file: string, tonesHz: readonly number[], forMs: number): Promise<Sound> {
  const from = sizeOf(file) + blockBytes;
  const bytes = Math.ceil((forMs * bytesPerMs) / 2) * 2;
  await until(`${forMs} ms of sound in ${file}`, 15_000, () => sizeOf(file) >= from + bytes);
  const samples = Buffer.alloc(bytes);
  const handle = openSync(file, 'r');
  readSync(handle, samples, 0, bytes, from - (from % 2));
  closeSync(handle);
  return soundOf(samples, HEARD_RATE_HZ, tonesHz);
}

/** The specs' hand on one Asterisk. */
export function pbxOn(asterisk: Asterisk): Pbx {
  let lastCustomer = 0;
  const heard = (name: string, way: string) => join(asterisk.heardFolder, `${name}-${way}.sln`);
  const ear = (name: string): Ear => ({
    hears: (tonesHz, forMs = 500) => measure(heard(name, 'hears'), tonesHz, forMs),
    says: (tonesHz, forMs = 500) => measure(heard(name, 'says'), tonesHz, forMs),
  });
  const isCallOf = (endpoint: string) => (one: Channel) =>
    one.name.startsWith(`PJSIP/${endpoint}-`);

  const pbx: Pbx = {
    asterisk,
    ear,
    async customer({ to, hz, callerName = 'Núria Tono', from, digits }) {
      lastCustomer += 1;
      const name = `customer-${process.pid}-${lastCustomer}`;
      const number = from ?? `60000000${lastCustomer % 10}`;
      const { manager } = asterisk;
      const since = manager.events.length;
      asterisk.learnTone(hz);
      await manager.act('Originate', {
        // /n: the customer's channel stays itself, also when it could be joined with the agent's.
        Channel: `Local/${to}@${AGENT_CONTEXT}/n`,
        Context: CUSTOMER_CONTEXT,
        Exten: digits === undefined ? 'sing' : 'press',
        Priority: '1',
        Async: 'true',
        Timeout: '120000',
        CallerID: `"${callerName}" <${number}>`,
        Variable: `NAME=${name},HZ=${hz}${digits === undefined ? '' : `,DIGITS=${digits}`}`,
        ChannelId: name,
        OtherChannelId: `${name}-in`,
      });
      const { Channel: channel = '' } = await manager.until(
        `${name} calls`,
        ({ Event, Uniqueid }) => Event === 'Newchannel' && Uniqueid === name,
        { since },
      );
      return {
        name,
        number,
        channel,
        ...ear(name),
        async hangUp() {
          await manager.act('Hangup', { Channel: channel });
        },
        gone: (withinMs = 15_000) =>
          manager.until(
            `${name} is gone`,
            ({ Event, Uniqueid }) => Event === 'Hangup' && Uniqueid === name,
            { since, withinMs },
          ),
      };
    },
    async listenTo(channel, name) {
      // Of a channel, “received” is what comes from the person at its end.
      await asterisk.manager.act('MixMonitor', {
        Channel: channel,
        File: `${asterisk.plan.folders.heard}/${name}-both.sln`,
        Options: `r(${asterisk.plan.folders.heard}/${name}-says.sln)t(${asterisk.plan.folders.heard}/${name}-hears.sln)`,
      });
      return ear(name);
    },
    channelOf: (endpoint, withinMs = 15_000) =>
      until(`${endpoint} is in a call`, withinMs, async () => {
        const mine = (await pbx.channels()).find(isCallOf(endpoint));
        return mine?.state === 'Up' && mine.name;
      }),
    async channels() {
      const text = await asterisk.cli('core show channels concise');
      return text
        .split('\n')
        .filter((line) => line.includes('!'))
        .map((line) => {
          const [name = '', , extension = '', , state = '', application = '', , caller = ''] =
            line.split('!');
          return { name, extension, state, application, caller };
        });
    },
    async quiet(withinMs = 15_000) {
      await until('no channel is left', withinMs, async () => (await pbx.channels()).length === 0);
    },
    async joinQueue(user) {
      await asterisk.manager.act('QueueAdd', { Queue: QUEUE, Interface: `PJSIP/${user}` });
    },
    async leaveQueue(user) {
      await asterisk.manager.act('QueueRemove', { Queue: QUEUE, Interface: `PJSIP/${user}` });
    },
    async digits(since, withinMs = 30_000) {
      const told = await asterisk.manager.until(
        'the digits of the menu',
        ({ Event, UserEvent }) => Event === 'UserEvent' && UserEvent === 'IvrDigits',
        { since, withinMs },
      );
      return told.Digits ?? '';
    },
    async codec(channel) {
      const text = await asterisk.cli(`core show channel ${channel}`);
      return /NativeFormats:\s*\(([^)]*)\)/.exec(text)?.[1] ?? '';
    },
    async forgetMessages(user) {
      rmSync(join(asterisk.heardFolder, '../run/voicemail/default', user), {
        recursive: true,
        force: true,
      });
      await asterisk.manager.act('VoicemailRefresh', { Context: 'default', Mailbox: user });
    },
    async registered(user, withinMs = 20_000) {
      await until(`${user} is registered`, withinMs, async () =>
        (await asterisk.cli(`pjsip show aor ${user}`)).includes(`Contact:  ${user}/sip`),
      );
    },
    async clear() {
      // Asked, not remembered: a restarted Asterisk has forgotten them.
      const members = (await asterisk.cli(`queue show ${QUEUE}`)).matchAll(/PJSIP\/(\w+)/g);
      for (const [, user = ''] of members) await pbx.leaveQueue(user);
      await asterisk.cli('channel request hangup all');
      await pbx.quiet();
      // Customers and singers of the next spec have the same names: Asterisk begins their files anew with the first sound, and
      // until then a file that is left would be taken for theirs.
      for (const name of readdirSync(asterisk.heardFolder))
        rmSync(join(asterisk.heardFolder, name), { force: true });
    },
  };
  return pbx;
}
