/**
 * The centre service as a process: store, service, server, connected to a telephony that runs beside it. The runner starts it
 * and starts it again when it dies. Secrets come in the environment, never on the command line. It prints one JSON line when
 * it is ready and ends when its stdin closes.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { usualPrivacy } from '#src/policy/privacy.ts';
import { privacyOfCountries } from '#src/policy/privacy-countries.ts';
import { destination, pino } from 'pino';
import { createPracticeMail } from './mail/practice-mail.ts';
import { createSmtpMail } from './mail/smtp-mail.ts';
import type { Lag } from './lag.ts';
import { createPracticeRoutes } from './practice-routes.ts';
import {
  botsOf,
  practiceColleagues,
  sipUsernameOf,
  type PracticeColleague,
} from './practice/colleagues.ts';
import { createChatRoutes } from './practice/chat/chat-routes.ts';
import { loadChatScenarios } from './practice/chat/chat-scenarios.ts';
import { createPracticeChatTrunk } from './practice/chat/practice-chat-trunk.ts';
import { loadCallees, loadScenarios } from './practice/scenarios.ts';
import { practiceArticles } from './practice/seed/articles.ts';
import { practiceCannedReplies } from './practice/seed/canned-replies.ts';
import { seedPractice } from './practice/seed.ts';
import { startCentreServer } from './server.ts';
import { createCentreService } from './service/centre-service.ts';
import type { CentreLog, CentrePorts } from './service/ports.ts';
import { toError } from './service/refusal.ts';
import { seedArticles } from './service/knowledge/seed-articles.ts';
import { seedStore, type CentreSeed } from './service/seed-store.ts';
import { openCentreDb } from './store/open.ts';
import { createPracticeDriver } from './telephony/practice/driver.ts';

/** The port is taken: starting again would not help. */
export const EXIT_PORT_TAKEN = 2;

/** The same world, in which every queue rings so long. */
function withRing(seed: CentreSeed, ringMs: number | null): CentreSeed {
  if (ringMs === null) return seed;
  const queues = seed.catalogue.queues.map((queue) => ({ ...queue, ringMs }));
  return { ...seed, catalogue: { ...seed.catalogue, queues } };
}

/** What the runner says on the standard input; when that closes the runner is gone. */
function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  const closed = (): void => process.exit(0);
  lines.once('close', closed);
  return new Promise((resolve) =>
    lines.once('line', (line) => {
      lines.off('close', closed);
      lines.close();
      resolve(line);
    }),
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string' },
      'telephony-url': { type: 'string' },
      'pace-ms': { type: 'string' },
    },
  });
  const logger = pino(
    { name: 'centre', level: process.env.PUESTO_LOG_LEVEL ?? 'warn' },
    destination(2),
  );
  const log: CentreLog = {
    info: (fact, ids) => logger.info(ids ?? {}, fact),
    warn: (fact, ids) => logger.warn(ids ?? {}, fact),
  };
  // Asked for first: while the world is made the answer comes.
  const telephonyUrl = values['telephony-url'] ?? firstLine();
  const nowMs = Date.now();
  // A test in which nobody answers does not wait for the twenty seconds of the practice queues.
  const ringMs = Number(process.env.PUESTO_RING_MS ?? 0) || null;
  const db = openCentreDb(values.data ?? null);
  // Making the world takes half a second: only the first start needs it.
  const seeded = seedStore(db, () => withRing(seedPractice(nowMs), ringMs), nowMs);
  seedArticles(db, () => practiceArticles(nowMs));
  // A store of before there were chats has no texts for them.
  const catalogue =
    seeded.cannedReplies.length > 0
      ? seeded
      : { ...seeded, cannedReplies: practiceCannedReplies() };
  const scenarios = loadScenarios();
  const callees = loadCallees();
  let colleagues: readonly PracticeColleague[] = practiceColleagues();
  const telephony = createPracticeDriver({
    url: await telephonyUrl,
    token: process.env.PUESTO_TELEPHONY_TOKEN ?? '',
  });
  telephony.onEvent((event) => {
    if (event.kind !== 'driver/up') return;
    telephony
      .setCallees(callees)
      .catch((cause: unknown) =>
        log.warn('called numbers are not set', { cause: toError(cause).message }),
      );
    telephony
      .setBots(botsOf(colleagues))
      .catch((cause: unknown) =>
        log.warn('practice colleagues are not set', { cause: toError(cause).message }),
      );
  });
  const clock: CentrePorts['clock'] = {
    nowMs: () => Date.now(),
    monotonicMs: () => performance.now(),
  };
  const timers: CentrePorts['timers'] = {
    every(periodMs, run) {
      const timer = setInterval(run, periodMs);
      return () => clearInterval(timer);
    },
  };
  const newId: CentrePorts['newId'] = (prefix) => `${prefix}-${randomUUID()}`;
  const centreName = 'Centro de prácticas';
  const mailbox = createPracticeMail(values.data ?? null, centreName, clock.nowMs);
  const smtpUrl = process.env.PUESTO_SMTP ?? '';
  const chatTrunk = createPracticeChatTrunk({ clock, timers, newId, db });
  const chatScripts = loadChatScenarios();
  const service = createCentreService(
    {
      clock,
      timers,
      newId,
      chatTrunk,
      newToken: () => randomBytes(32).toString('base64url'),
      log,
      driver: telephony,
      db,
      centreName,
      showsSupervision: process.env.PUESTO_HIDE_SUPERVISION !== 'yes',
      holdDays: Number(process.env.PUESTO_HOLD_DAYS ?? 0) || 0,
      privacy: privacyOfCountries(process.env.PUESTO_PRIVACY ?? '') ?? usualPrivacy,
      mail: smtpUrl === '' ? mailbox : createSmtpMail(smtpUrl, centreName),
      practice: {
        scenarios,
        startCaller: (script) => telephony.startCaller(script),
        chats: { scripts: chatScripts, begin: (script) => chatTrunk.begin(script) },
        everyMs: values['pace-ms'] === undefined ? null : Number(values['pace-ms']),
        get bots() {
          return colleagues.map((colleague) => ({
            agentId: colleague.agentId,
            sipUsername: sipUsernameOf(colleague.agentId),
            isAway: colleague.isAway,
            doesAnswer: colleague.behaviour === 'answers',
            behaviour: colleague.behaviour,
            answerAfterMs: colleague.answerAfterMs,
          }));
        },
      },
    },
    catalogue,
  );
  try {
    const lag: Lag = { answersMs: 0, eventsMs: 0 };
    const server = await startCentreServer(service, {
      port: Number(values.port),
      lag,
      more: createPracticeRoutes({
        service,
        telephony,
        scenarios,
        mailbox,
        chatRoutes: createChatRoutes(service.context, chatTrunk, chatScripts),
        token: process.env.PUESTO_PRACTICE_TOKEN ?? randomBytes(32).toString('hex'),
        setColleagues: async (next) => {
          colleagues = next;
          await telephony.setBots(botsOf(next));
        },
        setLag: (next) => Object.assign(lag, next),
        crash: (awayMs) => {
          process.stdout.write(`${JSON.stringify({ awayMs })}\n`);
          // After the answer has left; a kill gives nothing the chance to tidy up.
          setTimeout(() => process.kill(process.pid, 'SIGKILL'), 50);
        },
      }),
    });
    await service.start();
    process.stdout.write(`${JSON.stringify({ ready: true, port: server.port })}\n`);
    const stop = (): void => {
      setTimeout(() => process.exit(0), 1_000).unref();
      void Promise.all([server.stop(), service.stop()]).finally(() => {
        db.close();
        process.exit(0);
      });
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    process.stdin.on('end', stop);
    process.stdin.on('error', stop);
    process.stdin.resume();
  } catch (cause) {
    const error = toError(cause);
    process.stderr.write(`${error.message}\n`);
    process.exit('code' in error && error.code === 'EADDRINUSE' ? EXIT_PORT_TAKEN : 1);
  }
}

await main();
