/*
 * `npm run pack`: builds, packages with electron-builder, lists what is inside and refuses what should not
 * be. With --stand-in it needs no Electron binary; its result then proves everything but the start.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { at, during, Failure, say, tail } from './say.mjs';
import { run } from './children.mjs';
import { bundleWhenStale, runProgram } from './bundle.mjs';
import { fetchElectron } from './electron.mjs';

const inMb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/** Which files an application consists of, by folder, largest first. */
function summary(files) {
  const folders = new Map();
  for (const { path, bytes } of files) {
    const parts = path.split('/');
    const folder =
      parts.length === 1 ? path : parts.slice(0, Math.min(3, parts.length - 1)).join('/');
    const { count = 0, bytes: sum = 0 } = folders.get(folder) ?? {};
    folders.set(folder, { count: count + 1, bytes: sum + bytes });
  }
  return [...folders].sort(([, a], [, b]) => b.bytes - a.bytes);
}

/** Packs; answers the exit code. */
export async function pack(args) {
  const standIn = args.includes('--stand-in');
  const inspectable = args.includes('--inspect');
  const strange = args.find((word) => !['--stand-in', '--inspect', '--list'].includes(word));
  if (strange) {
    throw new Failure(
      `“${strange}” is not an option of pack. There are three: --stand-in (no Electron binary needed), --inspect (a test build that Playwright can drive; never for people) and --list (name every file).`,
    );
  }
  if (standIn && process.platform !== 'linux') {
    throw new Failure('--stand-in works on Linux. Leave it out, and Electron is fetched.');
  }
  const { version } = JSON.parse(readFileSync(at('node_modules/electron/package.json'), 'utf8'));
  let electronDist;
  if (standIn) {
    const { makeStandIn } = await import('../package/stand-in.mjs');
    electronDist = makeStandIn(at('out', 'stand-in-electron'), version);
    say('Electron: a stand-in. The package is complete but for Electron itself, and cannot start.');
  } else {
    const { file, why } = await fetchElectron({ force: true });
    if (!file) {
      throw new Failure(
        `Electron is needed for a package and cannot be had: ${why}. With npm run pack -- --stand-in everything else can be tried without it.`,
      );
    }
    electronDist = at('node_modules/electron/dist');
  }
  await bundleWhenStale('pages');
  await bundleWhenStale('electron');
  rmSync(at('release'), { recursive: true, force: true });
  await during('Packaging', async () => {
    const { code, output } = await runProgram(
      [
        'node_modules/electron-builder/cli.js',
        '--config=build/electron-builder.config.mjs',
        '--publish=never',
        // The other targets want tools that electron-builder downloads.
        ...(standIn ? ['--linux', 'dir'] : []),
        `-c.electronDist=${electronDist}`,
        `-c.electronVersion=${version}`,
      ],
      { quiet: true, env: { PUESTO_PACK_INSPECT: inspectable ? '1' : '0' } },
    );
    if (code !== 0)
      throw new Failure('The packager failed; its own words are above.', tail(output, 30));
  });
  if (standIn) await archive();
  return inspect({ standIn, inspectable, list: args.includes('--list') });
}

/** The portable archive, by the system's tar: electron-builder would download 7-Zip for it. */
async function archive() {
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const name = `puesto-${version}-linux-${process.arch}`;
  const args = ['-C', at('release'), '--transform', `s/^linux-unpacked/${name}/`, '-czf'];
  const { code, output } = await run(
    'tar',
    [...args, at('release', `${name}.tar.gz`), 'linux-unpacked'],
    {
      quiet: true,
    },
  );
  if (code !== 0) throw new Failure('tar could not make the archive.', output);
}

/** Lists what was packed, and throws when it is not as it should be. */
async function inspect({ standIn, inspectable, list }) {
  const { listContents, problemsIn } = await import('../package/contents.mjs');
  const { FUSES, read } = await import('../package/fuses.mjs');
  const { readdirSync, statSync } = await import('node:fs');
  const unpacked = readdirSync(at('release')).find((name) => /unpacked$|^mac/.test(name));
  if (!unpacked) throw new Failure('The packager left no unpacked application in release/.');
  const folder = at('release', unpacked);
  const mac = unpacked.startsWith('mac');
  const resources = mac ? join(folder, 'Puesto.app/Contents/Resources') : join(folder, 'resources');
  const contents = listContents(resources);
  const { files, beside } = contents;

  say(`\nInside ${unpacked}:`);
  say(`  ${inMb(files.reduce((sum, { bytes }) => sum + bytes, 0))} in ${files.length} files`);
  for (const [path, { count, bytes }] of summary(files)) {
    say(`  ${inMb(bytes).padStart(9)}  ${String(count).padStart(4)}  ${path}`);
  }
  if (list) for (const { path } of files) say(`    ${path}`);
  say(`  beside the archive: ${beside.map(({ path }) => path).join(', ') || 'nothing'}`);

  const problems = problemsIn(contents);
  const names = { win32: 'Puesto.exe', darwin: 'Puesto.app', linux: 'puesto' };
  const fuses = await read(join(folder, names[process.platform]));
  const wantedFuses = { ...FUSES, EnableNodeCliInspectArguments: inspectable };
  for (const [name, wanted] of Object.entries(wantedFuses)) {
    if (fuses[name] !== wanted) problems.push(`The fuse ${name} is ${fuses[name]}, not ${wanted}.`);
  }
  say(
    `  fuses: ${Object.keys(FUSES).length} read back, ${Object.values(fuses).filter((on) => on === true).length} on`,
  );
  say('\nIn release/:');
  for (const name of readdirSync(at('release'))) {
    const stat = statSync(at('release', name));
    if (stat.isFile() && !/^builder-/.test(name)) say(`  ${inMb(stat.size).padStart(9)}  ${name}`);
  }
  if (problems.length > 0) {
    throw new Failure(`The package is not as it should be:\n  ${problems.join('\n  ')}`);
  }
  say(standIn ? '\nAll checks passed (with the stand-in).' : '\nAll checks passed.');
  return 0;
}
