/*
 * The options of `start` and `centre`: what exists, what is allowed, what --help says.
 * The shells receive only what passed here, so they need no second reading of a command line.
 */
import { isAbsolute, join } from 'node:path';
import { Failure, typed } from './say.mjs';

const isUrl = (text) => {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false; // not a URL at all
  }
};
const isSipServer = (text) => {
  try {
    return /^wss?:$/.test(new URL(text).protocol);
  } catch {
    return false; // not a URL at all
  }
};
const port = {
  value: 'N',
  say: 'a port on this machine',
  ok: (text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535,
  must: 'a number from 1 to 65535',
};

/** Every option of `start`, in the order of --help. */
export const START = {
  agent: { value: 'NAME', say: 'sign in as this practice agent' },
  lead: { value: 'NAME', say: 'sign in as this practice team lead' },
  centre: {
    value: 'URL',
    say: 'use this centre, not the practice centre inside',
    ok: isUrl,
    must: 'an address such as https://centre.example.com',
  },
  lang: {
    value: 'es|en',
    say: 'the language of the screen',
    ok: (text) => ['es', 'en'].includes(text),
    must: 'es or en',
  },
  shell: {
    value: 'web|electron',
    say: 'how to show it; without it, Electron when it can be had',
    ok: (text) => ['web', 'electron'].includes(text),
    must: 'web or electron',
  },
  port,
  profile: { value: 'DIR', say: 'where this desk keeps its data', path: true },
  sip: {
    value: 'URL',
    say: 'no centre: a SIP phone on this server; may be repeated, the first is preferred',
    ok: isSipServer,
    must: 'an address such as wss://pbx.example.com:8089/ws',
    many: true,
  },
  'sip-user': { value: 'NAME', say: 'the name or extension on the SIP server' },
  'sip-domain': { value: 'DOMAIN', say: 'its domain; without it, the server’s name' },
  'sip-name': { value: 'TEXT', say: 'the name that others see' },
  'sip-auth-user': { value: 'NAME', say: 'the name for the password, when it is another one' },
  'sip-digits': {
    value: 'rfc4733|info',
    say: 'how digits go out: in the sound (as usual), or by SIP INFO',
    ok: (text) => text === 'rfc4733' || text === 'info',
    must: 'rfc4733 or info',
  },
  'sip-stun': {
    value: 'stun:HOST:PORT',
    say: 'a STUN server; may be repeated',
    ok: (text) => /^stuns?:[^/?#@]+$/.test(text),
    must: 'an address such as stun:stun.example.com:3478',
    many: true,
  },
  'sip-password-file': {
    value: 'FILE',
    say: 'where the password is; PUESTO_SIP_PASSWORD does the same',
    path: true,
  },
  plain: { say: 'no centre: a SIP phone with the account of its settings' },
  answer: { say: 'tell the Puesto that runs to answer; to be bound to a key of the desktop' },
  'hang-up': { say: 'the same: end the call that is talked on' },
  mute: { say: 'the same: mute or open the microphone' },
  hold: { say: 'the same: hold the call, or take it back' },
  show: { say: 'the same: bring the desk to the front' },
  'dial-selection': { say: 'the same: dial the number that is marked (Electron)' },
  dial: { value: 'NUMBER', say: 'the same: dial this number; it asks first' },
  'no-browser': { say: 'open no window, print the address (web shell)' },
};

/** Every option of `centre`. */
export const CENTRE = {
  port,
  data: { value: 'DIR', say: 'where the centre keeps its data; without it, nowhere', path: true },
  profile: { value: 'DIR', say: 'the same as --data', path: true },
  pace: {
    value: 'SECONDS|off',
    say: 'how often somebody calls, or only by command',
    ok: (text) => text === 'off' || Number(text) >= 5,
    must: 'a number of seconds from 5, or off',
  },
  smtp: { value: 'URL', say: 'how cards leave by e-mail; PUESTO_SMTP does the same' },
  'telephony-sip-port': { ...port, say: 'the port of the SIP server' },
  json: { say: 'print one JSON line for programs' },
};

/** Reads `--name value` and `--name=value`; throws a Failure with a sentence at the first mistake. */
export function parseOptions(args, table, command) {
  const options = {};
  const rest = [...args];
  while (rest.length > 0) {
    const word = rest.shift();
    const [, name, , inline] = /^--([a-z-]+)(=(.*))?$/s.exec(word) ?? [];
    const rule = name === undefined ? undefined : table[name];
    if (!rule) {
      throw new Failure(
        `“${word}” is not an option of ${command}. See what there is: ${typed(command)} -- --help`,
      );
    }
    if (!rule.value) {
      options[name] = true;
      continue;
    }
    const value = inline ?? rest.shift();
    if (value === undefined || value === '' || (inline === undefined && value.startsWith('--'))) {
      throw new Failure(`--${name} needs a value: --${name} ${rule.value}`);
    }
    if (rule.ok && !rule.ok(value)) {
      throw new Failure(`--${name} must be ${rule.must}, not “${value}”.`);
    }
    // npm changes into the repository; a relative folder is meant from where the person stands.
    const meant =
      rule.path && !isAbsolute(value) ? join(process.env.INIT_CWD ?? process.cwd(), value) : value;
    options[name] = rule.many ? [...(options[name] ?? []), meant] : meant;
  }
  if (options.agent && options.lead) {
    throw new Failure('Say either --agent or --lead: one desk is one person.');
  }
  if ((options.sip || options.plain) && (options.centre || options.agent || options.lead)) {
    throw new Failure('Say either --sip (or --plain) or a centre with its people, not both.');
  }
  return options;
}

/** The other way round: options as arguments for the shell. */
export const asArguments = (options) =>
  Object.entries(options).flatMap(([name, value]) =>
    value === true ? [`--${name}`] : [value].flat().flatMap((each) => [`--${name}`, each]),
  );

/** The lines of --help for one table. */
export const describeOptions = (table) =>
  Object.entries(table)
    .map(([name, rule]) => `  ${`--${name} ${rule.value ?? ''}`.trimEnd().padEnd(26)} ${rule.say}`)
    .join('\n');
