/**
 * The web shell's entry and supervisor: it holds the profile, the practice centre, the core process and the browser, starts
 * again what dies, and leaves nothing behind when it ends. It decides nothing about calls.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linksAmong } from '#src/desktop/deep-link.ts';
import { verbsAmong } from '#src/desktop/desk-verb.ts';
import type { PageRole } from '#src/contracts/link.ts';
import { startCentreProcess, type CentreProcess } from './centre-process.ts';
import type { CoreStart } from './control.ts';
import { startCoreProcess, type CoreProcess } from './core-process.ts';
import { findChromium } from './find-chromium.ts';
import { keepPort, lastPort } from './kept-port.ts';
import { launchChromium, type Chromium } from './launch-chromium.ts';
import { describeShellOptions, parseShellOptions, type ShellOptions } from './options.ts';
import { originOf } from './page-policy.ts';
import { WELCOME_PATH } from './page-texts.ts';
import { defaultProfileDir, lockProfile, makeProfile, type ProfileLock } from './profile.ts';
import { openShellPages, type ShellPages } from './shell-pages.ts';

/** Exit codes that scripts may rely on. */
const EXIT = { usage: 2, profile: 3, secondInstance: 4, start: 1 } as const;

/** A sentence for the person and the code to end with. */
class ShellFailure extends Error {
  readonly exitCode: number;
  constructor(sentence: string, exitCode: number) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/** Everything that has to be ended, in the order in which it is ended. */
interface Running {
  pages: ShellPages | null;
  chromium: Chromium | null;
  core: CoreProcess | null;
  centre: CentreProcess | null;
  lock: ProfileLock | null;
}

const repository = fileURLToPath(new URL('../..', import.meta.url));
const say = (line: string) => process.stdout.write(`${line}\n`);

function readVersion(): string {
  const text = readFileSync(join(repository, 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

async function stopAll(running: Running): Promise<void> {
  running.pages?.stop();
  await running.chromium?.stop();
  await running.core?.stop();
  await running.centre?.stop();
  running.lock?.release();
}

/** The browser with both pages; null when there is none and addresses are printed instead. */
async function openBrowser(
  options: ShellOptions,
  running: Running,
  profileDir: string,
  end: (code: number) => void,
): Promise<boolean> {
  const { core } = running;
  if (!core || options.browser === 'none') return false;
  const file = findChromium(process.env, process.platform);
  if (!file) {
    if (!options.isJson)
      say(
        'No Chromium, Chrome or Edge was found. Install one (on Debian: sudo apt install chromium), set PUESTO_CHROMIUM to its path, or open the addresses below yourself.',
      );
    return false;
  }
  const isRoot = process.getuid?.() === 0;
  if (isRoot && !options.isJson)
    say('Running as root: Chromium’s sandbox is off. Use an ordinary account for real work.');
  const port = core.port();
  const urlOf = async (role: PageRole) =>
    `${originOf(role, port)}/?token=${await core.issueToken(role)}`;

  const open = async () => {
    const chromium = await launchChromium({
      file,
      userDataDir: join(profileDir, 'browser'),
      isHeadless: options.browser === 'headless',
      isRoot,
      appUrl: `${originOf('desk', port)}${WELCOME_PATH}`,
      language: options.language,
      debuggingPort: options.debuggingPort,
      extraArguments: options.chromiumArguments,
    });
    running.chromium = chromium;
    let isEnding = false;
    chromium.onExit((wasAsked) => {
      running.pages?.stop();
      running.pages = null;
      if (running.chromium !== chromium || isEnding) return;
      running.chromium = null;
      core.phoneGone();
      void core.liveWork().then((work) => {
        // Closing every window is the ordinary way to leave; with live work, or after a crash, it comes back.
        if (wasAsked && work && work.calls + work.chats + work.wrapUps === 0) end(0);
        else open().catch(() => end(EXIT.start));
      });
    });
    running.pages = await openShellPages({
      cdp: chromium.cdp,
      deskOrigin: originOf('desk', port),
      phoneOrigin: originOf('phone', port),
      welcomeUrl: `${originOf('desk', port)}${WELCOME_PATH}`,
      openWindow: options.browser === 'window' ? (url) => chromium.openWindow(url) : null,
      barWelcomeUrl: `${originOf('bar', port)}${WELCOME_PATH}`,
      onBarClosed: () => core.barClosed(),
      openUrl: urlOf,
      async shouldReopenDesk() {
        const work = await core.liveWork();
        if (!work || work.calls + work.chats + work.wrapUps > 0) return true;
        isEnding = true;
        end(0);
        return false;
      },
      isLinked: (role) => core.isLinked(role),
      onPhoneGone: () => core.phoneGone(),
      onFact: (fact, ids) => {
        if (!options.isJson) say(`${fact} ${JSON.stringify(ids)}`);
      },
    });
  };
  await open();
  return true;
}

/** The practice centre inside, unless there is another or none; answers the address for core. */
async function startCentre(
  options: ShellOptions,
  running: Running,
  profileDir: string,
): Promise<string> {
  if (options.centreUrl) return options.centreUrl;
  if (options.sip) return '';
  const centre = await startCentreProcess(profileDir);
  if (!centre.ok) throw new ShellFailure(centre.error, EXIT.start);
  running.centre = centre.value;
  return `http://127.0.0.1:${centre.value.ready().port}`;
}

async function start(
  options: ShellOptions,
  running: Running,
  end: (code: number) => void,
): Promise<void> {
  const profileDir =
    options.profileDir ?? defaultProfileDir(options.centreUrl, process.env, options.sip !== null);
  const profile = makeProfile(profileDir);
  if (!profile.ok) throw new ShellFailure(profile.error, EXIT.profile);
  running.lock = await lockProfile(
    profileDir,
    (words) => {
      const [verbs, links] = [verbsAmong(words), linksAmong(words)];
      if (verbs.length + links.length === 0) void running.pages?.raise();
      else running.core?.ask(verbs, links);
    },
    options.words,
  );
  if (!running.lock && options.words.length > 0) {
    if (!options.isJson) say('Told the Puesto that runs.');
    end(0);
    return;
  }
  if (!running.lock)
    throw new ShellFailure(
      `Puesto already runs with the profile ${profileDir}; its window is in front now. For a second desk, start it with --profile DIR.`,
      EXIT.secondInstance,
    );

  if (options.words.length > 0)
    throw new ShellFailure(
      `No Puesto runs with the profile ${profileDir}, so nobody could be told. Start it first, without ${options.words.join(' ')}.`,
      EXIT.start,
    );

  const toStart = startCentre(options, running, profileDir).then(
    async (centreUrl): Promise<CoreStart> => ({
      kind: 'start',
      port: options.port || (await lastPort(profileDir)),
      pageKey: randomBytes(32).toString('hex'),
      pagesDir: process.env.PUESTO_PAGES ?? join(repository, 'out', 'pages'),
      profileDir,
      centreUrl,
      username: options.username,
      password: options.password,
      isPractice: running.centre !== null,
      sip: options.sip,
      language: options.language,
      version: readVersion(),
    }),
  );
  const starting = startCoreProcess(toStart, {
    onRaise: () => void running.pages?.raise(),
    onBar: (isWanted) => running.pages?.bar(isWanted),
    onShowPhone: () => void running.pages?.showPhone(),
    onHungPage: (role) => running.pages?.replace(role),
    onPageUnlinked: (role) => running.pages?.unlinked(role),
    onBack: () => running.pages?.coreBack(),
    onRestart: (afterMs) => {
      running.pages?.coreGone();
      if (!options.isJson) say(`The core ended unexpectedly; it starts again in ${afterMs} ms.`);
    },
  });
  const { centreUrl } = await toStart;
  const core = await starting;
  if (!core.ok) throw new ShellFailure(core.error, EXIT.start);
  running.core = core.value;
  keepPort(profileDir, core.value.port());

  const hasBrowser = await openBrowser(options, running, profileDir, end);
  const port = core.value.port();
  const addresses = hasBrowser
    ? null
    : {
        desk: `${originOf('desk', port)}/?token=${await core.value.issueToken('desk')}`,
        phone: `${originOf('phone', port)}/?token=${await core.value.issueToken('phone')}`,
      };
  if (options.isJson) {
    say(
      JSON.stringify({
        ready: true,
        port,
        desk: originOf('desk', port),
        phone: originOf('phone', port),
        addresses,
        centreUrl,
        centre: running.centre?.ready() ?? null,
        profileDir,
        pids: {
          supervisor: process.pid,
          core: core.value.pid(),
          chromium: running.chromium?.pid ?? null,
          centre: running.centre?.ready().pids ?? null,
        },
        debuggingPort: (await running.chromium?.debuggingPort()) ?? null,
        targets: running.pages?.targets() ?? null,
      }),
    );
    return;
  }
  if (options.sip) say('No centre: a softphone with a SIP account.');
  else say(`Centre: ${centreUrl}${running.centre ? ' (practice, inside)' : ''}`);
  if (addresses) {
    say('Open these two addresses in one Chromium, Chrome or Edge; each works once:');
    say(`  Desk:  ${addresses.desk}`);
    say(`  Phone: ${addresses.phone}  (leave this tab open: the voice is in it)`);
  } else say(`Desk: ${originOf('desk', port)}`);
  say('Ctrl-C ends Puesto.');
}

async function main(): Promise<void> {
  const parsed = parseShellOptions(process.argv.slice(2), process.env, process.platform);
  if (!parsed.ok) {
    process.stderr.write(`${parsed.error}\n`);
    process.exit(EXIT.usage);
  }
  if (parsed.value.isHelp) {
    say(describeShellOptions());
    return;
  }
  const running: Running = { pages: null, chromium: null, core: null, centre: null, lock: null };
  let isEnding = false;
  const end = (code: number) => {
    if (isEnding) return;
    isEnding = true;
    void stopAll(running).finally(() => process.exit(code));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));
  try {
    await start(parsed.value, running, end);
  } catch (cause) {
    if (isEnding) return;
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
    end(cause instanceof ShellFailure ? cause.exitCode : EXIT.start);
  }
}

void main();
