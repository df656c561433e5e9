/** The page for administrators names the sentences of the screen; a sentence that changes must change there, too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultCode } from '#src/contracts/fault.ts';
import { texts } from './texts.ts';

const page = readFileSync(join(process.cwd(), 'main/core/session/plain/README.md'), 'utf8');

describe('the page for who runs a telephone system', () => {
  it('explains every sentence about the account, and those that the telephone system causes', () => {
    const codes = [
      ...faultCode.options.filter((code) => code.startsWith('sip-')),
      ...(['digits-refused', 'transfer-lost', 'transfer-unheard'] as const),
    ];
    const missing = codes
      .map((code) => texts.en.faults[code].what)
      .filter((sentence) => !page.includes(`| ${sentence} `));
    expect(missing).toEqual([]);
  });

  it('calls the fields by their names on screen', () => {
    const words = texts.en.plain.settings;
    const names = [words.server, words.username, words.domain, words.displayName];
    for (const name of [...names, words.authorizationUsername, words.stun, words.digitsBy])
      expect(page).toContain(`| ${name} `);
  });
});
