/*
 * Electron's fuses: what a packaged Puesto can no longer be talked into. Used by the packaging hook, which
 * flips and reads back, and by the check of a finished package. Every fuse is named, so that a new one in a
 * later Electron fails the build instead of keeping its default.
 */
import {
  flipFuses,
  FuseState,
  FuseV1Options,
  FuseVersion,
  getCurrentFuseWire,
} from '@electron/fuses';

/** Our value for each fuse. */
export const FUSES = {
  RunAsNode: false,
  // One way only: it can never be switched off again, or everybody's cookies are lost.
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  // Works on Windows and macOS; Linux has no asar integrity and ignores it.
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

/** Flips all fuses of an Electron binary. `inspect` leaves the one on that Playwright needs. */
export async function flip(file, { inspect = false, adHocSignature = false } = {}) {
  const values = { ...FUSES, EnableNodeCliInspectArguments: inspect };
  await flipFuses(file, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: adHocSignature,
    ...Object.fromEntries(Object.entries(values).map(([name, on]) => [FuseV1Options[name], on])),
  });
  return read(file);
}

/** The fuses as they are in the file: name → on, off, or the raw state. */
export async function read(file) {
  const wire = await getCurrentFuseWire(file);
  return Object.fromEntries(
    Object.keys(FUSES).map((name) => {
      const state = wire[FuseV1Options[name]];
      const known = { [FuseState.ENABLE]: true, [FuseState.DISABLE]: false };
      return [name, known[state] ?? state];
    }),
  );
}
