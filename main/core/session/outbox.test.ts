/* Rows that cannot be sent: refused by the centre and given up by the agent, or meant for another centre. */
import { afterEach, describe, expect, it } from 'vitest';
import type { DeskAnswer } from '#src/contracts/desk.ts';
import {
  CHAT,
  INT,
  LEG,
  bench,
  centreReturns,
  chatOffer,
  conversation,
  loseCentre,
  open,
  reasoned,
  talk,
} from '../testing/session-bench.ts';
import { sampleCustomer } from '../testing/sample.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { createOutboxRunner } from '../offline/outbox-runner.ts';
import { createStoreClient } from '../store/store-client.ts';
import { startInProcessStore } from '../testing/in-process-store.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const quiet = { info: () => undefined, warn: () => undefined };
const items = async () => {
  const answer = await bench.desk().ask('outbox/list', {});
  return answer.ok ? (answer.value as DeskAnswer<'outbox/list'>).items : [];
};

describe('outbox/discard', () => {
  afterEach(() => bench.stop());

  it('gives up a completion that the centre refuses for good, and nothing that may still be sent', async () => {
    const { centre, time } = await open();
    await talk();
    centre.on('wrap-up/complete', () => ({ refuse: 'invalid', status: 422 }));
    await bench.desk().ask('call/hang-up', { callId: LEG });
    await time.settle();
    await bench.desk().ask('draft/save', { interactionId: INT, draft: reasoned });
    const [waiting] = await items();
    expect(await bench.desk().ask('outbox/discard', { id: waiting!.id })).toMatchObject({
      error: { code: 'not-now' },
    });
    await bench.desk().ask('wrap-up/complete', { interactionId: INT, draft: reasoned });
    await time.advance(2_000);
    const [stuck] = await items();
    expect(stuck).toMatchObject({ name: 'wrap-up/complete', state: 'needs-attention' });
    expect(stuck?.otherCentre).toBeNull();
    expect(await bench.desk().ask('outbox/discard', { id: stuck!.id })).toMatchObject({ ok: true });
    await time.settle();
    expect(await items()).toEqual([]);
    expect(conversation()).toBeUndefined();
    expect(bench.desk().slice('strip').outbox).toEqual({ waiting: 0, needsAttention: 0 });
  });
});

describe('a note that waits', () => {
  afterEach(() => bench.stop());
  const customerId = sampleCustomer().id;
  const draft = { ...reasoned, note: 'Pasa el martes' };

  it('is thrown away and taken back under the same id, and goes out once', async () => {
    const { centre, time } = await open();
    await loseCentre();
    await bench.desk().ask('note/write', { customerId, draft });
    const [waiting] = await items();
    expect(waiting).toMatchObject({
      name: 'note/write',
      interactionId: null,
      customerId,
      text: 'Pasa el martes',
    });
    const { id } = waiting!;
    expect(await bench.desk().ask('outbox/restore', { id })).toMatchObject({
      error: { code: 'too-late' },
    });
    await bench.desk().ask('outbox/discard', { id });
    await time.settle();
    expect(await items()).toEqual([]);
    expect(bench.desk().slice('notes')).toEqual([]);
    expect(await bench.desk().ask('outbox/restore', { id })).toMatchObject({ ok: true });
    expect((await items()).map((item) => item.id)).toEqual([id]);
    await centreReturns();
    await time.advance(5_000);
    expect(centre.asked.filter(({ name }) => name === 'note/write')[0]?.key).toBe(id);
  });

  it('is opened again with its words, and waits no longer', async () => {
    await open();
    await loseCentre();
    await bench.desk().ask('note/write', { customerId, draft });
    const [waiting] = await items();
    expect(await bench.desk().ask('outbox/reopen', { id: waiting!.id })).toMatchObject({
      value: { customerId, draft },
    });
    expect(await items()).toEqual([]);
    expect(await bench.desk().ask('note/kept', { customerId })).toMatchObject({ value: { draft } });
  });
});

describe('what is about this moment', () => {
  afterEach(() => bench.stop());

  it('is refused while the centre is away, never put into the outbox, and not asked later', async () => {
    const { centre, time } = await open();
    centre.send({ kind: 'offer/made', offer: chatOffer() });
    await time.settle();
    await loseCentre();
    const ask = (name: string, payload: unknown): Promise<unknown> =>
      bench.desk().ask(name as 'call/answer', payload as never);
    const acts: readonly (readonly [string, unknown])[] = [
      ['presence/set', { presence: { kind: 'available' } }],
      ['presence/cancel-next', {}],
      ['offer/accept-all', {}],
      ['call/answer', { interactionId: CHAT }],
      ['call/reject', { interactionId: CHAT }],
      ['recording/set', { interactionId: INT, state: 'paused' }],
      ['transfer/pull-back', { interactionId: INT }],
      ['supervise/set', { interactionId: INT, step: null }],
    ];
    for (const [name, payload] of acts) {
      const answer = await ask(name, payload);
      expect(answer, name).toMatchObject({ ok: false });
      expect(await items(), name).toEqual([]);
    }
    const before = centre.asked.length;
    await centreReturns();
    await time.advance(120_000);
    const since = centre.asked.slice(before).map(({ name }) => name);
    expect(since).toContain('cache/warm');
    for (const [name] of acts) expect(since).not.toContain(name);
    expect(since.filter((name) => name.startsWith('offer/'))).toEqual([]);
  });
});

describe('rows for another centre', () => {
  it('wait, are not sent to this one, and can be given up', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'puesto-outbox-'));
    const time = createFakeClock();
    const store = createStoreClient(startInProcessStore, quiet);
    await store.open({ dir, keyHex: 'ab'.repeat(32), nowMs: 0 });
    const sent: string[] = [];
    let n = 0;
    const runner = (centre: string) =>
      createOutboxRunner({
        clock: time.clock,
        timers: time.timers,
        log: quiet,
        newId: (prefix) => `${prefix}-${(n += 1)}`,
        random: () => 0,
        store,
        client: {
          request: (name: string, payload: { interactionId: string }) => {
            sent.push(`${centre} ${name} ${payload.interactionId}`);
            return Promise.resolve({ ok: true, value: {} });
          },
        } as never,
        centre,
        onRows: () => undefined,
        newNameAfter: () => null,
        onAnswered: () => undefined,
        onRefused: () => null,
        onSent: () => undefined,
        onSignInNeeded: () => undefined,
      });
    const put = (to: ReturnType<typeof runner>, interactionId: string) =>
      to.put({ name: 'draft/save', interactionId, payload: { interactionId }, delayMs: 0 }, []);
    const first = runner('https://a.example');
    await put(first, 'int-a');
    await put(first, 'int-b');
    first.stop();
    const second = runner('https://b.example');
    const rows = await store.readOutbox();
    second.load(rows.ok ? rows.value : []);
    second.setOnline(true);
    await put(second, 'int-c');
    await time.advance(5_000);
    expect(sent).toEqual(['https://b.example draft/save int-c']);
    expect(second.rows().map(({ centre }) => centre)).toEqual([
      'https://a.example',
      'https://a.example',
    ]);
    expect(await second.discard(second.rows()[0]!.id)).toMatchObject({ interactionId: 'int-a' });
    second.stop();
    const back = runner('https://a.example');
    back.load(second.rows());
    back.setOnline(true);
    await time.advance(5_000);
    expect(sent.at(-1)).toBe('https://a.example draft/save int-b');
    expect(back.rows()).toEqual([]);
    back.stop();
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });
});
