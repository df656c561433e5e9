/**
 * Which acts on the company of a conversation can be pressed: consult, swap, complete, conference, cancel, transfer, pull
 * back, and what may be done to each party. The desk draws exactly this and the session refuses by it. Never stored.
 */
import type { Conversation, Strip } from '../contracts/desk.ts';
import type { FaultCode } from '../contracts/fault.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Focus, Party, PartyId } from '../model/party.ts';
import { isBeside } from './hearing.ts';

/** Customer, owner and three more. */
export const MOST_IN_COMPANY = 5;

/** Why an act is off, as a closed list; the desk has a sentence for each. */
export type CompanyReason =
  | 'none'
  | 'not-talking'
  | 'still-ringing'
  | 'centre-unreachable'
  | 'company-full'
  | 'not-from-conference'
  | 'too-late';

/** `hidden`: has no meaning here; `asking`: an act is under way; `off`: would not work, see the reason. */
export interface CompanyControl {
  readonly state: 'hidden' | 'ready' | 'asking' | 'off';
  readonly reason: CompanyReason;
}

export interface PartyControls {
  readonly mute: CompanyControl;
  readonly remove: CompanyControl;
}

export interface CompanyControls {
  readonly consult: CompanyControl;
  readonly transfer: CompanyControl;
  readonly complete: CompanyControl;
  readonly swap: CompanyControl;
  readonly conference: CompanyControl;
  readonly cancel: CompanyControl;
  readonly pullBack: CompanyControl;
  /** By party, for everyone but the owner and those beside them. */
  readonly parties: ReadonlyMap<PartyId, PartyControls>;
}

/** What is read of a conversation. */
export type CompanyOf = Pick<Conversation, 'call' | 'company' | 'role' | 'askingCompany'> & {
  /** Of a chat there is no call: whether it goes on is told by its interaction. */
  readonly interaction?: Pick<Interaction, 'channel' | 'state'>;
};

/** A written conversation that goes on. */
export const isOpenChat = (interaction: CompanyOf['interaction']): boolean =>
  interaction?.channel === 'chat' && interaction.state === 'active';

const hidden: CompanyControl = { state: 'hidden', reason: 'none' };
const ready: CompanyControl = { state: 'ready', reason: 'none' };
const asking: CompanyControl = { state: 'asking', reason: 'none' };
const off = (reason: CompanyReason): CompanyControl => ({ state: 'off', reason });

const nothing: CompanyControls = {
  consult: hidden,
  transfer: hidden,
  complete: hidden,
  swap: hidden,
  conference: hidden,
  cancel: hidden,
  pullBack: hidden,
  parties: new Map(),
};

/** Those who are in it or on their way. */
export const presentOf = (company: CompanyOf['company']): readonly Party[] =>
  (company?.parties ?? []).filter((party) => party.state !== 'left');

/** The one who is asked aside, while they ring or talk. */
export const consultedOf = (company: CompanyOf['company']): Party | null =>
  presentOf(company).find((party) => party.role === 'consulted') ?? null;

/** Who has the customer when the owner leaves a conference: a colleague before anybody else. */
export const successorOf = (company: CompanyOf['company']): Party | null => {
  const joined = presentOf(company).filter(
    ({ role, state }) => role === 'joined' && state === 'up',
  );
  return joined.find(({ agentId }) => agentId !== null) ?? joined[0] ?? null;
};

/** Whom the swap key turns to. */
export const swapFocus = (focus: Focus): Exclude<Focus, 'all'> =>
  focus === 'consult' ? 'customer' : 'consult';

/** The controls now. */
export function deriveCompanyControls(
  conversation: CompanyOf,
  strip: Pick<Strip, 'centre'>,
  nowMs: number,
): CompanyControls {
  const { call, company, role, askingCompany } = conversation;
  if (role !== 'owner') return nothing;
  const isConnected = strip.centre.state === 'connected';
  /** What may be done, unless the centre is away or an act is under way. */
  const when = (control: CompanyControl): CompanyControl => {
    if (control.state !== 'ready') return control;
    if (!isConnected) return off('centre-unreachable');
    return askingCompany ? asking : ready;
  };
  if (company?.transfer)
    return {
      ...nothing,
      pullBack: when(nowMs < company.transfer.untilMs ? ready : off('too-late')),
    };
  const isChat = isOpenChat(conversation.interaction);
  if (!isChat && (!call || call.state.kind === 'ended')) return nothing;
  const isTalking = isChat || call?.state.kind === 'talking' || call?.state.kind === 'held';
  const present = presentOf(company);
  const consulted = consultedOf(company);
  const beginning = (control: CompanyControl): CompanyControl =>
    consulted ? hidden : when(isTalking ? control : off('not-talking'));
  const others = present.filter((party) => !isBeside(party)).length;
  const hasJoined = present.some(({ role: each }) => each === 'joined');
  return {
    consult: beginning(others >= MOST_IN_COMPANY ? off('company-full') : ready),
    transfer: beginning(hasJoined ? off('not-from-conference') : ready),
    complete: consulted || successorOf(company) ? when(ready) : hidden,
    // In writing one is with the customer and with the one who is asked at once.
    swap: consulted && !isChat ? when(ready) : hidden,
    conference:
      !consulted || company?.focus === 'all'
        ? hidden
        : when(consulted.state === 'ringing' ? off('still-ringing') : ready),
    // What has just begun can be taken back before the centre has told of it.
    cancel: consulted || askingCompany === 'consult' ? when(ready) : hidden,
    pullBack: askingCompany === 'transfer' ? when(ready) : hidden,
    parties: new Map(
      present
        .filter((party) => party.role !== 'owner' && !isBeside(party))
        .map((party) => [party.id, partyControls(party, isChat, when)]),
    ),
  };
}

function partyControls(
  party: Party,
  isChat: boolean,
  when: (control: CompanyControl) => CompanyControl,
): PartyControls {
  return {
    mute: isChat ? hidden : when(party.state === 'up' ? ready : off('still-ringing')),
    // To let the customer go is to hang up, which has its own key.
    remove: party.role === 'customer' ? hidden : when(ready),
  };
}

/** What the agent is told when an act is asked for that cannot be done. */
export function faultOfControl(control: CompanyControl): FaultCode | null {
  if (control.state === 'ready') return null;
  switch (control.reason) {
    case 'centre-unreachable':
    case 'company-full':
    case 'too-late':
      return control.reason;
    default:
      return 'not-now';
  }
}
