/**
 * The embedded practice centre in Electron: telephony and service as two utility processes (plain child processes do not
 * work in a packaged Electron). When one dies, what happens next is decided in `main/centre/supervise.ts`, as for the centre's
 * own runner.
 */
import { superviseCentre } from '#main/centre/supervise.ts';
import type { CentreChild } from '#main/centre/spawn-child.ts';
import type { LogPort } from '#main/core/ports.ts';
import type { ChildPort } from './utility-process.ts';

/** Starts one bundled service by the name of its file. */
export type StartChild = (
  entryName: string,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
) => ChildPort;

/** A running practice centre. */
export interface PracticeCentre {
  readonly url: string;
  stop(): Promise<void>;
}

export interface PracticeCentreInput {
  readonly startChild: StartChild;
  readonly log: LogPort;
  /** Folder of the centre's database. */
  readonly dataDir: string;
  /** Folder of the recorded voices. */
  readonly speechDir: string;
  readonly port: number | null;
}

/** Between two callers that ring by themselves. */
const PACE_MS = 45_000;

/** A utility process tells no id and keeps its own log. */
const toCentreChild = (child: ChildPort): CentreChild => ({
  pid: 0,
  onLine: (listener) => {
    child.onLine(listener);
  },
  onErrorLine: () => undefined,
  onExit: (listener) => {
    child.onExit(listener);
  },
  stop: () => child.stop(),
  kill: () => void child.stop(),
});

/** Starts both; rejects when one of them does not become ready. */
export async function startPracticeCentre(input: PracticeCentreInput): Promise<PracticeCentre> {
  const { startChild, log } = input;
  const centre = await superviseCentre({
    port: input.port ?? 0,
    sipPort: 0,
    data: input.dataDir,
    speech: input.speechDir,
    paceMs: PACE_MS,
    spawn: (name, args, env) => toCentreChild(startChild(`centre-${name}.js`, args, env)),
    onLog: (line) => {
      log.warn('centre', line);
    },
    onGivenUp: (why) => {
      log.warn('centre', 'is given up', { why });
    },
  });
  return { url: `http://127.0.0.1:${String(centre.port)}`, stop: centre.stop };
}
