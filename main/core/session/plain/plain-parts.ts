/** The parts of the session that differ without a centre, put together for `agent-session.ts`. Holds no logic of its own. */
import type { FetchPort } from '../../ports.ts';
import { refusal } from '../../page-links.ts';
import { done, type SessionContext } from '../context.ts';
import type { Calls } from '../calls.ts';
import type { Dialling } from '../dialling.ts';
import type { SignIn } from '../sign-in.ts';
import { createPlainCards, type PlainCards } from './plain-cards.ts';
import { createPlainCalls, type PlainCalls } from './plain-calls.ts';
import { createPlainCompany, type PlainCompany } from './plain-company.ts';
import { createPlainCredentials, type PlainCredentials } from './plain-credentials.ts';
import { profileOf } from './plain-mode.ts';
import { createPlainSignIn } from './plain-sign-in.ts';

export interface PlainParts {
  readonly credentials: PlainCredentials;
  readonly signIn: SignIn;
  readonly company: PlainCompany;
  readonly cards: PlainCards;
  readonly reactions: readonly (PlainCalls | PlainCompany)[];
}

/** One per session in plain mode. */
export function createPlainParts(
  ctx: SessionContext,
  fetch: FetchPort,
  calls: Calls,
  dialling: () => Dialling,
): PlainParts {
  const credentials = createPlainCredentials(ctx, {
    fetch,
    givenPassword: ctx.options.sip?.password ?? null,
    useAccount(account) {
      const changed = ctx.settingsFile.edit({ sip: account });
      if (!changed.ok) return refusal(changed.error);
      ctx.change((truth) => ({
        ...truth,
        settings: { ...truth.settings, sip: account },
        session: { ...truth.session, agent: profileOf(account, truth.settings.language) },
      }));
      return done;
    },
  });
  const cards = createPlainCards(ctx);
  const company = createPlainCompany(ctx, calls, dialling);
  return {
    credentials,
    signIn: createPlainSignIn(ctx, credentials, cards),
    company,
    cards,
    reactions: [createPlainCalls(ctx), company],
  };
}
