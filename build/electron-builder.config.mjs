/*
 * What goes into an installed Puesto, and how it is made. Read by electron-builder; `npm run pack` calls it.
 * The bundles in out/ hold all packages but the database, so node_modules contributes that one alone.
 */
import { join } from 'node:path';
import { flip, FUSES } from './package/fuses.mjs';

/** Without it nobody may open a headset's keys on Linux. */
const headsetRuleName = '70-puesto-headset.rules';
const headsetRule = join(import.meta.dirname, 'package', headsetRuleName);
const headsetRuleInPackage = `${headsetRule}=/usr/lib/udev/rules.d/${headsetRuleName}`;

const database = 'node_modules/better-sqlite3';
/**
 * The database's binary for one system. It names the target, because ${platform} would be the build host, and
 * is a file set, because plain patterns of a platform are not asked about node_modules.
 */
const binary = (system) => ({
  from: '.',
  filter: [`${database}/prebuilds/${system}-\${arch}.node`],
});

/** The program whose fuses count, inside the unpacked application. */
export function programIn(folder, platform, { productName, executableName }) {
  if (platform === 'darwin') return join(folder, `${productName}.app`);
  return join(folder, platform === 'win32' ? `${productName}.exe` : executableName);
}

const config = {
  appId: 'app.puesto.desk',
  productName: 'Puesto',
  copyright: 'Apache-2.0',
  directories: { output: 'release', buildResources: 'build/package' },
  asar: { smartUnpack: false },
  // Native code cannot be loaded out of an archive; nothing else leaves it.
  asarUnpack: ['**/*.node'],
  npmRebuild: false,
  // Each binary is the same for Node and Electron (N-API), so nothing is compiled here.
  nodeGypRebuild: false,
  files: [
    'package.json',
    'LICENSE',
    'out/electron/**',
    'out/pages/**',
    'assets/icons/*.png',
    'assets/sounds/**',
    'assets/speech/**',
    '!node_modules/**',
    `${database}/package.json`,
    `${database}/LICENSE`,
    `${database}/lib/**`,
    '!**/*.{map,ts,tsx,md}',
    '!**/*.test.*',
    '!**/.env*',
  ],
  extraMetadata: { desktopName: 'puesto.desktop' },
  protocols: [{ name: 'Puesto', schemes: ['tel', 'sip', 'sips', 'callto', 'puesto'] }],
  fileAssociations: [],
  publish: null,

  linux: {
    target: ['tar.gz', 'deb', 'rpm'],
    executableName: 'puesto',
    syncDesktopName: true,
    category: 'Office',
    icon: 'assets/icons',
    maintainer: 'Puesto',
    synopsis: 'The desktop of contact-centre agents',
    files: [binary('linux')],
    // For those who unpack the archive; the packages put it where udev looks.
    extraResources: [{ from: headsetRule, to: headsetRuleName }],
  },
  deb: { fpm: [headsetRuleInPackage] },
  rpm: { fpm: [headsetRuleInPackage] },
  win: {
    target: ['nsis', 'zip'],
    icon: 'assets/icons/icon.ico',
    files: [binary('win32')],
  },
  nsis: { perMachine: true, oneClick: false },
  mac: {
    target: ['zip', 'dmg'],
    icon: 'assets/icons/icon.icns',
    category: 'public.app-category.business',
    hardenedRuntime: true,
    entitlements: 'build/package/entitlements.mac.plist',
    entitlementsInherit: 'build/package/entitlements.mac.plist',
    extendInfo: {
      NSMicrophoneUsageDescription: 'Puesto needs the microphone so that customers can hear you.',
    },
    files: [binary('darwin')],
  },

  // Before signing, and instead of electron-builder's own flip, which does not know all nine fuses.
  afterPack: async ({ appOutDir, electronPlatformName, packager }) => {
    const { productFilename: productName } = packager.appInfo;
    const executableName = packager.executableName ?? 'puesto';
    const file = programIn(appOutDir, electronPlatformName, { productName, executableName });
    const inspect = process.env.PUESTO_PACK_INSPECT === '1';
    const wire = await flip(file, { inspect, adHocSignature: electronPlatformName === 'darwin' });
    const wrong = Object.keys(FUSES).filter(
      (name) => wire[name] !== (name === 'EnableNodeCliInspectArguments' ? inspect : FUSES[name]),
    );
    if (wrong.length > 0)
      throw new Error(`These fuses did not keep their value: ${wrong.join(', ')}`);
  },
};

export default config;
