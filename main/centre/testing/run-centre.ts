/** The centre's runner as a child process, for integration tests. It ends with the test, whatever happens. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const readyLine = z.object({
  ready: z.literal(true),
  url: z.string(),
  port: z.number(),
  sipUrl: z.string(),
  practiceToken: z.string(),
  pids: z.object({ runner: z.number(), service: z.number(), telephony: z.number() }),
});

export interface RunCentre {
  readonly ready: z.infer<typeof readyLine>;
  /** Every later line of stdout. */
  readonly lines: string[];
  practice(path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /** Closes stdin, as a dying parent does; answers the exit code. */
  stop(): Promise<number | null>;
}

/** Starts `main/centre/index.ts` with these words. */
export async function runCentre(
  words: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<RunCentre> {
  const child = spawn(
    process.execPath,
    [
      join(import.meta.dirname, '../index.ts'),
      '--json',
      '--with-parent',
      '--pace',
      'off',
      ...words,
    ],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, PUESTO_LOG_LEVEL: 'error', ...env },
    },
  );
  const gone = new Promise<number | null>((resolve) => child.once('close', resolve));
  const lines: string[] = [];
  let errors = '';
  child.stderr.on('data', (bytes: Buffer) => (errors += String(bytes)));
  const out = createInterface({ input: child.stdout });
  const ready = await new Promise<z.infer<typeof readyLine>>((resolve, reject) => {
    out.once('line', (line) => {
      resolve(readyLine.parse(JSON.parse(line)));
      out.on('line', (later) => lines.push(later));
    });
    void gone.then((code) => reject(new Error(`the centre ended with ${code}: ${errors}`)));
  });
  return {
    ready,
    lines,
    async practice(path, body) {
      const response = await fetch(`${ready.url}/practice/${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${ready.practiceToken}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: await response.json() };
    },
    stop() {
      child.stdin.end();
      return gone;
    },
  };
}
