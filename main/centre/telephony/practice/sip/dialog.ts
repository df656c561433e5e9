/**
 * A SIP dialog (RFC 3261 section 12): the tags, counters and targets that requests within one call carry. Plain
 * bookkeeping for AgentCall; it sends nothing itself.
 */
import { randomBytes } from 'node:crypto';
import { formatSipAddress, parseSipAddress } from './sip-address.ts';
import {
  headerOf,
  parseCSeq,
  type SipHeaders,
  type SipRequest,
  type SipResponse,
} from './sip-message.ts';

/** What this end can do; named in answers and offers. */
export const ALLOWED = 'INVITE, ACK, BYE, CANCEL, OPTIONS, INFO, UPDATE, REGISTER';

/** One dialog, seen from the telephone system. */
export interface Dialog {
  readonly callId: string;
  readonly localTag: string;
  readonly localUri: string;
  readonly localName: string;
  readonly contact: string;
  remoteTag: string | null;
  readonly remoteUri: string;
  /** Where requests go: the phone's Contact. */
  remoteTarget: string;
  localCSeq: number;
  remoteCSeq: number;
}

/** A tag or branch that nobody can guess. */
export function newTag(): string {
  return randomBytes(9).toString('hex');
}

/** The dialog of a call that we start. */
export function dialogForCallOut(call: {
  readonly localUri: string;
  readonly localName: string;
  readonly contact: string;
  readonly remoteUri: string;
  readonly remoteTarget: string;
}): Dialog {
  return {
    ...call,
    callId: `${newTag()}@practice`,
    localTag: newTag(),
    remoteTag: null,
    localCSeq: 1,
    remoteCSeq: -1,
  };
}

/** The dialog of a call that a phone starts; null when the INVITE lacks what a dialog needs. */
export function dialogForInvite(invite: SipRequest, contact: string): Dialog | null {
  const from = parseSipAddress(headerOf(invite, 'from') ?? '');
  const to = parseSipAddress(headerOf(invite, 'to') ?? '');
  const target = parseSipAddress(headerOf(invite, 'contact') ?? '');
  const cseq = parseCSeq(headerOf(invite, 'cseq') ?? '');
  if (!from?.tag || !to || !target || !cseq) return null;
  return {
    callId: headerOf(invite, 'call-id') ?? '',
    localTag: newTag(),
    localUri: to.uri,
    localName: '',
    contact,
    remoteTag: from.tag,
    remoteUri: from.uri,
    remoteTarget: target.uri,
    localCSeq: 0,
    remoteCSeq: cseq.number,
  };
}

/** A request within (or, before the answer, towards) the dialog. ACK repeats the INVITE's number. */
export function dialogRequest(
  dialog: Dialog,
  method: string,
  more: { readonly headers?: SipHeaders; readonly body?: string } = {},
): SipRequest {
  if (method !== 'ACK' && method !== 'INVITE') dialog.localCSeq += 1;
  const local = { displayName: dialog.localName, uri: dialog.localUri, tag: dialog.localTag };
  const remote = { displayName: '', uri: dialog.remoteUri, tag: dialog.remoteTag };
  return {
    kind: 'request',
    method,
    uri: dialog.remoteTarget,
    headers: [
      ['max-forwards', '70'],
      ['from', formatSipAddress(local)],
      ['to', formatSipAddress(remote)],
      ['call-id', dialog.callId],
      ['cseq', `${String(dialog.localCSeq)} ${method}`],
      ['contact', `<${dialog.contact}>`],
      ['allow', ALLOWED],
      ...(more.headers ?? []),
    ],
    body: more.body ?? '',
  };
}

/** Learns the far end's tag and Contact from an answer to our INVITE. */
export function learnFromAnswer(dialog: Dialog, response: SipResponse): void {
  dialog.remoteTag = parseSipAddress(headerOf(response, 'to') ?? '')?.tag ?? dialog.remoteTag;
  learnTarget(dialog, response);
}

/** Learns a changed Contact: a phone has a new one after it reconnected. */
export function learnTarget(dialog: Dialog, message: SipRequest | SipResponse): void {
  const contact = parseSipAddress(headerOf(message, 'contact') ?? '');
  if (contact) dialog.remoteTarget = contact.uri;
}
