/**
 * Core, put together: what a shell calls with its ports. Reads like a table of contents and holds no logic. The answer is
 * there at once; opening files and signing in go on behind it.
 */
import { createCentreClient } from './centre/centre-client.ts';
import { openDeskFile } from './policy/desk-file.ts';
import { openSettingsFile } from './policy/settings-file.ts';
import type { Core, CoreOptions, CorePorts } from './ports.ts';
import { createAgentSession } from './session/agent-session.ts';
import { createNoCentre } from './session/plain/no-centre.ts';
import { isPlain } from './session/plain/plain-mode.ts';
import { createStoreClient } from './store/store-client.ts';

/** Builds core and starts it. `random` spreads retries; tests pass their own. */
export function createCore(
  ports: CorePorts,
  options: CoreOptions,
  random: () => number = Math.random,
): Core {
  const client = isPlain(options)
    ? createNoCentre()
    : createCentreClient({ ...ports, baseUrl: options.centreUrl });
  const store = createStoreClient(ports.startStoreWorker, ports.log, ports.startStoreWorker);
  const settingsFile = openSettingsFile(options.profileDir, ports.log);
  const deskFile = openDeskFile(options.profileDir, ports.newId, ports.log);
  const session = createAgentSession({
    ports,
    options,
    random,
    client,
    store,
    settingsFile,
    deskFile,
  });
  session.start().catch((cause: unknown) => {
    ports.log.warn('core', 'start failed', { cause });
  });
  return session;
}
