/** The words after `npm run centre --`, checked; a wrong one gets a sentence. */
import { parseArgs } from 'node:util';
import { privacyCountries, privacyOfCountries } from '#src/policy/privacy-countries.ts';
import { faultOfSmtpUrl } from './mail/smtp-mail.ts';

export interface CentreOptions {
  readonly port: number;
  readonly sipPort: number;
  readonly data: string | null;
  readonly paceMs: number | null;
  readonly isJson: boolean;
  readonly withParent: boolean;
  /** The mail server for cards that go outside; null writes them as files. */
  readonly smtpUrl: string | null;
  /** Agents do not see who only listens to them. */
  readonly hidesSupervision: boolean;
  /** Countries whose identity numbers are masked, e.g. `es,pt`; empty: none. */
  readonly privacy: string;
  /** So many days after their last contact no customer may be forgotten. */
  readonly holdDays: number;
}

/** Where the centre listens when nobody says otherwise. */
export const DEFAULT_PORT = 7460;
const DEFAULT_PACE_S = 90;

/** A wrong option, as a sentence. */
export class OptionError extends Error {}

function portOf(text: string, name: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new OptionError(`--${name} needs a number from 0 to 65535, not “${text}”.`);
  return port;
}

/**
 * Parses the words; throws an OptionError. `--profile` is another name of `--data`; PUESTO_PACE in the environment is the
 * pace when none is given, so that a test can quieten a centre which it does not start itself; PUESTO_SMTP is `--smtp` without
 * showing its password in the list of processes.
 */
export function parseCentreOptions(words: readonly string[]): CentreOptions {
  const { values } = (() => {
    try {
      return parseArgs({
        args: [...words],
        options: {
          port: { type: 'string' },
          data: { type: 'string' },
          profile: { type: 'string' },
          pace: { type: 'string', default: process.env.PUESTO_PACE ?? String(DEFAULT_PACE_S) },
          'telephony-sip-port': { type: 'string', default: '0' },
          json: { type: 'boolean', default: false },
          smtp: { type: 'string' },
          'hide-supervision': { type: 'boolean', default: false },
          privacy: { type: 'string', default: '' },
          'hold-days': { type: 'string', default: '0' },
          'with-parent': { type: 'boolean', default: false },
        },
      });
    } catch (cause) {
      throw new OptionError(cause instanceof Error ? cause.message : String(cause));
    }
  })();
  const isPaced = values.pace !== 'off';
  if (isPaced && !(Number(values.pace) >= 5))
    throw new OptionError(`--pace needs a number of seconds from 5, or off, not “${values.pace}”.`);
  const smtpUrl = values.smtp ?? process.env.PUESTO_SMTP ?? null;
  const smtpFault = smtpUrl === null ? null : faultOfSmtpUrl(smtpUrl);
  if (smtpFault !== null) throw new OptionError(`--smtp ${smtpFault}.`);
  if (privacyOfCountries(values.privacy) === null)
    throw new OptionError(
      `--privacy needs countries out of ${Object.keys(privacyCountries).join(', ')}, with commas, not “${values.privacy}”.`,
    );
  if (!/^\d{1,5}$/.test(values['hold-days']))
    throw new OptionError(`--hold-days needs a number of days, not “${values['hold-days']}”.`);
  return {
    // A program that reads the JSON line takes any free port; people like one they can remember.
    port: portOf(values.port ?? (values.json ? '0' : String(DEFAULT_PORT)), 'port'),
    sipPort: portOf(values['telephony-sip-port'], 'telephony-sip-port'),
    data: values.data ?? values.profile ?? null,
    paceMs: isPaced ? Math.round(Number(values.pace) * 1000) : null,
    isJson: values.json,
    withParent: values['with-parent'],
    smtpUrl,
    hidesSupervision: values['hide-supervision'],
    privacy: values.privacy,
    holdDays: Number(values['hold-days']),
  };
}
