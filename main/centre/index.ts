/**
 * `npm run centre`: the practice centre alone, for several desks. Prints where it is and who can sign in (or one JSON line with
 * `--json`), runs until Ctrl-C or, with `--with-parent`, until its stdin closes, and leaves no process behind.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OptionError, parseCentreOptions, type CentreOptions } from './options.ts';
import { practiceAgents } from './practice/seed/agents.ts';
import { CentreStartError, superviseCentre, type RunningCentre } from './supervise.ts';

const EXIT_USAGE = 2;

function describe(centre: RunningCentre, options: CentreOptions): string {
  const url = `http://127.0.0.1:${centre.port}`;
  if (options.isJson)
    return JSON.stringify({
      ready: true,
      url,
      port: centre.port,
      sipUrl: centre.sipUrl,
      sipPort: Number(new URL(centre.sipUrl).port),
      practiceToken: centre.practiceToken,
      users: practiceAgents().map(({ username, password, profile }) => ({
        username,
        password,
        role: profile.role,
      })),
      pids: { runner: process.pid, ...centre.pids() },
    });
  const people = practiceAgents().map(
    ({ username, profile }) =>
      `  ${username.padEnd(10)} ${profile.name}${profile.role === 'lead' ? ' (lead)' : ''}`,
  );
  return [
    `The practice centre is ready: ${url}`,
    `Calls: ${centre.sipUrl}. Callers: ${options.paceMs === null ? 'only by command' : `about every ${options.paceMs / 1000} s while someone is available`}.`,
    `Open a desk on it: npm start -- --centre ${url}`,
    `Who can sign in (password: ${practiceAgents()[0]?.password ?? ''}):`,
    ...people,
    'Ctrl-C ends it.',
  ].join('\n');
}

function fail(sentence: string, code: number): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}

async function main(): Promise<void> {
  let options: CentreOptions;
  try {
    options = parseCentreOptions(process.argv.slice(2));
  } catch (cause) {
    if (cause instanceof OptionError) fail(cause.message, EXIT_USAGE);
    throw cause;
  }
  // Kept for the run only: long enough for a service that dies, gone with the last Ctrl-C.
  const ownFolder = options.data === null ? mkdtempSync(join(tmpdir(), 'puesto-centre-')) : null;
  const clean = (): void => {
    if (ownFolder !== null) rmSync(ownFolder, { recursive: true, force: true });
  };
  let centre: RunningCentre | null = null;
  let isStopping = false;
  const stop = (code: number): void => {
    if (isStopping) return;
    isStopping = true;
    // A process that hangs while ending must not keep the runner.
    setTimeout(() => process.exit(code), 6_000).unref();
    void Promise.resolve(centre?.stop()).finally(() => {
      clean();
      process.exit(code);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));
  // A test that killed the service says when it may come back: nobody guesses how long something takes.
  if (process.platform !== 'win32') process.on('SIGUSR2', () => centre?.startAgainNow());
  if (options.withParent) {
    process.stdin.on('end', () => stop(0));
    process.stdin.on('error', () => stop(0));
    process.stdin.resume();
  }
  try {
    centre = await superviseCentre({
      port: options.port,
      sipPort: options.sipPort,
      data: options.data ?? ownFolder,
      paceMs: options.paceMs,
      smtpUrl: options.smtpUrl,
      hidesSupervision: options.hidesSupervision,
      privacy: options.privacy,
      holdDays: options.holdDays,
      onLog: (line) => process.stderr.write(`${line}\n`),
      onGivenUp: (why) => {
        clean();
        fail(`The centre cannot go on: ${why}`, 1);
      },
      onRestart: (service) => {
        if (options.isJson)
          process.stdout.write(`${JSON.stringify({ restarted: true, service })}\n`);
      },
    });
  } catch (cause) {
    clean();
    if (cause instanceof CentreStartError && cause.isPortTaken)
      fail(
        `Port ${options.port} is taken, by another program or by a Puesto that already runs. Choose another one with --port.`,
        EXIT_USAGE,
      );
    fail(`The centre cannot start: ${cause instanceof Error ? cause.message : String(cause)}`, 1);
  }
  if (isStopping) await centre.stop();
  process.stdout.write(`${describe(centre, options)}\n`);
}

await main();
