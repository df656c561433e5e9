/**
 * The practice telephony as its own process (decision 10): SIP over WebSocket for phones, media and mixer, a control
 * channel for the centre. Start it with
 *   node main/centre/telephony/practice/process.ts --sip-port N --control-port N --realm puesto.practice
 * (0 = any free port) and the control token in PUESTO_TELEPHONY_TOKEN. It prints one line of JSON with its ports when it
 * is ready, logs to stderr, keeps every call when the centre dies, and ends on SIGTERM, SIGINT or, with `--with-parent`,
 * when its stdin closes.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { destination, pino } from 'pino';
import { openPracticeTelephony } from './practice-telephony.ts';

const EXIT_USAGE = 2;
const EXIT_PORT_TAKEN = 3;

const root = join(import.meta.dirname, '../../../..');

function readOptions() {
  const { values } = parseArgs({
    options: {
      'sip-port': { type: 'string', default: '0' },
      'control-port': { type: 'string', default: '0' },
      realm: { type: 'string', default: 'puesto.practice' },
      host: { type: 'string', default: '127.0.0.1' },
      'media-host': { type: 'string', default: '127.0.0.1' },
      speech: { type: 'string', default: join(root, 'assets/speech') },
      'with-parent': { type: 'boolean', default: false },
    },
  });
  const sipPort = Number(values['sip-port']);
  const controlPort = Number(values['control-port']);
  if (![sipPort, controlPort].every((port) => Number.isInteger(port) && port >= 0 && port < 65_536))
    throw new Error('A port must be a number from 0 to 65535.');
  const token = process.env['PUESTO_TELEPHONY_TOKEN'] ?? '';
  if (token.length < 16)
    throw new Error('PUESTO_TELEPHONY_TOKEN must hold a token of at least 16 characters.');
  return {
    sipPort,
    controlPort,
    token,
    realm: values.realm,
    host: values.host,
    mediaHost: values['media-host'],
    speechDirectory: values.speech,
    withParent: values['with-parent'],
  };
}

async function main(): Promise<void> {
  const log = pino(
    { name: 'telephony', level: process.env['PUESTO_LOG_LEVEL'] ?? 'info' },
    destination(2),
  );
  let options;
  try {
    options = readOptions();
  } catch (error) {
    process.stderr.write(`The practice telephony cannot start: ${messageOf(error)}\n`);
    process.exit(EXIT_USAGE);
  }
  // A defect in one call must not end everyone's: it is logged, the others go on.
  process.on('uncaughtException', (error) => {
    log.error({ err: error }, 'uncaught error');
  });
  process.on('unhandledRejection', (error) => {
    log.error({ err: error }, 'unhandled rejection');
  });
  let telephony;
  try {
    telephony = await openPracticeTelephony(options, (fact, detail) => {
      log.warn({ detail }, fact);
    });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    const sentence = isTaken
      ? `a port is already in use (SIP ${String(options.sipPort)}, control ${String(options.controlPort)}). Stop the other program or choose another port.`
      : messageOf(error);
    process.stderr.write(`The practice telephony cannot start: ${sentence}\n`);
    process.exit(isTaken ? EXIT_PORT_TAKEN : 1);
  }
  const { sipPort, controlPort } = telephony;
  const stop = () => {
    // Whatever hangs while closing must not keep the process.
    setTimeout(() => process.exit(0), 1500).unref();
    void telephony.close().finally(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (options.withParent) {
    process.stdin.on('end', stop);
    process.stdin.on('error', stop);
    process.stdin.resume();
  }
  // Last of all: whoever reads this may stop the process at once.
  process.stdout.write(`${JSON.stringify({ ready: true, sipPort, controlPort })}\n`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

await main();
