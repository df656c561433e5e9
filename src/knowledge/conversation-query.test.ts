/** Suggestions follow what is said: the newest first, bounded, and nothing out of nothing. */
import { describe, expect, it } from 'vitest';
import { conversationQuery } from './conversation-query.ts';

describe('what a conversation asks', () => {
  it('follows it: the newest message first, then the note, then why they came', () => {
    const said = { intent: 'Factura', messages: ['Hola', 'Me cobraron', 'dos veces'], note: '' };
    expect(conversationQuery(said)).toBe('dos veces Me cobraron Factura');
    expect(conversationQuery({ ...said, messages: [], note: ' Mueve\nla línea ' })).toBe(
      'Mueve la línea Factura',
    );
    expect(conversationQuery({ intent: null, messages: [' '], note: '' })).toBe('');
  });

  it('is never longer than a question may be, and ends with a whole word', () => {
    const long = conversationQuery({
      ...{ intent: 'x', messages: ['palabra '.repeat(80)], note: 'nota' },
    });
    expect(long.length).toBeLessThanOrEqual(200);
    expect(long.endsWith('palabra')).toBe(true);
    const one = conversationQuery({ intent: null, messages: ['x'.repeat(900)], note: '' });
    expect(one.length).toBeLessThanOrEqual(200);
    expect(one).not.toBe('');
  });
});
