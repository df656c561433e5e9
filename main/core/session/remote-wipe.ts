/**
 * A lead has what lies on this agent's computers erased. What waits goes out first, as far as the centre takes it; then the key and the
 * files go, the agent is signed out with a sentence, and the centre hears when. What could not be sent stays, sealed, for this agent's
 * next sign-in here. An order is carried out once: which ones were stands in the profile, so that a lost word to the centre is said again.
 */
import { existsSync } from 'node:fs';
import type { SignInAnswer, WipeOrder } from '#src/centre/wire.ts';
import type { Fault } from '#src/contracts/fault.ts';
import { isQuiet } from '#src/offline/outbox-rules.ts';
import type { Wiped } from '../policy/desk-file.ts';
import { wipeFolder } from '../store/agent-folder.ts';
import type { SessionContext } from './context.ts';

export interface RemoteWipe {
  /** The connection brings it; null: the centre refuses the token because of it. */
  now(order: WipeOrder | null): Promise<void>;
  /** A sign-in brings it, before anything is shown. False: it was carried out, and the sign-in is over. */
  atSignIn(answer: SignInAnswer): Promise<boolean>;
}

/** One per session. */
export function createRemoteWipe(
  ctx: SessionContext,
  parts: {
    /** Whose folder is open, and the token of their session. */
    readonly open: () => { readonly agentId: string; readonly token: string | null } | null;
    readonly folderOf: (agentId: string) => string;
    /** Opens the folder for its outbox alone. */
    readonly openToSend: (agentId: string) => Promise<void>;
    readonly sendFirst: () => Promise<void>;
    /** Ends the session here, shows nothing of the agent any more, closes the files. */
    readonly close: () => Promise<void>;
    readonly say: (fault: Fault) => void;
  },
): RemoteWipe {
  const { clock, log } = ctx.ports;
  let isRunning = false;

  /** With that token, whoever is signed in by now. */
  const tell = async (wiped: Wiped, token: string | null, isToSignOut: boolean): Promise<void> => {
    const { wipeId, atMs, unsent } = wiped;
    const ask = async <N extends 'desk/wiped' | 'session/sign-out'>(
      name: N,
      payload: Parameters<typeof ctx.centre.request<N>>[1],
    ): Promise<void> => {
      if (ctx.truth().session.state === 'signed-in') return;
      // The token is read when the request leaves, which is before this returns.
      ctx.centre.setToken(token);
      const asked = ctx.centre.request(name, payload);
      ctx.centre.setToken(null);
      await asked;
    };
    await ask('desk/wiped', { wipeId, wipedAtMs: atMs, unsent });
    if (isToSignOut) await ask('session/sign-out', {});
  };

  const erase = async (agentId: string, wipeId: string | null): Promise<Wiped> => {
    const unsent = ctx.outbox.rows().filter((row) => !isQuiet(row)).length;
    await parts.close();
    wipeFolder(parts.folderOf(agentId), unsent > 0);
    const wiped: Wiped = { wipeId, agentId, atMs: clock.nowMs(), unsent };
    ctx.deskFile.addWiped(wiped);
    log.warn('store', 'wiped by order of the centre', { unsentCount: unsent });
    parts.say({ code: unsent > 0 ? 'desk-wiped-unsent' : 'desk-wiped', retryable: false });
    return wiped;
  };
  const knownAs = ({ wipeId }: WipeOrder, agentId: string): Wiped | undefined =>
    ctx.deskFile.wiped().find((one) => one.wipeId === wipeId && one.agentId === agentId);

  return {
    async now(order) {
      const open = parts.open();
      if (isRunning || !open) return;
      const known = order && knownAs(order, open.agentId);
      if (known) {
        await ctx.centre.request('desk/wiped', {
          ...{ wipeId: known.wipeId, wipedAtMs: known.atMs, unsent: known.unsent },
        });
        return;
      }
      isRunning = true;
      try {
        if (order) await parts.sendFirst();
        const wiped = await erase(open.agentId, order?.wipeId ?? null);
        await tell(wiped, open.token, order !== null);
      } finally {
        isRunning = false;
      }
    },
    async atSignIn({ wipe: order, agent, token }) {
      if (!order) return true;
      const known = knownAs(order, agent.id);
      if (known || !existsSync(parts.folderOf(agent.id))) {
        const nothing: Wiped = {
          ...{ wipeId: order.wipeId, agentId: agent.id, atMs: clock.nowMs(), unsent: 0 },
        };
        if (!known) ctx.deskFile.addWiped(nothing);
        await tell(known ?? nothing, token, false);
        return true;
      }
      isRunning = true;
      try {
        await parts.openToSend(agent.id);
        ctx.centre.setToken(token);
        await parts.sendFirst();
        const wiped = await erase(agent.id, order.wipeId);
        await tell(wiped, token, true);
        return false;
      } finally {
        isRunning = false;
      }
    },
  };
}
