/**
 * Who may open the pages: a token that works once becomes a cookie per host, so that a reload works and an address that
 * somebody saw on a screen does not. The cookie is derived from the supervisor's key, so that it outlives a restart of core.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { PageRole } from '#src/contracts/link.ts';

/** Issues and checks tokens and cookies. */
export interface PageKey {
  /** A token for one opening of one page; it lapses after an hour. */
  issueToken(role: PageRole): string;
  /** True once for each issued token. */
  spendToken(role: PageRole, token: string): boolean;
  /** The `Set-Cookie` value. */
  toCookie(role: PageRole): string;
  /** True when the `Cookie` header of a request to this page's host opens it. */
  isOpenedBy(role: PageRole, cookieHeader: string | undefined): boolean;
}

const tokenLifeMs = 60 * 60_000;
const mostTokens = 64;

const isSame = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** Cookies do not know ports: the port is part of the name, so that two desks do not log each other out. */
export function createPageKey(key: string, port: number, nowMs: () => number): PageKey {
  const tokens = new Map<string, { readonly role: PageRole; readonly untilMs: number }>();
  const name = `puesto-${port}`;
  const value = (role: PageRole) =>
    createHmac('sha256', key).update(`cookie ${role} ${port}`).digest('base64url');
  return {
    issueToken(role) {
      const oldest = tokens.keys().next().value;
      if (tokens.size >= mostTokens && oldest !== undefined) tokens.delete(oldest);
      const token = randomBytes(24).toString('base64url');
      tokens.set(token, { role, untilMs: nowMs() + tokenLifeMs });
      return token;
    },
    spendToken(role, token) {
      const found = tokens.get(token);
      if (!found || found.role !== role) return false;
      tokens.delete(token);
      return found.untilMs > nowMs();
    },
    toCookie: (role) => `${name}=${value(role)}; Path=/; HttpOnly; SameSite=Strict`,
    isOpenedBy(role, cookieHeader) {
      if (!cookieHeader || cookieHeader.length > 8_000) return false;
      return cookieHeader
        .split(';')
        .map((part) => part.trim())
        .some(
          (part) => part.startsWith(`${name}=`) && isSame(part.slice(name.length + 1), value(role)),
        );
    },
  };
}
