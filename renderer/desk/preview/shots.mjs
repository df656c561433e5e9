/**
 * Pictures and accessibility findings of the preview: `node renderer/desk/preview/shots.mjs [name…]` after building it.
 * Names are `state[,key=value…][@WIDTHxHEIGHT]`. Pictures land in out/preview-shots. `do=STEP;STEP` acts before the picture:
 * `key:Control+u`, `click:NAME` (a button, tab or link), `on:SELECTOR`, `type:WORDS`, `wait:MS`. `--no-axe` only makes pictures.
 */
import { createServer } from 'node:http';
import { mkdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright';

const root = 'out/preview';
const shots = 'out/preview-shots';
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};
mkdirSync(shots, { recursive: true });
const csp =
  "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'";
const server = createServer((request, response) => {
  try {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
    response.setHeader('content-security-policy', csp);
    response.end(readFileSync(join(root, path)));
  } catch {
    response.statusCode = 404;
    response.end();
  }
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const { port } = server.address();
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
let faults = 0;
/** One step of `do=`. */
async function step(page, words) {
  const [act, ...rest] = words.split(':');
  const what = rest.join(':');
  if (act === 'key') await page.keyboard.press(what);
  else if (act === 'type') await page.keyboard.type(what);
  else if (act === 'wait') await page.waitForTimeout(Number(what));
  else if (act === 'on') await page.locator(what).first().click({ timeout: 3000 });
  else
    await page
      .locator('button,[role=tab],a,[role=option],[role=row]', { hasText: what })
      .first()
      .click({ timeout: 3000 });
  await page.waitForTimeout(250);
}
const isQuick = process.argv.includes('--no-axe');
for (const name of process.argv.slice(2).filter((each) => !each.startsWith('--'))) {
  const [what, size = '1366x768'] = name.split('@');
  const [state, ...more] = what.split(',');
  const [width, height] = size.split('x').map(Number);
  const context = await browser.newContext({
    viewport: { width, height },
    timezoneId: 'Europe/Madrid',
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      console.log(`${name}: ${message.text().slice(0, 300)}`);
  });
  page.on('pageerror', (error) => console.log(`${name}: ${String(error).slice(0, 300)}`));
  await page.goto(`http://127.0.0.1:${port}/preview.html?state=${state}&${more.join('&')}`);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(350);
  const steps = more.find((each) => each.startsWith('do='))?.slice(3) ?? '';
  for (const words of steps.split(';').filter(Boolean))
    await step(page, words).catch((error) =>
      console.log(`${name}: ${words}: ${String(error).slice(0, 160)}`),
    );
  await page.screenshot({ path: join(shots, `${name.replaceAll(/[^\w@-]+/g, '_')}.png`) });
  if (isQuick) {
    await context.close();
    continue;
  }
  const found = await new AxeBuilder({ page }).analyze();
  const serious = found.violations.filter(
    ({ impact }) => impact === 'serious' || impact === 'critical',
  );
  faults += serious.length;
  for (const each of found.violations)
    console.log(
      `${name}: axe ${each.impact} ${each.id}: ${each.nodes
        .slice(0, 3)
        .map((node) => `${node.html.slice(0, 140)} :: ${node.failureSummary?.slice(0, 200)}`)
        .join(' | ')}`,
    );
  await context.close();
}
await browser.close();
server.close();
console.log(`${faults} serious axe findings`);
