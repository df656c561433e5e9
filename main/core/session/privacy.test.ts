/** Marker numbers through the whole of core: what page, centre, files, log and notifications get to see of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { sampleEntry } from '../testing/sample.ts';
import {
  bench,
  CHAT,
  chat,
  chatHeld,
  chatOffer,
  conversation,
  deskChat,
  INT,
  LEG,
  loseCentre,
  open,
  reasoned,
  said,
  talk,
} from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const CARD = '4111 1111 1111 1111';
const IBAN = 'ES91 2100 0418 4502 0005 1332';
const NOTE = `Paga con ${CARD}, CVV 987; devolver a ${IBAN}`;
const MASKED = 'Paga con •••• •••• •••• 1111, CVV •••; devolver a ES•• •••• •••• •••• •••• 1332';

/** Everything in the profile as it lies on the disk. */
const files = (dir: string): string =>
  readdirSync(dir, { withFileTypes: true })
    .map((each) =>
      each.isDirectory()
        ? files(join(dir, each.name))
        : readFileSync(join(dir, each.name)).toString('latin1'),
    )
    .join('\n');
const nowhere = (): void => {
  const all = [
    files(bench.profileDir),
    bench.log.join('\n'),
    JSON.stringify(bench.notes),
    JSON.stringify(bench.centre.asked),
    JSON.stringify(bench.desk().frames),
  ].join('\n');
  for (const secret of [CARD, '1111 1111 11', 'CVV 987', '2100 0418', '4111111111111111'])
    expect(all.includes(secret), secret).toBe(false);
};

describe('a number that must not be kept', () => {
  it('is masked in a note before disk, page and centre, online and not, and after a crash', async () => {
    await open();
    await talk();
    await bench
      .desk()
      .ask('draft/save', { interactionId: INT, draft: { ...reasoned, note: NOTE } });
    await bench.time.advance(2_000);
    expect(conversation(INT)?.draft.note).toBe(MASKED);
    expect(bench.centre.effects('draft/save').at(-1)).toMatchObject({ draft: { note: MASKED } });
    await loseCentre();
    await bench
      .desk()
      .ask('draft/save', { interactionId: INT, draft: { ...reasoned, note: `${NOTE} ${NOTE}` } });
    nowhere();
    await bench.crashCore();
    expect(conversation(INT)?.draft.note).toBe(`${MASKED} ${MASKED}`);
    nowhere();
  });

  it('is masked in what is written and drafted in a chat, and in the outbox', async () => {
    await open();
    await chat();
    await bench.desk().ask('chat/draft', { interactionId: CHAT, text: NOTE });
    expect(deskChat()?.draft).toBe(MASKED);
    await loseCentre();
    await bench.desk().ask('chat/send', { interactionId: CHAT, text: NOTE, audience: 'all' });
    expect(deskChat()?.messages.at(-1)?.text).toBe(MASKED);
    expect(deskChat()?.draft).toBe('');
    expect(await bench.desk().ask('outbox/list', {})).toMatchObject({
      value: { items: [{ name: 'chat/send', text: MASKED }] },
    });
    nowhere();
  });

  it('is masked in what a centre tells that does not mask', async () => {
    await open();
    bench.centre.send({ kind: 'offer/made', offer: chatOffer({ intent: NOTE }) });
    await bench.time.settle();
    expect(bench.desk().slice('offers')[0]?.offer.interaction.intent).toBe(MASKED);
    bench.centre.send({ kind: 'held/changed', held: chatHeld({ intent: NOTE }) });
    bench.centre.send(said('c-9', 9, { text: NOTE }));
    bench.centre.send({
      kind: 'timeline/added',
      entry: { ...sampleEntry(), summary: NOTE, body: NOTE },
      case: null,
    });
    await bench.time.advance(2_000);
    expect(deskChat()?.messages.at(-1)?.text).toBe(MASKED);
    nowhere();
  });

  it('leaves telephone numbers and what the keypad sends', async () => {
    await open();
    await talk();
    const note = 'Llamar al 612 044 918 por el pedido 20261122';
    await bench.desk().ask('draft/save', { interactionId: INT, draft: { ...reasoned, note } });
    expect(conversation(INT)?.draft.note).toBe(note);
    await bench.desk().ask('call/dtmf', { callId: LEG, digits: '4111111111111111' });
    expect(bench.phone().commands.at(-1)).toMatchObject({
      name: 'dtmf',
      payload: { digits: '4111111111111111' },
    });
  });
});
