#!/usr/bin/env node
/*
 * The one door to every command of the repository: node build/run.mjs <command> [options].
 * It exists so that a fresh clone needs Node and npm and nothing else. This file keeps to syntax
 * that even an old Node can parse, because its first duty is to say "your Node is too old".
 */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    'Puesto needs Node 20.19 or newer; this is ' +
      process.versions.node +
      '. Install the current version from https://nodejs.org and run the same command again.',
  );
  process.exit(1);
}

import('./run/commands.mjs')
  .then((commands) => commands.main(process.argv.slice(2)))
  .catch((error) => {
    console.error(error);
    process.exit(1);
  });
