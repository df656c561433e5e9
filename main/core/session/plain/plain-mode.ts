/**
 * What it means that there is no centre: which intents have no meaning then, and who is at the desk. Used where the session
 * differs in plain mode, so that the word "plain" stands in few places.
 */
import type { Session } from '#src/contracts/desk.ts';
import type { Capabilities } from '#src/centre/wire.ts';
import { agentId } from '#src/model/ids.ts';
import type { AgentProfile } from '#src/model/agent.ts';
import type { SipAccount } from '#src/model/sip-account.ts';
import type { CoreOptions } from '../../ports.ts';

/** This desk was started without a centre. */
export const isPlain = (options: Pick<CoreOptions, 'sip'>): boolean => options.sip !== undefined;

/** The same as the page is told. */
export const isPlainSession = (session: Pick<Session, 'mode'>): boolean => session.mode === 'plain';

/** What somebody at a centre would have to do or to keep. */
const NEEDS_CENTRE = [
  'session/',
  'presence/',
  'recording/',
  'draft/',
  'wrap-up/',
  'card/',
  'chat/',
  'help/',
  'team/',
  'supervise/',
  'shadow/',
  'team-chat/',
  'audit/',
  'offer/',
  'whisper/',
  'follow-up/',
  'note/',
  'practice/',
  'glossary/',
  'briefing/',
  'search/',
];

/** Whether an intent has no meaning without a centre. */
export const needsCentre = (intent: string): boolean =>
  NEEDS_CENTRE.some((prefix) => intent.startsWith(prefix));

/** What there is with a telephone system alone; cards are kept on this machine. */
export const plainCapabilities: Capabilities = {
  recordingPause: false,
  dialOut: true,
  editCustomers: true,
  mergeCustomers: false,
  arrangeCases: false,
  showsSupervision: false,
  practice: false,
};

/** Files of a desk without a centre lie in one folder, whatever its account is called. */
export const PLAIN_AGENT = agentId.parse('plain');

/** The person at the desk, as far as an account tells. */
export const profileOf = (
  account: SipAccount | null,
  language: AgentProfile['language'],
): AgentProfile => ({
  id: PLAIN_AGENT,
  name: account ? account.displayName || account.username : 'Puesto',
  role: 'agent',
  team: '',
  language,
  skills: [],
  queueIds: [],
});
