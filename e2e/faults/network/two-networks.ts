/**
 * A network that the spec may break: two hosts of its own (network namespaces), joined by two lines of which one works at a
 * time. `near` is where the agent sits, `far` where the telephone system stands; nothing of it is reachable from outside.
 * Needs root on Linux. Whoever opens it closes it; what a killed run left behind is removed by the next one.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where the telephone system answers, whichever line works. */
export const FAR_ADDRESS = '10.77.0.1';

/** The two hosts and the lines between them. */
export interface TwoNetworks {
  /** Names for `ip netns exec`. */
  readonly near: string;
  readonly far: string;
  /** Which line works now; 0 when none does. */
  line(): 0 | 1 | 2;
  /** Takes the other line at once: the agent has another address. */
  change(): void;
  /** Pulls every cable. */
  unplug(): void;
  /** Plugs this line in. */
  plug(line: 1 | 2): void;
  close(): void;
}

const ip = (...words: readonly string[]) =>
  execFileSync('ip', words, { stdio: ['ignore', 'pipe', 'pipe'] }).toString();

/** Why there can be none here; null when there can. */
export function whyNoNetworks(): string | null {
  if (process.platform !== 'linux') return 'networks of its own need Linux';
  if (process.getuid?.() !== 0) return 'networks of its own need root';
  if (!['/usr/sbin/ip', '/sbin/ip', '/usr/bin/ip'].some((file) => existsSync(file)))
    return 'the program “ip” is missing (apt-get install iproute2)';
  const name = `puesto-try-${process.pid}`;
  try {
    ip('netns', 'add', name);
    ip('netns', 'del', name);
    return null;
  } catch (cause) {
    return `the kernel gives no network of its own: ${String(cause).split('\n').at(-1) ?? ''}`;
  }
}

function sweep(): void {
  for (const line of ip('netns', 'list').split('\n')) {
    const found = /^puesto-(?:near|far)-(\d+)-\d+/.exec(line);
    if (found && !existsSync(`/proc/${found[1] ?? ''}`)) ip('netns', 'del', found[0]);
  }
}

let lastNumber = 0;

/** Opens both hosts; the first line works. */
export function openTwoNetworks(): TwoNetworks {
  sweep();
  lastNumber += 1;
  const near = `puesto-near-${process.pid}-${lastNumber}`;
  const far = `puesto-far-${process.pid}-${lastNumber}`;
  let line: 0 | 1 | 2 = 0;
  let plugged = 0;
  const inside = (host: string, ...words: readonly string[]) => ip('-n', host, ...words);
  ip('netns', 'add', near);
  ip('netns', 'add', far);
  for (const host of [near, far]) inside(host, 'link', 'set', 'lo', 'up');
  inside(far, 'addr', 'add', `${FAR_ADDRESS}/32`, 'dev', 'lo');
  for (const number of [1, 2]) {
    inside(near, 'link', 'add', `n${number}`, 'type', 'veth', 'peer', `f${number}`, 'netns', far);
    inside(far, 'addr', 'add', `10.77.${number}.1/24`, 'dev', `f${number}`);
    inside(far, 'link', 'set', `f${number}`, 'up');
  }
  const networks: TwoNetworks = {
    near,
    far,
    line: () => line,
    change() {
      const next = line === 1 ? 2 : 1;
      networks.unplug();
      networks.plug(next);
    },
    unplug() {
      if (line === 0) return;
      // As every desktop does when a cable is pulled: the address goes with it.
      inside(near, 'link', 'set', `n${line}`, 'down');
      inside(near, 'addr', 'flush', 'dev', `n${line}`);
      line = 0;
    },
    plug(next) {
      // One that this machine never had: sockets of before would come alive again on an old one.
      plugged += 1;
      inside(near, 'addr', 'add', `10.77.${next}.${1 + plugged}/24`, 'dev', `n${next}`);
      inside(near, 'link', 'set', `n${next}`, 'up');
      inside(near, 'route', 'replace', 'default', 'via', `10.77.${next}.1`);
      line = next;
    },
    close() {
      ip('netns', 'del', near);
      ip('netns', 'del', far);
    },
  };
  networks.plug(1);
  return networks;
}
