/** The SMTP adapter against a small server on this machine, and what passes for its address. */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createSmtpMail, faultOfSmtpUrl } from './smtp-mail.ts';

/** Answers as a mail server; `rcpt` is what it says to the recipient. */
async function openServer(rcpt = '250 ok') {
  const lines: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    let rest = '';
    let isData = false;
    socket.on('error', () => undefined);
    socket.write('220 test\r\n');
    socket.on('data', (chunk) => {
      const parts = (rest + chunk.toString()).split('\r\n');
      rest = parts.pop() ?? '';
      for (const line of parts) {
        lines.push(line);
        if (isData) {
          if (line !== '.') continue;
          isData = false;
          socket.write('250 taken\r\n');
        } else if (/^RCPT/i.test(line)) socket.write(`${rcpt}\r\n`);
        else if (/^DATA/i.test(line)) {
          isData = true;
          socket.write('354 go on\r\n');
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  closers.push(close);
  return { lines, port, close };
}
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});
const mail = { to: 'ana@example.com', subject: 'Ficha', text: 'Qué pasa:\n.\nfin' };
const urlOf = (port: number) => `smtp://127.0.0.1:${String(port)}/?from=centro@example.com`;

describe('mail by SMTP', () => {
  it('hands one plain message to one recipient', async () => {
    const { lines, port } = await openServer();
    await createSmtpMail(urlOf(port), 'Centro').send(mail);
    expect(lines.filter((line) => line.startsWith('RCPT'))).toEqual(['RCPT TO:<ana@example.com>']);
    expect(lines).toContain('From: Centro <centro@example.com>');
    expect(lines).toContain('Content-Type: text/plain; charset=utf-8');
  });

  it('says that the server will not have it', async () => {
    const { port } = await openServer('550 no such person');
    await expect(createSmtpMail(urlOf(port), 'Centro').send(mail)).rejects.toMatchObject({
      code: 'refused',
    });
  });

  it('says that nobody is there', async () => {
    const { port, close } = await openServer();
    await close();
    await expect(createSmtpMail(urlOf(port), 'Centro').send(mail)).rejects.toMatchObject({
      code: 'unreachable',
    });
  });
});

describe('the address of a mail server', () => {
  it.each(['smtps://centro%40example.com:x@mail.example.com', urlOf(25)])('may be %s', (url) => {
    expect(faultOfSmtpUrl(url)).toBeNull();
  });
  it.each(['', 'mail.example.com', 'http://mail.example.com/?from=a@b.es'])('is not %j', (url) => {
    expect(faultOfSmtpUrl(url)).toContain('needs an address');
  });
  it('needs a sender', () => {
    expect(faultOfSmtpUrl('smtp://mail.example.com')).toContain('needs a sender');
    expect(faultOfSmtpUrl('smtp://u:p@mail.example.com/?from=a%0d%0ab@c.es')).toContain('sender');
  });
});
