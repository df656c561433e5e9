/**
 * A core that only counts pages and answers asks, for tests of the web shell alone (`PUESTO_TEST_CORE`). It is run as the
 * core process in place of `serve.ts` and must never be part of a start that a person makes.
 */
import { linkFrame } from '#src/contracts/link.ts';
import type { PagePort } from '#main/core/ports.ts';
import { hostCore } from '../core-host.ts';

hostCore(() => {
  let phonesGone = 0;
  let calls = 0;
  /** How many pages of a role are linked now. */
  const linked = new Map<string, number>();
  const attach = (role: string) => (page: PagePort) => {
    linked.set(role, (linked.get(role) ?? 0) + 1);
    page.onClose(() => linked.set(role, (linked.get(role) ?? 0) - 1));
    page.send({ kind: 'tell', payload: { kind: 'hello', role, pid: process.pid } });
    page.onFrame((raw) => {
      const frame = linkFrame.safeParse(raw).data;
      if (frame?.kind !== 'ask') return;
      if (frame.name === 'small/calls') calls = Number(frame.payload);
      const value = {
        ...{ role, name: frame.name, pid: process.pid, phonesGone, calls },
        linked: linked.get(role),
      };
      page.send({ kind: 'answer', n: frame.n, answer: { ok: true, value } });
    });
  };
  return {
    attachDesk: attach('desk'),
    attachPhone: attach('phone'),
    attachAside: (kind, page) => attach(kind)(page),
    offerNumber: () => {},
    offerEntry: () => {},
    phoneGone: () => void (phonesGone += 1),
    liveWork: () => ({ calls, chats: 0, wrapUps: 0, unsent: 0 }),
    onRaise: () => () => {},
    stop: () => Promise.resolve(),
  };
});
