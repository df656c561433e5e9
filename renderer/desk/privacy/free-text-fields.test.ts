/**
 * Walks every field of the desk's screens: where people write freely, the line about what will be masked stands with it. A field that
 * is added anywhere fails here until it has the line (`PrivateField`, or `PrivacyLine`) or stands below with what it is for instead.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { maskFreeText } from '#src/privacy/free-text.ts';
import { usualRules } from '#src/privacy/rules.ts';

const DESK = join(import.meta.dirname, '..');

/** Typed to find something, and forgotten with it; a search that led nowhere is masked by core before it is counted. */
const FINDS = 'finds';
/** A name, an address, a number or a day, which are meant to be what they are. */
const IS_MEANT = 'is meant';
/** Kept nowhere at all. */
const IS_SECRET = 'is secret';

/** Fields without the line, by file: how many, and what they are. */
const WITHOUT: Readonly<Record<string, readonly [number, string]>> = {
  'company/card-editor.tsx': [1, IS_MEANT],
  'company/people-picker.tsx': [1, FINDS],
  'customer/customer-form.tsx': [7, IS_MEANT],
  'customer/name-caller.tsx': [1, IS_MEANT],
  'customer/unknown-caller.tsx': [1, FINDS],
  'day/call-history.tsx': [1, FINDS],
  'dial/dial-field.tsx': [1, IS_MEANT],
  'forget/forget-dialog.tsx': [1, IS_MEANT],
  'knowledge/article-search.tsx': [1, FINDS],
  'merge/merge-pick.tsx': [1, FINDS],
  'palette/palette.tsx': [1, FINDS],
  'payment/payment-field.tsx': [1, IS_SECRET],
  'settings/sip-account-form.tsx': [2, IS_MEANT],
  'shadow/choose-colleague.tsx': [1, FINDS],
  'shelf/articles-tab.tsx': [1, FINDS],
  'shelf/glossary-editor.tsx': [1, FINDS],
  'shelf/glossary-tab.tsx': [1, FINDS],
  'sign-in/sign-in.tsx': [2, IS_SECRET],
  'team-chat/thread-list.tsx': [1, FINDS],
  'team/team-dialogs.tsx': [2, FINDS],
  'team/team-page.tsx': [1, FINDS],
  'timeline/find-bar.tsx': [1, FINDS],
};

/** The drawing of a field itself. */
const DRAWS = ['parts/field.tsx'];
const IS_NO_TEXT = /type="(checkbox|radio|date|datetime-local|time|range|file|color)"/;

function screens(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    const path = join(folder, each.name);
    if (each.isDirectory()) return each.name === 'preview' ? [] : screens(path);
    return each.name.endsWith('.tsx') && !each.name.endsWith('.test.tsx') ? [path] : [];
  });
}

/** The attributes of each element of these names, as they are written. */
function elements(source: string, name: string): readonly string[] {
  return [...source.matchAll(new RegExp(`<(?:${name})\\b`, 'g'))].map(({ index }) => {
    let depth = 0;
    for (let at = index; at < source.length; at += 1) {
      if (source[at] === '{') depth += 1;
      else if (source[at] === '}') depth -= 1;
      else if (source[at] === '>' && depth === 0 && source[at - 1] !== '=')
        return source.slice(index, at);
    }
    return source.slice(index);
  });
}

/** Fields of a screen in which words can be typed without a line beside them. */
function bareFields(source: string): number {
  const fields = elements(source, 'textarea|input|Input|TextArea|Field').filter(
    (each) => !IS_NO_TEXT.test(each),
  );
  return fields.length - elements(source, 'PrivacyLine').length;
}

describe('every field for free text', () => {
  const found = screens(DESK)
    .map((path) => ({
      name: relative(DESK, path).replaceAll('\\', '/'),
      source: readFileSync(path, 'utf8'),
    }))
    .filter(({ name }) => !DRAWS.includes(name));

  it('says what will be masked, or stands in the list of those that need not', () => {
    const bare = found
      .map(({ name, source }) => [name, bareFields(source)] as const)
      .filter(([, count]) => count !== 0);
    expect(Object.fromEntries(bare)).toEqual(
      Object.fromEntries(Object.entries(WITHOUT).map(([name, [count]]) => [name, count])),
    );
  });

  it('is found whatever it is made of', () => {
    expect(bareFields('<textarea onChange={(e) => set(e)} />')).toBe(1);
    expect(bareFields('<input\n  type="checkbox"\n onChange={(e) => 1 > 2} />')).toBe(0);
    expect(bareFields('<Field label={a} /><PrivacyLine text={b} />')).toBe(0);
    expect(bareFields('<PrivateField label={a} /> <FieldSet/>')).toBe(0);
  });

  it('says so truly: under these names words are masked wherever they go', () => {
    const number = 'Tarjeta 4111 1111 1111 1111';
    const masked = (value: object) => JSON.stringify(maskFreeText(value, usualRules));
    for (const name of ['note', 'text', 'title', 'body', 'why', 'asked', 'done'])
      expect(masked({ [name]: number }), name).not.toContain('1111 1111');
    for (const name of ['body', 'steps', 'keywords', 'says', 'calls'])
      expect(masked({ [name]: [number] }), name).not.toContain('1111 1111');
  });
});
