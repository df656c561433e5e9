/**
 * Builds the pages from the source into a folder of the test's own, so that a test never sees an older build and never disturbs
 * a running desk. Unless the real desk is asked for, a bare one stands in its place. For tests only.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../../..');

/** The folder for `PUESTO_PAGES` and `readPageFiles`. */
export async function buildTestPages(
  dir: string,
  deskIs: 'bare' | 'real' = 'bare',
): Promise<string> {
  for (const page of ['phone', 'mailview', ...(deskIs === 'real' ? ['desk'] : [])]) {
    const words = [join(root, 'node_modules/vite/bin/vite.js'), 'build'];
    const env = { ...process.env, PUESTO_PAGE: page, PUESTO_PAGES_OUT: dir };
    try {
      await promisify(execFile)(process.execPath, words, { cwd: root, env });
    } catch (cause) {
      throw new Error(`The ${page} page does not build.`, { cause });
    }
  }
  // No test of these looks at the call bar, and the server wants every page.
  mkdirSync(join(dir, 'bar'), { recursive: true });
  writeFileSync(join(dir, 'bar', 'index.html'), '<!doctype html><title>bar</title>');
  if (deskIs === 'real') return dir;
  const desk = join(dir, 'desk');
  mkdirSync(desk, { recursive: true });
  writeFileSync(
    join(desk, 'index.html'),
    '<!doctype html><title>desk</title><script type="module" src="/desk.js"></script>',
  );
  writeFileSync(
    join(desk, 'desk.js'),
    'const s = new WebSocket(`ws://${location.host}/link`); s.onmessage = (e) => { document.title = e.data; };',
  );
  return dir;
}
