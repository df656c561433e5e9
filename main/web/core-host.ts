/**
 * The body of the core process: core plus the pages' server, obeying the supervisor over IPC. Used by `serve.ts` with the
 * real core and by tests with a small one. Without its supervisor it ends itself.
 */
import { hostname } from 'node:os';
import type { PageRole } from '#src/contracts/link.ts';
import type { Core, CoreOptions, CorePorts } from '#main/core/ports.ts';
import type { CoreStart, FromCore, ToCore } from './control.ts';
import { plainSipSources } from '#main/core/policy/sip-start.ts';
import { openLog } from './log-file.ts';
import { createNodePorts } from './node-ports.ts';
import { readPageFiles } from './page-files.ts';
import { createPageKey } from './page-key.ts';
import { sipSourcesOf } from './page-policy.ts';
import { watchPage } from './page-pulse.ts';
import { startPageServer, type PageServer } from './page-server.ts';
import { createWebDesktop, type WebDesktop } from './web-desktop.ts';

/** The timer of the heartbeats. */
const everyWhile = (periodMs: number, run: () => void): (() => void) => {
  const timer = setInterval(run, periodMs);
  return () => clearInterval(timer);
};

const say = (message: FromCore): void => {
  process.send?.(message);
};

/** How a core is made. */
export type CoreMaker = (ports: CorePorts, options: CoreOptions) => Core | Promise<Core>;

interface Served {
  readonly core: Core;
  readonly server: PageServer;
  readonly desktop: WebDesktop;
}

async function serve(start: CoreStart, createCore: CoreMaker): Promise<Served> {
  const log = openLog(start.profileDir);
  const files = readPageFiles(start.pagesDir);
  const nodePorts = createNodePorts(start.profileDir, log);
  const desktop = createWebDesktop({
    timers: nodePorts.timers,
    clock: nodePorts.clock,
    log,
    centreHost: start.sip ? null : new URL(start.centreUrl).hostname,
    onBar: (isWanted) => say({ kind: 'bar', isWanted }),
    onRaise: () => say({ kind: 'raise' }),
  });
  const ports: CorePorts = {
    ...nodePorts,
    desktop: desktop.port,
    showPhone: () => say({ kind: 'show-phone' }),
  };
  const core = await createCore(ports, {
    shell: 'web',
    version: start.version,
    deskName: hostname(),
    profileDir: start.profileDir,
    centreUrl: start.centreUrl,
    signInAs: start.isPractice ? { username: start.username, password: start.password } : null,
    language: start.language,
    ...(start.sip && { sip: start.sip }),
  });
  desktop.join(core);
  core.onRaise(() => say({ kind: 'raise' }));
  const openLinks: Record<PageRole, number> = { desk: 0, phone: 0, bar: 0 };
  const server = await startPageServer({
    files,
    port: start.port,
    sipSources: start.sip ? plainSipSources(start.sip.account) : sipSourcesOf(start.centreUrl),
    makeKey: (port) => createPageKey(start.pageKey, port, () => Date.now()),
    log,
    onPage(role, page) {
      watchPage(page, everyWhile, () => {
        log.warn('web', 'a page does not answer', { role });
        say({ kind: 'page-hung', role });
      });
      if (role === 'desk') core.attachDesk(page);
      else if (role === 'phone') core.attachPhone(page);
      else core.attachAside('bar', page);
      openLinks[role] += 1;
      say({ kind: 'page', role });
      page.onClose(() => {
        openLinks[role] -= 1;
        if (openLinks[role] === 0) say({ kind: 'page-unlinked', role });
      });
    },
  });
  say({ kind: 'ready', port: server.port });
  return { core, server, desktop };
}

/** A sentence when the person can do something about it. */
function toRefusal(cause: unknown, port: number): string {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken, by another program or by a Puesto that already runs. Choose another one with --port N.`;
  if (code === 'EACCES' && port > 0 && port < 1024)
    return `Port ${port} needs administrator rights. Choose one above 1023 with --port N.`;
  return `Puesto cannot start: ${error.message}`;
}

/** Waits for the supervisor and serves until it is told to stop or is gone. */
export function hostCore(createCore: CoreMaker): void {
  let running: Promise<Served> | null = null;
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    const force = setTimeout(() => process.exit(1), 3_000);
    force.unref();
    try {
      const { core, server, desktop } = (await running) ?? {};
      desktop?.stop();
      await server?.close();
      await core?.stop();
    } finally {
      process.exit(0);
    }
  };
  process.on('disconnect', () => void stop());
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => {}); // Ctrl-C reaches the whole group; the supervisor decides the order
  process.on('message', (message: ToCore) => {
    switch (message.kind) {
      case 'start':
        running ??= serve(message, createCore);
        running.catch((cause: unknown) => {
          say({ kind: 'refused', sentence: toRefusal(cause, message.port) });
          setTimeout(() => process.exit(1), 50);
        });
        return;
      case 'token':
        void running?.then(({ server }) =>
          say({ kind: 'token', n: message.n, token: server.key.issueToken(message.role) }),
        );
        return;
      case 'live-work':
        void running?.then(({ core }) =>
          say({ kind: 'live-work', n: message.n, work: core.liveWork() }),
        );
        return;
      case 'asked':
        void running?.then(({ desktop }) => desktop.run(message.verbs, message.links));
        return;
      case 'bar-closed':
        void running?.then(({ desktop }) => desktop.barClosed());
        return;
      case 'phone-gone':
        void running?.then(({ core }) => core.phoneGone());
        return;
      case 'stop':
        void stop();
        return;
    }
  });
}
