/*
 * Builds the four pages, each by itself, to out/pages/{desk,phone,bar,mailview}: each host serves its own folder and nothing
 * of another. The output must pass the strictest CSP: no inline script, no eval, no inlined assets.
 */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One page: its own folder, its own chunks. */
const page = (name: 'desk' | 'phone' | 'bar' | 'mailview'): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    outDir: at(`${process.env.PUESTO_PAGES_OUT ?? 'out/pages'}/${name}`),
    emptyOutDir: true,
    // The bar is made of the desk's parts, but a page and a host of its own.
    rollupOptions: { input: at(`renderer/${name === 'bar' ? 'desk/bar' : name}/index.html`) },
  },
});

/** Zod compiles checkers with `new Function` unless told otherwise before its first schema; the CSP reports even the try. */
const zodWithoutEval: Plugin = {
  name: 'zod-without-eval',
  transform(code, id) {
    if (!id.replaceAll('\\', '/').endsWith('/zod/v4/core/core.js')) return undefined;
    const changed = code.replace(
      '__zod_globalConfig = {})',
      '__zod_globalConfig = { jitless: true })',
    );
    if (changed === code) this.error('zod has changed: find its globalConfig and keep it jitless');
    return { code: changed, map: null };
  },
};

/** Vite keeps the source's folders in the name of a page: `out/pages/desk/renderer/desk/index.html`. */
const flatPages: Plugin = {
  name: 'flat-pages',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle))
      if (file.fileName.endsWith('index.html')) file.fileName = 'index.html';
  },
};

export default defineConfig(({ mode }) => ({
  root: at('.'),
  base: '/',
  publicDir: false,
  plugins: [react(), zodWithoutEval, flatPages],
  build: {
    target: 'es2023',
    sourcemap: mode === 'development',
    assetsInlineLimit: 0,
    // Pages come from this machine: one file is quicker than many.
    chunkSizeWarningLimit: 1_500,
    modulePreload: { polyfill: false },
  },
  environments: {
    desk: page('desk'),
    phone: page('phone'),
    bar: page('bar'),
    mailview: page('mailview'),
  },
  builder: {
    async buildApp(builder) {
      // One page alone, while working on it: PUESTO_PAGE=phone npx vite build
      const only = process.env.PUESTO_PAGE;
      for (const name of ['desk', 'phone', 'bar', 'mailview'] as const) {
        if (only && only !== name) continue;
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
}));
