/**
 * Who is signed in where: passwords, lock-out, tokens of 15 minutes, one desk per agent. A second sign-in ends the first, which
 * is told. Tokens leave this file only as the answer to their owner; the store has their SHA-256.
 */
import { createHash } from 'node:crypto';
import { WIRE_VERSION, type SignInAnswer, type SignInRequest } from '#src/centre/wire.ts';
import type { AgentId } from '#src/model/ids.ts';
import {
  readLastExpiry,
  readLiveSessions,
  readToken,
  writeSession,
  writeToken,
  type SessionRecord,
} from '../store/session-records.ts';
import { inOneCommit } from '../store/commit.ts';
import { noteSeen, noteSignIn } from '../store/desk-records.ts';
import type { CentreContext } from './context.ts';
import { isPassword } from './passwords.ts';
import { Refusal } from './refusal.ts';
import { wipeFor } from './wipes.ts';

/** How long a token is valid. */
export const TOKEN_MS = 15 * 60_000;
/** A desk that was cut off may still renew so long after its token ran out. */
const RENEW_LATE_MS = 60 * 60_000;
const WRONG_LIMIT = 5;
const LOCKED_MS = 30_000;

export type SessionEnd = 'signed-in-elsewhere' | 'token-expired' | 'signed-out';

export interface SignedIn {
  readonly sessionId: string;
  readonly agentId: AgentId;
  readonly deskId: string;
}

export interface SignIn {
  signIn(request: SignInRequest): Promise<SignInAnswer>;
  /** Whose token it is; refused with the reason. `mayBeLate` is for renewing only. */
  authenticate(token: string, mayBeLate?: boolean): SignedIn;
  /** Whose token it was, however old: good for saying that a computer is erased, and for nothing else. */
  recognise(token: string): SignedIn;
  /** The computer at which this agent is signed in. */
  deskOf(agentId: AgentId): string | null;
  renew(sessionId: string): { token: string; expiresAtMs: number };
  end(sessionId: string, reason: SessionEnd): void;
  /** Ends sign-ins that nobody renewed. */
  tick(): void;
  /** Takes up the sign-ins that a dead service left. */
  restore(): void;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export function createSignIn(
  context: CentreContext,
  onEnd: (agentId: AgentId, reason: SessionEnd) => void,
): SignIn {
  const { clock, db, newId, newToken, centreName, practice } = context.ports;
  const wrong = new Map<string, { times: number; untilMs: number }>();
  const live = new Map<string, SessionRecord>();

  const issue = (sessionId: string): { token: string; expiresAtMs: number } => {
    const token = newToken();
    const expiresAtMs = clock.nowMs() + TOKEN_MS;
    writeToken(db, hashOf(token), sessionId, expiresAtMs);
    return { token, expiresAtMs };
  };

  const end: SignIn['end'] = (sessionId, reason) => {
    const session = live.get(sessionId);
    if (!session) return;
    live.delete(sessionId);
    context.streams.end(sessionId, reason);
    writeSession(db, { ...session, reservedSeq: context.streams.seqOf(sessionId), ended: reason });
    const { heardAtMs } = context.agents.get(session.agentId);
    noteSeen(db, session.agentId, session.deskId, heardAtMs);
    context.agents.note(session.agentId, { sessionId: null });
    onEnd(session.agentId, reason);
  };

  const check = async (request: SignInRequest): Promise<AgentId> => {
    if (request.wireVersion !== WIRE_VERSION)
      throw new Refusal('wire-version', `this centre speaks version ${WIRE_VERSION}`);
    const key = request.username.trim().toLowerCase();
    const before = wrong.get(key);
    if (before && before.untilMs > clock.nowMs()) throw new Refusal('locked-out', 'too many tries');
    const agent = context.agents.byUsername(key);
    if (await isPassword(request.password, agent?.password ?? null)) {
      wrong.delete(key);
      if (agent) return agent.profile.id;
    }
    const times = (wrong.get(key)?.times ?? 0) + 1;
    const isLocked = times >= WRONG_LIMIT;
    if (wrong.size > 10_000) wrong.clear();
    wrong.set(key, {
      times: isLocked ? 0 : times,
      untilMs: isLocked ? clock.nowMs() + LOCKED_MS : 0,
    });
    throw new Refusal('wrong-password', 'unknown user name or wrong password');
  };

  return {
    async signIn(request) {
      const agentId = await check(request);
      return inOneCommit(db, () => {
        const nowMs = clock.nowMs();
        const agent = context.agents.get(agentId);
        const isTakeOver = agent.sessionId !== null;
        for (const session of [...live.values()])
          if (session.agentId === agentId) end(session.id, 'signed-in-elsewhere');
        const session: SessionRecord = {
          id: newId('ses'),
          agentId,
          deskId: request.deskId,
          startedAtMs: nowMs,
          reservedSeq: 0,
          ended: null,
        };
        writeSession(db, session);
        const { deskName: name = '' } = request;
        noteSignIn(db, agentId, { deskId: session.deskId, name: name.trim(), atMs: nowMs });
        live.set(session.id, session);
        context.streams.open(session);
        context.agents.note(agentId, { sessionId: session.id, heardAtMs: nowMs });
        const day = context.agents.dayOf(agentId);
        context.agents.change(agentId, {
          isDeskRingable: false,
          day: { ...day, signedInSinceMs: day.signedInSinceMs ?? nowMs },
          // Nobody is ready by accident: ready is a choice. A desk that takes over keeps what was chosen.
          ...(isTakeOver && agent.state.chosen.kind !== 'offline'
            ? {}
            : { chosen: { kind: 'away', reason: 'back-office' }, next: null }),
        });
        context.settle();
        const wipe = wipeFor(context, agentId, request.deskId);
        return {
          ...issue(session.id),
          centreName,
          agent: agent.profile,
          capabilities: {
            recordingPause: true,
            dialOut: true,
            showsSupervision: context.ports.showsSupervision ?? true,
            editCustomers: true,
            mergeCustomers: true,
            forgetCustomers: agent.profile.role === 'lead',
            arrangeCases: true,
            practice: practice !== null,
          },
          catalogue: context.catalogue,
          ...(wipe && { wipe }),
        };
      });
    },
    authenticate(token, mayBeLate = false) {
      const found = readToken(db, hashOf(token));
      if (!found) throw new Refusal('token-expired', 'unknown token');
      const { session, expiresAtMs } = found;
      const { agentId, deskId } = session;
      const isOver = session.ended !== null || clock.nowMs() >= expiresAtMs;
      // Who comes with an old token may be the computer that somebody took away.
      if (isOver && wipeFor(context, agentId, deskId))
        throw new Refusal('desk-wiped', 'what this computer keeps has to go');
      if (session.ended === 'signed-in-elsewhere')
        throw new Refusal('signed-in-elsewhere', 'another desk took over');
      const isLate = clock.nowMs() >= expiresAtMs + (mayBeLate ? RENEW_LATE_MS : 0);
      if (session.ended !== null || isLate || !live.has(session.id))
        throw new Refusal('token-expired', 'the token is too old');
      return { sessionId: session.id, agentId, deskId };
    },
    recognise(token) {
      const found = readToken(db, hashOf(token));
      if (!found) throw new Refusal('token-expired', 'unknown token');
      const { id: sessionId, agentId, deskId } = found.session;
      return { sessionId, agentId, deskId };
    },
    deskOf: (agentId) =>
      [...live.values()].find((session) => session.agentId === agentId)?.deskId ?? null,
    renew: issue,
    end,
    tick() {
      for (const session of [...live.values()])
        if (clock.nowMs() >= readLastExpiry(db, session.id) + RENEW_LATE_MS)
          end(session.id, 'token-expired');
    },
    restore() {
      for (const session of readLiveSessions(db)) {
        live.set(session.id, session);
        context.streams.open(session);
        context.agents.note(session.agentId, {
          sessionId: session.id,
          heardAtMs: clock.nowMs(),
        });
      }
    },
  };
}
