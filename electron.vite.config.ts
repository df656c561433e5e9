/*
 * Bundles the Electron entries to out/electron: the main process and its services as ES modules, each preload as one
 * CommonJS file. The pages are not built here but by vite.config.ts, the same for both shells.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Each becomes one file that Electron or a worker starts by name; `start.ts` names them. */
const mainEntries = {
  index: at('main/electron/index.ts'),
  'store-worker': at('main/core/store/worker.ts'),
  centre: at('main/centre/index.ts'),
  telephony: at('main/centre/telephony/practice/index.ts'),
};

const alias = [{ find: /^#(src|main)\//, replacement: `${at('.')}/$1/` }];

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: 'node24',
      outDir: at('out/electron/main'),
      emptyOutDir: true,
      sourcemap: false,
      minify: false,
      // Everything is bundled but Electron, Node and the one package that carries a native binary.
      externalizeDeps: false,
      rollupOptions: {
        input: Object.fromEntries(
          Object.entries(mainEntries).filter(([, file]) => existsSync(file)),
        ),
        external: ['better-sqlite3', /^electron(\/.*)?$/],
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: 'node24',
      outDir: at('out/electron/preload'),
      emptyOutDir: true,
      sourcemap: false,
      minify: false,
      // A sandboxed preload can load nothing but Electron: one file each, nothing shared, nothing left outside.
      externalizeDeps: false,
      isolatedEntries: true,
      rollupOptions: {
        input: { desk: at('main/preload/desk.ts'), phone: at('main/preload/phone.ts') },
        external: [/^electron(\/.*)?$/],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
});
