/* A whole shift on a clock that the test owns: nothing may grow with the number of calls. */
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { DeskAnswer } from '#src/contracts/desk.ts';
import { helpRequest, type HelpRequest } from '#src/model/help.ts';
import { interactionId } from '#src/model/ids.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { agentKey } from '../store/agent-folder.ts';
import { openDatabase } from '../store/database.ts';
import { outboxMigrations } from '../store/migrations/outbox/index.ts';
import { readRecords } from '../store/outbox-rows.ts';
import {
  bench,
  chatHeld,
  chatOffer,
  open,
  reasoned,
  takesMessages,
} from '../testing/session-bench.ts';
import { sampleHeld, sampleOffer, sampleSnapshot } from '../testing/sample.ts';

afterEach(() => bench.stop());

describe('ten hours', () => {
  it('of 120 calls leave no call, timer, row or open conversation behind', async () => {
    await open();
    const { centre, time } = bench;
    const desk = bench.desk();
    const phone = bench.phone();
    let timersAfterTen = 0;
    for (let n = 1; n <= 120; n += 1) {
      const id = interactionId.parse(`int-${n}`);
      const leg = `leg-${n}`;
      centre.send({ kind: 'offer/made', offer: sampleOffer({ id }) });
      phone.call(leg, { interactionId: id });
      await time.settle();
      if (n % 5 === 0) {
        phone.call(leg, { state: 'ended', endReason: 'missed' });
        centre.send({ kind: 'offer/ended', interactionId: id, missed: null });
      } else {
        await desk.ask('call/answer', { interactionId: id });
        await time.settle();
        centre.send({ kind: 'held/changed', held: sampleHeld({ id }) });
        await time.advance(30_000);
        centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld({ id })] };
        if (n % 7 === 0) centre.drop();
        phone.call(leg, { state: 'ended', endReason: 'customer-hung-up' });
        await time.advance(3_000);
        const draft = { ...emptyDraft, reasonId: 'delivery', note: `Nota ${n}` };
        await desk.ask('draft/save', { interactionId: id, draft });
        await desk.ask('wrap-up/complete', { interactionId: id, draft });
        await time.advance(2_000);
        centre.snapshot = sampleSnapshot();
        centre.send({ kind: 'held/ended', interactionId: id, reason: null });
      }
      await time.advance(15_000);
      if (n === 10) timersAfterTen = time.pending();
    }
    expect(desk.slice('conversations')).toEqual([]);
    expect(desk.slice('offers')).toEqual([]);
    expect(desk.slice('strip')).toMatchObject({
      phone: { lines: 0 },
      outbox: { waiting: 0, needsAttention: 0 },
      voice: { mos: null },
    });
    expect(desk.slice('recent')).toHaveLength(50);
    expect(centre.effects('wrap-up/complete')).toHaveLength(96);
    expect(time.pending()).toBeLessThanOrEqual(timersAfterTen);
    expect(centre.sockets()).toBe(1);
  }, 60_000);

  it('of 120 chats, listening and calls for help leave nothing behind either, also not on the disk', async () => {
    const { centre, time } = await open();
    takesMessages();
    const desk = bench.desk();
    const phone = bench.phone();
    let timersAfterTen = 0;
    for (let n = 1; n <= 120; n += 1) {
      const id = interactionId.parse(`int-${n}`);
      centre.send({ kind: 'offer/made', offer: chatOffer({ id }) });
      await time.settle();
      await desk.ask('offer/accept', { interactionId: null });
      const held = chatHeld({ id });
      centre.send({ kind: 'held/changed', held });
      centre.send({ kind: 'offer/ended', interactionId: id, missed: null });
      centre.snapshot = { ...sampleSnapshot(), held: [held] };
      if (n % 7 === 0) centre.drop();
      if (n % 11 === 0) centre.on('chat/send', () => ({ refuse: 'invalid', status: 422 }));
      await desk.ask('chat/draft', { interactionId: id, text: `Hola ${n}` });
      const said = await desk.ask('chat/send', {
        interactionId: id,
        text: 'Hola',
        audience: 'all',
      });
      await time.advance(20_000);
      takesMessages();
      if (n % 11 === 0) {
        const { messageId } = (said as { value: DeskAnswer<'chat/send'> }).value;
        await desk.ask('chat/discard', { interactionId: id, messageId });
      }
      centre.send({ kind: 'help/changed', help: helpOf(n, 'open') });
      centre.send({ kind: 'help/changed', help: helpOf(n, 'done') });
      const beside = interactionId.parse(`beside-${n}`);
      await desk.ask('supervise/set', { interactionId: beside, step: 'listen' });
      if (n % 3 === 0) {
        centre.send({ kind: 'held/changed', held: sampleHeld({ id: beside }, { role: 'lead' }) });
        phone.call(`leg-${n}`, { interactionId: beside });
        await time.advance(12_000);
        phone.call(`leg-${n}`, { state: 'ended', endReason: 'agent-hung-up' });
        centre.send({ kind: 'held/ended', interactionId: beside, reason: null });
      }
      await desk.ask('chat/end', { interactionId: id });
      const wrapUp = { deadlineAtMs: time.clock.nowMs() + 45_000, extensions: 0 };
      centre.send({ kind: 'held/changed', held: chatHeld({ id, state: 'wrap-up' }, { wrapUp }) });
      await time.settle();
      await desk.ask('wrap-up/complete', { interactionId: id, draft: reasoned });
      await time.advance(2_000);
      centre.snapshot = sampleSnapshot();
      centre.send({ kind: 'held/ended', interactionId: id, reason: null });
      await time.advance(75_000);
      if (n === 10) timersAfterTen = time.pending();
    }
    for (const name of ['conversations', 'offers', 'chats', 'help', 'whispers', 'recent'] as const)
      expect(desk.slice(name)).toEqual([]);
    expect(desk.slice('strip')).toMatchObject({
      phone: { lines: 0 },
      outbox: { waiting: 0, needsAttention: 0 },
    });
    expect(centre.effects('wrap-up/complete')).toHaveLength(120);
    expect(phone.names().filter((name) => name === 'answer')).toHaveLength(40);
    expect(time.pending()).toBeLessThanOrEqual(timersAfterTen);
    const dir = join(bench.profileDir, 'agents', 'agent-1.practice');
    const key = agentKey(dir, 'ab'.repeat(32), 0);
    const { db } = openDatabase(join(dir, 'outbox.db'), key, outboxMigrations, 0);
    const keys = readRecords(db, 'live').map(({ key }) => key);
    db.close();
    expect(keys).toEqual(['live']);
  }, 60_000);
});

const helpOf = (n: number, state: HelpRequest['state']): HelpRequest =>
  helpRequest.parse({
    ...{ id: `help-${n}`, agentId: 'agent-2', agentName: 'Pablo', interactionId: null },
    ...{ customerName: '', reason: 'none', text: '', askedAtMs: n, deliveredTo: 1 },
    ...{ looking: [], state },
  });
