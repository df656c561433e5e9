/** Names, certificates, helpers and strangers on the way to the telephone system: the desk says what is wrong, or goes around. */
import { createSocket } from 'node:dgram';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { phoneCommands } from '#src/contracts/phone.ts';
import { AGENT_HZ, until } from '../../fixtures/facts.ts';
import { timed } from '../fault-bench.ts';
import { createAuthority, whyNoAuthority, type DoorCertificate } from '../../pbx/authority.ts';
import { expect, fault, notRunBecause } from '../fault-test.ts';

const portOf = (server: { address(): unknown }) =>
  (server.address() as { readonly port: number }).port;
const listening = <S extends Server | ReturnType<typeof createTlsServer>>(server: S) =>
  new Promise<S>((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));

for (const [who, urlOf] of [
  ['STUN', (port: number) => `stun:127.0.0.1:${port}`],
  ['TURN', (port: number) => `turn:127.0.0.1:${port}?transport=udp`],
] as const)
  fault(
    {
      id: 'F26',
      fault: `the ${who} server never answers`,
      expected: 'click-to-INVITE and answer-to-200 each under 2 s',
    },
    async ({ sipServer, phoneAt, seen }) => {
      const silent = createSocket('udp4');
      await new Promise<void>((resolve) => silent.bind(0, '127.0.0.1', resolve));
      const server = await sipServer();
      try {
        const ice = { urls: [urlOf(silent.address().port)], username: 'u', credential: 'c' };
        const phone = await phoneAt(server, { credentials: { iceServers: [ice] } });
        const dialled = phoneCommands.dial.payload.parse({
          callId: 'call-out',
          interactionId: 'int-out',
          number: '600111222',
        });
        const inviteMs = await timed(
          (async () => {
            await phone.ask('dial', dialled);
            await phone.until('INVITE', () => server.requests('INVITE').length === 1);
          })(),
        );
        await phone.until('talks', () => phone.calls().find(({ state }) => state === 'talking'));
        await phone.ask('hang-up', { callId: dialled.callId });
        const call = await server.ring();
        const ringing = await phone.until('rings', () =>
          phone.calls().find(({ state }) => state === 'ringing'),
        );
        const answerMs = await timed(
          (async () => {
            await phone.ask('answer', { callId: ringing.callId });
            await phone.until('200', () => call.answer !== '');
          })(),
        );
        expect(Math.max(inviteMs, answerMs)).toBeLessThan(2_000);
        seen(`INVITE after ${inviteMs} ms, 200 after ${answerMs} ms`);
      } finally {
        silent.close();
      }
    },
  );

fault(
  {
    id: 'F27',
    fault: 'the name of the first server does not exist',
    expected: 'the other server is used; alone it is said that there is no such name',
  },
  async ({ sipServer, plain, openPhone, seen }) => {
    const server = await sipServer();
    const unknown = 'wss://pbx.invalid:8089/ws';
    const rules = '--host-resolver-rules=MAP pbx.invalid ~NOTFOUND';
    const words = [`--chromium-arg=${rules}`];
    const phone = await openPhone({ micHz: AGENT_HZ, chromiumArgs: [rules] });
    const tookMs = await timed(
      (async () => {
        await phone.ask('configure', {
          credentials: server.credentials({ wsUri: unknown, moreWsUris: [server.url] }),
          instanceId: '5f0c7a52-1d0f-4c1e-9a44-0c6f2f0b8f14',
        });
        await server.registered();
      })(),
    );
    expect(tookMs).toBeLessThan(5_000);
    seen(`with a second one: registered there ${tookMs} ms after the phone was told of both`);
    await phone.close();
    const before = server.requests('REGISTER').length;
    const { desk } = await plain([unknown], { words });
    await expect(desk.strip).toContainText('No existe ningún servidor con ese nombre', {
      timeout: 20_000,
    });
    seen('“No existe ningún servidor con ese nombre”');
    const both = await plain([unknown, server.url], { words });
    await expect(both.desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
    expect(server.requests('REGISTER').length).toBeGreaterThan(before);
    seen('the desk with both can be rung');
  },
);

for (const [how, status] of [
  ['redirects to its own sign-in page', 302],
  ['answers with a page of its own', 200],
] as const)
  fault(
    {
      id: 'F28',
      fault: `a captive portal ${how} in place of the telephone system`,
      expected:
        'said that something else answers there; registered by itself once the portal opens',
    },
    async ({ sipServer, plain, seen }) => {
      const server = await sipServer();
      let isOpen = false;
      const portal = await listening(
        createServer((request, response) => {
          response.writeHead(request.url === '/login' ? 200 : status, {
            location: '/login',
            'content-type': 'text/html',
          });
          response.end('<h1>Wi-Fi</h1>');
        }),
      );
      portal.on('upgrade', (request, near) => {
        if (!isOpen) {
          near.end(`HTTP/1.1 ${status} Portal\r\nContent-Length: 0\r\n\r\n`);
          return;
        }
        const far = connect(Number(new URL(server.url).port), '127.0.0.1');
        const head = request.rawHeaders.map((word, at) => word + (at % 2 ? '\r\n' : ': ')).join('');
        far.write(`GET / HTTP/1.1\r\n${head}\r\n`);
        near.pipe(far).pipe(near);
        near.on('error', () => far.destroy());
        far.on('error', () => near.destroy());
      });
      try {
        const { desk } = await plain([`ws://127.0.0.1:${portOf(portal)}`]);
        await expect(desk.strip).toContainText('no hay ninguna centralita', { timeout: 20_000 });
        isOpen = true;
        const tookMs = await timed(server.registered());
        await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
        seen(`“no hay ninguna centralita para Puesto”; registered ${tookMs} ms after it opened`);
      } finally {
        portal.closeAllConnections();
        portal.close();
      }
    },
  );

fault(
  {
    id: 'F28',
    fault: 'a web proxy that wants a password (407)',
    expected: 'asked for once, by the shell',
  },
  ({ seen }) => {
    void seen;
    notRunBecause('the question is asked by Electron, whose binary is not here');
  },
);

const CERTIFICATES: readonly (readonly [string, DoorCertificate, boolean])[] = [
  ['expired', { isExpired: true }, true],
  ['made for another host', { altName: 'DNS:pbx.example.com' }, true],
  ['of an unknown authority', {}, false],
];

for (const [what, certificate, isTrusted] of CERTIFICATES)
  fault(
    {
      id: 'F30',
      fault: `the certificate of the telephone system is ${what}`,
      expected:
        'refused, said in one sentence, nothing to click it away, after a short burst no try oftener than 1 in 5 s',
    },
    async ({ sipServer, plain, seen }) => {
      notRunBecause(whyNoAuthority());
      const server = await sipServer();
      const home = mkdtempSync(join(tmpdir(), 'puesto-home-'));
      const authority = await createAuthority('Puesto faults', certificate);
      const openedAtMs: number[] = [];
      const door = await listening(
        createTlsServer({ cert: authority.door.certificate, key: authority.door.key }, (near) => {
          const far = connect(Number(new URL(server.url).port), '127.0.0.1');
          near.pipe(far).pipe(near);
          near.on('error', () => far.destroy());
          far.on('error', () => near.destroy());
        }),
      );
      door.on('connection', () => openedAtMs.push(performance.now()));
      try {
        if (isTrusted) await authority.trustIn(home);
        const { desk } = await plain([`wss://127.0.0.1:${portOf(door)}`], {
          homeDir: home,
          ...(isTrusted ? { env: { NODE_EXTRA_CA_CERTS: authority.file } } : {}),
        });
        await expect(desk.strip).toContainText('El certificado del servidor no es de fiar', {
          timeout: 20_000,
        });
        expect(server.requests('REGISTER')).toHaveLength(0);
        await expect(
          desk.page.getByRole('button', { name: /continuar|omitir|aceptar/i }),
        ).toHaveCount(0);
        // Each try counts once, also where the browser knocks twice.
        const pausesS = () => {
          const tries = openedAtMs.filter(
            (atMs, at) => at === 0 || atMs - (openedAtMs[at - 1] ?? 0) > 1_000,
          );
          return tries.slice(1).map((atMs, at) => (atMs - (tries[at] ?? 0)) / 1_000);
        };
        // The burst at the beginning is over after six seconds; then what goes on and on.
        await until(
          () => pausesS().filter((pause) => pause >= 5).length,
          (count) => count >= 2,
          60_000,
        );
        const steady = pausesS().slice(pausesS().findIndex((pause) => pause >= 5));
        for (const pause of steady) expect(pause).toBeGreaterThanOrEqual(5);
        seen(
          `“El certificado del servidor no es de fiar”; then tried after ${steady
            .map((pause) => pause.toFixed(1))
            .join(', ')} s`,
        );
      } finally {
        door.close();
        authority.remove();
        rmSync(home, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  );
