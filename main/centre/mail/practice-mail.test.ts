/** What the practice centre writes instead of sending: a whole, readable message into which nobody's words can put a header. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createPracticeMail } from './practice-mail.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
const folderOf = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'puesto-mail-'));
  folders.push(folder);
  return folder;
};
const headersOf = (source: string): readonly string[] =>
  (source.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ').split('\r\n');

describe('the practice mailbox', () => {
  it('writes a readable file and lists it, also after a start', async () => {
    const data = folderOf();
    const box = createPracticeMail(data, 'Centro', () => 1000);
    await box.send({ to: 'ana@example.com', subject: 'Ficha de Lucía', text: 'Qué pasa:\ncobro' });
    const [name = ''] = readdirSync(join(data, 'mails'));
    expect(name).toBe('1000-001.eml');
    const source = readFileSync(join(data, 'mails', name), 'utf8');
    expect(headersOf(source)).toContain('To: ana@example.com');
    expect(source).toContain('Content-Type: text/plain; charset=utf-8');
    expect(source).not.toContain('text/html');
    expect(box.list()).toMatchObject([{ name, to: 'ana@example.com', subject: 'Ficha de Lucía' }]);
    expect(createPracticeMail(data, 'Centro', () => 2000).list()).toMatchObject([{ name, source }]);
  });

  it.each([
    ['a subject', { subject: 'Hola\r\nBcc: otra@example.com', from: 'Centro' }],
    ['a name', { subject: 'Hola', from: 'Centro\r\nBcc: otra@example.com' }],
    ['a name with quotes', { subject: 'Hola', from: 'C" <x@example.com>\nBcc: otra@example.com' }],
    ['a bare line feed', { subject: 'Hola\nBcc: otra@example.com\n\ncuerpo', from: 'Centro' }],
    ['a separator of lines', { subject: 'Hola\u2028Bcc: otra@example.com', from: 'Centro' }],
  ])('lets %s begin no header', async (_what, { subject, from }) => {
    const box = createPracticeMail(null, from, () => 1000);
    await box.send({ to: 'ana@example.com', subject, text: 'x' });
    const names = headersOf(box.list()[0]?.source ?? '').map((line) =>
      (line.split(':')[0] ?? '').toLowerCase(),
    );
    expect(names).not.toContain('bcc');
    expect(names.filter((name) => name === 'to')).toHaveLength(1);
    expect(names.filter((name) => name === 'subject')).toHaveLength(1);
  });

  it('sends to nobody else whatever an address says', async () => {
    const box = createPracticeMail(null, 'Centro', () => 1000);
    await box.send({
      to: 'ana@example.com\r\nBcc: otra@example.com',
      subject: 'Hola',
      text: 'x',
    });
    const headers = headersOf(box.list()[0]?.source ?? '');
    expect(headers.some((line) => /^bcc:/i.test(line))).toBe(false);
  });

  it('says that it is away, and takes again', async () => {
    const box = createPracticeMail(null, 'Centro', () => 1000);
    box.setAway(true);
    const mail = { to: 'ana@example.com', subject: 'a', text: 'b' };
    await expect(box.send(mail)).rejects.toMatchObject({ code: 'unreachable' });
    box.setAway(false);
    await box.send(mail);
    expect(box.list()).toHaveLength(1);
  });
});
