/** Starts programs on a host of `two-networks.ts` and ends them. They end with this process, too: their stdin closes. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A program that has said its first line. */
export interface OnHost {
  readonly firstLine: string;
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

/** Runs a TypeScript program with Node on that host and waits for the first line that it prints. */
export async function runOnHost(
  host: string,
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<OnHost> {
  const words = ['netns', 'exec', host, process.execPath, script, ...args];
  const child = spawn('ip', words, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const complaints: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => complaints.push(line));
  const firstLine = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    void gone.then(() => reject(new Error(`${script} ended: ${complaints.slice(-3).join(' ')}`)));
  });
  return {
    firstLine,
    child,
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** Passes connections to `listen` on that host on to `to`; answers where it listens. */
export const relayOnHost = (host: string, listen: string, to: string): Promise<OnHost> =>
  runOnHost(host, fileURLToPath(new URL('./relay.ts', import.meta.url)), [listen, to]);
