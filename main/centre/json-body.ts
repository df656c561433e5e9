/**
 * Reads what desks send: bounded in size and depth, and free of keys that could reach a prototype. Hostile or broken input is
 * a Refusal, never an exception of another kind.
 */
import type { IncomingMessage } from 'node:http';
import { Refusal } from './service/refusal.ts';

/** Largest body and largest frame. */
export const BODY_LIMIT_BYTES = 1024 * 1024;
const DEPTH_LIMIT = 32;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** The whole body as text; refused as soon as it grows too long. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    bytes += part.length;
    if (bytes > BODY_LIMIT_BYTES) throw new Refusal('invalid', 'the body is too long');
    chunks.push(part);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** How deep the text nests, without parsing it: brackets inside strings do not count. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isInString) {
      if (character === '\\') at += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1));
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}

/** Parses JSON that came from outside. */
export function parseHostileJson(text: string): unknown {
  if (text.length > BODY_LIMIT_BYTES) throw new Refusal('invalid', 'too long');
  if (depthOf(text) > DEPTH_LIMIT) throw new Refusal('invalid', 'nested too deeply');
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (FORBIDDEN.has(key)) throw new Refusal('invalid', 'a forbidden key');
      return value;
    });
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal('invalid', 'not JSON');
  }
}
