/**
 * Asterisk's manager interface over TCP: actions that are answered, and events as they come. The driver of the tests speaks
 * to Asterisk through it alone. It never retries: a broken connection is a fault of the test or of Asterisk.
 */
import { connect } from 'node:net';

/** One message: its lines by name; of a name that comes twice, the last one. */
export type ManagerMessage = Readonly<Record<string, string>>;

export interface Manager {
  /** Sends an action; rejects with Asterisk's own words when it says Error. */
  act(action: string, fields?: Readonly<Record<string, string>>): Promise<ManagerMessage>;
  /** Everything that was told so far, oldest first. */
  readonly events: readonly ManagerMessage[];
  /** The first event from `since` (an index into `events`) that fits; rejects after `withinMs`. */
  until(
    what: string,
    fits: (event: ManagerMessage) => boolean,
    options?: { readonly since?: number; readonly withinMs?: number },
  ): Promise<ManagerMessage>;
  close(): void;
}

const parse = (text: string): ManagerMessage => {
  const message: Record<string, string> = {};
  for (const line of text.split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const name = line.slice(0, colon);
    const value = line.slice(colon + 1).trim();
    // A command answers with many lines of this name.
    message[name] = name === 'Output' && message[name] ? `${message[name]}\n${value}` : value;
  }
  return message;
};

/** Connects and logs in. */
export async function openManager(port: number, secret: string): Promise<Manager> {
  const socket = connect({ host: '127.0.0.1', port });
  const events: ManagerMessage[] = [];
  const asked = new Map<string, (message: ManagerMessage) => void>();
  const watchers = new Set<(event: ManagerMessage) => void>();
  let lastId = 0;
  let rest = '';
  let isGone = false;

  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  socket.on('error', () => undefined); // the close that follows says it
  socket.on('close', () => {
    isGone = true;
    for (const answer of asked.values()) answer({ Response: 'Error', Message: 'Asterisk is gone' });
    asked.clear();
  });
  socket.setEncoding('utf8').on('data', (text: string) => {
    rest += text;
    // The greeting is one line; messages end with an empty one.
    if (rest.startsWith('Asterisk Call Manager')) rest = rest.slice(rest.indexOf('\r\n') + 2);
    for (let end = rest.indexOf('\r\n\r\n'); end >= 0; end = rest.indexOf('\r\n\r\n')) {
      const message = parse(rest.slice(0, end));
      rest = rest.slice(end + 4);
      if (message.Event) {
        events.push(message);
        for (const watch of [...watchers]) watch(message);
        continue;
      }
      asked.get(message.ActionID ?? '')?.(message);
      asked.delete(message.ActionID ?? '');
    }
  });

  const manager: Manager = {
    events,
    act(action, fields = {}) {
      return new Promise((resolve, reject) => {
        if (isGone) return reject(new Error(`${action}: Asterisk is gone.`));
        const ActionID = String((lastId += 1));
        asked.set(ActionID, (message) => {
          if (message.Response === 'Error')
            reject(new Error(`${action}: ${message.Message ?? message.Output ?? 'refused'}`));
          else resolve(message);
        });
        const lines = Object.entries({ Action: action, ActionID, ...fields });
        socket.write(`${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n`);
      });
    },
    until(what, fits, { since = 0, withinMs = 15_000 } = {}) {
      const known = events.slice(since).find(fits);
      if (known) return Promise.resolve(known);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          watchers.delete(watch);
          const seen = events.slice(Math.max(since, events.length - 8)).map(({ Event }) => Event);
          reject(
            new Error(
              `Asterisk did not tell within ${withinMs} ms: ${what}. Last: ${seen.join(', ')}`,
            ),
          );
        }, withinMs);
        const watch = (event: ManagerMessage) => {
          if (!fits(event)) return;
          clearTimeout(timer);
          watchers.delete(watch);
          resolve(event);
        };
        watchers.add(watch);
      });
    },
    close: () => socket.destroy(),
  };
  await manager.act('Login', { Username: 'tests', Secret: secret });
  return manager;
}
