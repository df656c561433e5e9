/*
 * The list of commands, and the one place that turns failures into a sentence and an exit code.
 * `test` prints its count as the very last line whatever happens.
 */
import { existsSync } from 'node:fs';
import { at, Failure, root, say, typed } from './say.mjs';
import { guardChildren } from './children.mjs';
import { watchParents } from './parents.mjs';
import { installWhenNeeded } from './install.mjs';
import { chooseNode } from './node.mjs';
import { CENTRE, describeOptions, parseOptions, START } from './options.mjs';
import { centre, start } from './start.mjs';
import { allOk, bundles, check, e2e, integration, lastLine, test, unit } from './stages.mjs';
import { bundleWhenStale, runProgram } from './bundle.mjs';
import { browserForTests } from './browser.mjs';

const wantsHelp = (args) => args.includes('--help') || args.includes('-h');
const mayInstall = (args) => process.env.CI === 'true' || args.includes('--install');
const withoutInstall = (args) => args.filter((word) => word !== '--install');

function onlyInstall(args) {
  const strange = args.find((word) => word !== '--install');
  if (strange) {
    throw new Failure(`“${strange}” is not an option of test. There is one: npm test -- --install`);
  }
}

/** Runs stages and answers the exit code. */
async function staged(work) {
  const results = await work;
  return allOk(results) ? 0 : 1;
}

async function screenshots(args) {
  const script = 'e2e/screenshots.ts';
  if (!existsSync(at(script))) {
    throw new Failure(`${script} is missing. Restore it: git checkout ${script}`);
  }
  const browser = await browserForTests({ mayInstall: mayInstall(args) });
  await bundleWhenStale('pages');
  return (await runProgram([script, ...args], { env: { PUESTO_CHROMIUM: browser } })).code;
}

async function pbx(args) {
  const { testPbx } = await import('../pbx.mjs');
  return testPbx(args, {
    browser: () => browserForTests({ mayInstall: mayInstall(args) }),
    async runPlaywright(more, env) {
      await bundleWhenStale('pages');
      const playwright = ['node_modules/playwright/cli.js', 'test'];
      const words = [...playwright, '--config=e2e/pbx/playwright.config.ts', ...more];
      return (await runProgram(words, { env })).code;
    },
  });
}

async function faults(args) {
  const { testFaults } = await import('../faults.mjs');
  const env = { PUESTO_CHROMIUM: await browserForTests({ mayInstall: mayInstall(args) }) };
  return testFaults(args, {
    async runPlaywright(more, { quiet, file }) {
      await bundleWhenStale('pages');
      const playwright = ['node_modules/playwright/cli.js', 'test'];
      const words = [...playwright, '--config=e2e/faults/playwright.config.ts', ...more];
      const own = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
      return (await runProgram(words, { quiet, env: own })).code;
    },
  });
}

/** Harm to the files of the store; only --shell, contacts in both shells, needs a browser and bundles. */
async function crash(args) {
  const env = { PUESTO_LOG_LEVEL: 'error' };
  if (args.includes('--shell')) {
    await bundleWhenStale('pages');
    await bundleWhenStale('electron');
    const electron = await runProgram(['main/electron/testing/plaintext-run.ts'], { env });
    const web = await bench('e2e/crash/plaintext-shell.ts', []);
    return electron.code || web;
  }
  return (await runProgram(['main/core/store/crash/run.ts', ...args], { env })).code;
}

/** A bench of e2e/bench: the whole of Puesto, or its phone, measured. */
async function bench(script, args) {
  const browser = await browserForTests({ mayInstall: mayInstall(args) });
  await bundleWhenStale('pages');
  const env = { PUESTO_LOG_LEVEL: 'error', PUESTO_CHROMIUM: browser };
  return (await runProgram([script, ...withoutInstall(args)], { env })).code;
}

/** The soak: real calls, or with --virtual ten hours by a clock that nobody waits for. */
async function soak(args) {
  if (!args.includes('--virtual')) return bench('e2e/bench/soak.ts', args);
  const strange = args.find((word) => word !== '--virtual');
  if (strange)
    throw new Failure(
      `“${strange}” does not go with --virtual, which always plays ten hours. Leave one of them out.`,
    );
  const words = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'integration'];
  const test = 'main/core/session/long-shift.integration.test.ts';
  return (await runProgram([...words, test], { env: { PUESTO_SHIFT_HOURS: '10' } })).code;
}

/** Every command: its line in the help, its options, what it does. */
const COMMANDS = {
  start: {
    say: 'open Puesto on the practice centre',
    options: START,
    do: (args) => start(parseOptions(args, START, 'start')),
  },
  centre: {
    say: 'run the practice centre alone, for several desks',
    options: CENTRE,
    do: (args) => centre(parseOptions(args, CENTRE, 'centre')),
  },
  test: {
    say: 'everything: check, integration, build, end to end',
    options: { install: { say: 'may install Chromium with apt-get (as root on Debian)' } },
    do: async (args) => {
      onlyInstall(args);
      const results = await test({ mayInstall: mayInstall(args) });
      say(lastLine(results));
      return allOk(results) ? 0 : 1;
    },
  },
  check: {
    say: 'format, lint, types and unit tests; under a minute',
    do: () => staged(check()),
  },
  unit: { say: 'the unit tests', do: (args) => staged(unit(args)) },
  integration: {
    say: 'core and centre together',
    do: (args) => staged(integration(withoutInstall(args), { mayInstall: mayInstall(args) })),
  },
  e2e: {
    say: 'the end-to-end tests; options go to Playwright',
    do: async (args) => {
      const built = await bundles();
      if (built.length > 0) return 1;
      return staged(e2e(withoutInstall(args), { mayInstall: mayInstall(args) }));
    },
  },
  pbx: {
    say: 'the calls on a real Asterisk; options go to Playwright',
    options: {
      install: { say: 'may install debootstrap with apt-get (as root on Debian)' },
      again: { say: 'provision Asterisk anew' },
      smoke: { say: 'the short part; skipped, with the reason, where there can be no Asterisk' },
    },
    do: pbx,
  },
  faults: {
    say: 'every fault that the phone must survive: what was broken, expected, seen; F17 picks one',
    options: {
      install: { say: 'may install Chromium with apt-get (as root on Debian)' },
      json: { say: 'what was seen as JSON' },
    },
    do: faults,
  },
  crash: {
    say: 'the files of the agent under kills, cuts, full disks and lost keys: what is left of them',
    options: {
      only: { say: 'the trials whose name has this word: killed, log, migration, …' },
      outbox: { say: 'instead: 10,000 acts over a bad link with core killed; some minutes' },
      shell: {
        say: 'instead: contacts in both shells, then all that they wrote is read for plaintext',
      },
      rounds: { say: 'how often, instead of as often as each trial asks' },
      seed: { say: 'another order of harm, 1 unless told' },
      json: { say: 'what was seen as JSON' },
    },
    do: crash,
  },
  build: { say: 'the pages and the Electron entries', do: () => staged(bundles()) },
  pack: {
    say: 'a package to install; --stand-in without an Electron binary',
    options: {
      'stand-in': { say: 'without an Electron binary; everything but the start is tried' },
      inspect: { say: 'a test build that Playwright can drive; never for people' },
      list: { say: 'name every file inside' },
    },
    do: async (args) => (await import('./pack.mjs')).pack(args),
  },
  screenshots: { say: 'the pictures of the README, from the running app', do: screenshots },
  soak: {
    say: 'a shift of real calls with trouble: what is left over, how fast memory grows',
    options: {
      minutes: { say: 'how long, 20 unless told' },
      seed: { say: 'another order of calls, 1 unless told' },
      act: { say: 'only what has this word in its name, to hunt: transfer, line cut, hold, …' },
      json: { say: 'the figures as JSON' },
      virtual: { say: 'ten hours of core and its machines by a virtual clock, in about a minute' },
    },
    do: soak,
  },
  'bench:phone': {
    say: 'the figures of the phone with their limits, plain JsSIP beside them',
    options: {
      json: { say: 'the figures as JSON' },
      only: { say: 'one group: pop, ice, dead, second, kept, device or address; may be repeated' },
    },
    do: (args) => bench('e2e/bench/bench-phone.ts', args),
  },
  'bench:memory': {
    say: 'the figures of search and cache with their limits, two search libraries beside them',
    options: {
      json: { say: 'the figures as JSON' },
      only: { say: 'one group: real, 10k or 100k; may be repeated' },
      all: { say: 'the libraries also on 100,000 articles' },
    },
    do: async (args) => (await runProgram(['e2e/bench/bench-memory.ts', ...args], {})).code,
  },
  'bench:team': {
    say: "the lead's page with 300 agents, 50 events a second",
    options: {
      json: { say: 'the figures as JSON' },
      seconds: { say: 'how long, 60 unless told' },
      minutes: { say: 'how long, for what memory does' },
      sort: { say: 'a column of the table that keeps rows moving: time, load, voice, …' },
    },
    do: async (args) => {
      const browser = await browserForTests({ mayInstall: false });
      return (
        await runProgram(['build/bench-team.mjs', ...args], { env: { PUESTO_CHROMIUM: browser } })
      ).code;
    },
  },
};

function help(name) {
  const command = COMMANDS[name];
  if (!command) {
    say('npm run <command>, or npm start and npm test:\n');
    for (const [each, { say: what }] of Object.entries(COMMANDS)) {
      say(`  ${each.padEnd(12)} ${what}`);
    }
    return;
  }
  say(`${typed(name)}${command.options ? ' -- [options]' : ''}: ${command.say}.`);
  if (command.options) say(`\n${describeOptions(command.options)}`);
}

/** Runs the command that the words name and ends the process. */
export async function main([name, ...args]) {
  guardChildren();
  watchParents(() => process.kill(process.pid, 'SIGTERM'));
  // A closed terminal makes every write fail; the children must be ended all the same.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.chdir(root);
  let code = 1;
  try {
    if (name === undefined || name === '--help' || name === 'help') {
      help();
      code = 0;
    } else if (!(name in COMMANDS)) {
      throw new Failure(`“${name}” is not a command. See what there is: node build/run.mjs --help`);
    } else if (wantsHelp(args) && name !== 'e2e') {
      help(name);
      code = 0;
    } else {
      // A wrong option is said at once, not after a minute of installing.
      if (name === 'start' || name === 'centre') {
        parseOptions(args, COMMANDS[name].options, name);
      }
      await installWhenNeeded();
      chooseNode();
      code = (await COMMANDS[name].do(args)) ?? 0;
    }
  } catch (error) {
    if (error instanceof Failure) {
      // The sentence comes last, where it is read, after the other program's own words.
      if (error.details) console.error(`\n${error.details}\n`);
      console.error(error.message);
    } else console.error(error);
    if (name === 'test') say('0 passed, 1 failed');
  }
  process.exitCode = code;
}
