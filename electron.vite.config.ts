/*
 * Bundles the Electron entries to out/electron: the main process and its services as ES modules, each preload as one
 * CommonJS file. The pages are not built here but by vite.config.ts, the same for both shells.
 */
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A test builds to a folder of its own. */
const outDir = process.env.PUESTO_ELECTRON_OUT ?? at('out/electron');

/** Each becomes one file that Electron or a worker starts by name; `start.ts` names them. */
const mainEntries = {
  index: at('main/electron/index.ts'),
  'store-worker': at('main/core/store/worker.ts'),
  'centre-service': at('main/electron/centre-service.ts'),
  'centre-telephony': at('main/electron/centre-telephony.ts'),
};

const alias = [{ find: /^#(src|main)\//, replacement: `${at('.')}/$1/` }];

/** The practice customers and articles are files that the centre reads at run time, from beside its own code. */
const scenarios: Plugin = {
  name: 'scenarios',
  writeBundle() {
    for (const folder of ['scenarios', 'chat/chat-scenarios', 'seed/articles'])
      cpSync(at(`main/centre/practice/${folder}`), join(outDir, 'main', basename(folder)), {
        recursive: true,
      });
  },
};

export default defineConfig({
  main: {
    plugins: [scenarios],
    resolve: { alias },
    build: {
      target: 'node24',
      outDir: join(outDir, 'main'),
      emptyOutDir: true,
      sourcemap: false,
      minify: false,
      // Everything is bundled but Electron, Node and the one package that carries a native binary.
      externalizeDeps: false,
      rollupOptions: {
        input: mainEntries,
        external: ['better-sqlite3', /^electron(\/.*)?$/],
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          // Beside the entries, so that `import.meta.dirname` is the same folder everywhere.
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: 'node24',
      outDir: join(outDir, 'preload'),
      emptyOutDir: true,
      sourcemap: false,
      minify: false,
      // A sandboxed preload can load nothing but Electron: one file each, nothing shared, nothing left outside.
      externalizeDeps: false,
      isolatedEntries: true,
      rollupOptions: {
        input: {
          desk: at('main/preload/desk.ts'),
          phone: at('main/preload/phone.ts'),
          bar: at('main/preload/bar.ts'),
        },
        external: [/^electron(\/.*)?$/],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
});
