/**
 * The web shell's command line. `npm start` has already checked what a person typed; tests and administrators call the
 * entry directly, so every mistake gets a sentence here too. Reads nothing but its arguments.
 */
import { parseArgs } from 'node:util';
import { readSipStart, type SipStart } from '#main/core/policy/sip-start.ts';
import { DESK_VERBS } from '#src/contracts/desk-desktop.ts';
import { err, ok, type Result } from '#src/base/result.ts';

/** What the supervisor was asked to do. */
export interface ShellOptions {
  readonly username: string;
  readonly password: string;
  /** Null starts the embedded practice centre. */
  readonly centreUrl: string | null;
  /** There is no centre, only a SIP server; null: a centre. */
  readonly sip: SipStart | null;
  readonly language: 'es' | 'en' | null;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly profileDir: string | null;
  readonly browser: 'window' | 'headless' | 'none';
  /** One JSON line for programs instead of sentences for people. */
  readonly isJson: boolean;
  /** A CDP port beside the pipe, for tests only; null opens none. */
  readonly debuggingPort: number | null;
  readonly chromiumArguments: readonly string[];
  /** What a running Puesto is told to do: `--answer`, `--dial=…`. */
  readonly words: readonly string[];
  /** The screen of `--help` was asked for. */
  readonly isHelp: boolean;
}

const HELP = `Puesto in the web shell
  --agent NAME                 sign in as this practice agent (lucia when nothing is said)
  --lead NAME                  sign in as this practice team lead
  --centre URL                 use this centre, not the practice centre inside
  --plain                      no centre: a softphone with the SIP account of its settings
  --sip URL                    no centre: this SIP server, wss:// or ws://; may be repeated, the first is preferred
  --sip-user NAME              the account's name or extension
  --sip-domain DOMAIN          its domain; the server's name when nothing is said
  --sip-name TEXT              the name that others see
  --sip-auth-user NAME         the name for its password, when it is another one
  --sip-digits rfc4733|info    how digits go out: in the sound, or by SIP INFO
  --sip-stun stun:HOST:PORT    a STUN server; may be repeated
  --sip-password-file FILE     where its password is; or PUESTO_SIP_PASSWORD in the environment
  --lang es|en                 the language of the screen
  --port N                     the port of the pages; 0 lets the system choose
  --profile DIR                where this desk keeps its data
  --answer, --hang-up, --mute, --hold, --show
                               tell the Puesto that runs; to be bound to keys of the desktop
  --dial NUMBER                the same; it asks before it dials
  --no-browser                 open no window, print the address
  --headless                   open the pages without a window (tests)
  --json                       print one JSON line with addresses and process ids
  --remote-debugging-port N    also open Chromium's debugging port, 0 for any (tests)
  --chromium-arg ARGUMENT      pass this on to Chromium; may be repeated
`;

/** The text of `--help`. */
export const describeShellOptions = (): string => HELP;

const portOf = (name: string, text: string | undefined): Result<number | null, string> => {
  if (text === undefined) return ok(null);
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65_535
    ? ok(port)
    : err(`--${name} must be a number from 0 to 65535, not “${text}”.`);
};

const isCentreUrl = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** Reads arguments and environment; an error is a sentence for the person. */
export function parseShellOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  platform: string,
): Result<ShellOptions, string> {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      allowPositionals: false,
      options: {
        agent: { type: 'string' },
        lead: { type: 'string' },
        centre: { type: 'string' },
        plain: { type: 'boolean' },
        sip: { type: 'string', multiple: true },
        'sip-user': { type: 'string' },
        'sip-domain': { type: 'string' },
        'sip-name': { type: 'string' },
        'sip-auth-user': { type: 'string' },
        'sip-digits': { type: 'string' },
        'sip-stun': { type: 'string', multiple: true },
        'sip-password-file': { type: 'string' },
        answer: { type: 'boolean' },
        'hang-up': { type: 'boolean' },
        mute: { type: 'boolean' },
        hold: { type: 'boolean' },
        show: { type: 'boolean' },
        'dial-selection': { type: 'boolean' },
        dial: { type: 'string' },
        lang: { type: 'string' },
        port: { type: 'string' },
        profile: { type: 'string' },
        'no-browser': { type: 'boolean' },
        headless: { type: 'boolean' },
        json: { type: 'boolean' },
        'remote-debugging-port': { type: 'string' },
        'chromium-arg': { type: 'string', multiple: true },
        help: { type: 'boolean' },
      },
    }));
  } catch (cause) {
    return err(`${cause instanceof Error ? cause.message : String(cause)} See --help.`);
  }
  const port = portOf('port', values.port);
  if (!port.ok) return port;
  const debuggingPort = portOf('remote-debugging-port', values['remote-debugging-port']);
  if (!debuggingPort.ok) return debuggingPort;
  const { lang } = values;
  if (lang !== undefined && lang !== 'es' && lang !== 'en')
    return err(`--lang must be es or en, not “${lang}”.`);
  if (values.agent !== undefined && values.lead !== undefined)
    return err('Say either --agent or --lead: one desk is one person.');
  if (values.centre !== undefined && !isCentreUrl(values.centre))
    return err(
      `--centre must be an address such as https://centre.example.com, not “${values.centre}”.`,
    );
  const sip = readSipStart(
    {
      servers: values.sip ?? [],
      username: values['sip-user'],
      domain: values['sip-domain'],
      displayName: values['sip-name'],
      authorizationUsername: values['sip-auth-user'],
      digitsBy: values['sip-digits'],
      stun: values['sip-stun'],
      passwordFile: values['sip-password-file'],
      isPlain: values.plain ?? false,
    },
    environment,
  );
  if (!sip.ok) return sip;
  if (sip.value && (values.centre ?? values.agent ?? values.lead) !== undefined)
    return err('Say either --sip (or --plain) or a centre with its people, not both.');
  const hasDisplay =
    platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
  const browser =
    values.headless || environment.PUESTO_HEADLESS === '1'
      ? 'headless'
      : values['no-browser'] || !hasDisplay
        ? 'none'
        : 'window';
  return ok({
    username: values.lead ?? values.agent ?? 'lucia',
    password: 'puesto',
    centreUrl: values.centre ?? null,
    sip: sip.value,
    language: lang ?? null,
    port: port.value ?? 0,
    profileDir: values.profile ?? null,
    browser,
    isJson: values.json ?? false,
    debuggingPort: debuggingPort.value,
    chromiumArguments: values['chromium-arg'] ?? [],
    words: [
      ...DESK_VERBS.filter((verb) => values[verb]).map((verb) => `--${verb}`),
      ...(values.dial === undefined ? [] : [`--dial=${values.dial}`]),
    ],
    isHelp: values.help ?? false,
  });
}
