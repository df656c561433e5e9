/**
 * May this address leave for the system's browser? Used before `shell.openExternal`, which would otherwise start any
 * program that registered a scheme. SEC-09.
 */
import { err, ok, type Result } from '#src/base/result.ts';

export interface ExternalRules {
  /** `mailto:` too, when policy says so. */
  readonly mailto: boolean;
}

export type ExternalRefusal =
  'too-long' | 'control-characters' | 'not-an-address' | 'scheme' | 'credentials';

/** The address to open, as the parser wrote it, or why not. */
export function checkExternal(raw: string, rules: ExternalRules): Result<string, ExternalRefusal> {
  if (raw.length > 2_048) return err('too-long');
  // The URL parser drops tabs and line ends silently, so they are looked for before it runs.
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  if (/[\u0000-\u0020\u007f-\u009f\u2028\u2029\ufeff\\]/.test(raw))
    return err('control-characters');
  let url: URL;
  try {
    url = new URL(raw);
  } catch {
    return err('not-an-address');
  }
  if (url.protocol === 'mailto:' && rules.mailto) {
    // Only the address: `attach=` and the like are understood by some mail programs.
    return /^[^?@]+@[^?@]+$/.test(url.pathname)
      ? ok(`mailto:${url.pathname}`)
      : err('not-an-address');
  }
  if (url.protocol !== 'https:' || !/^https:\/\//i.test(raw)) return err('scheme');
  if (url.username !== '' || url.password !== '') return err('credentials');
  return ok(url.href);
}

/** Opens it outside, or answers why not. */
export async function openOutside(
  raw: string,
  rules: ExternalRules,
  shell: { openExternal(url: string): Promise<void> },
): Promise<Result<string, ExternalRefusal>> {
  const checked = checkExternal(raw, rules);
  if (checked.ok) await shell.openExternal(checked.value);
  return checked;
}
